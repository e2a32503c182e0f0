/// A JSON document that can be changed at one place. Numbers keep their spelling.
package indirect enum JSONTree: Sendable {
  package struct Member: Sendable {
    package let name: [UInt8]
    package var value: JSONTree

    package init(name: [UInt8], value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  case null
  case flag(Bool)
  case number([UInt8])
  case string([UInt8])
  case list([JSONTree])
  case object([Member])

  /// Nil for what is not strict JSON.
  package static func read(_ bytes: [UInt8]) -> JSONTree? {
    var tape = Tape()
    return bytes.withUnsafeBytes { source -> JSONTree? in
      do throws(JSONError) {
        try tape.read(source)
      } catch {
        return nil
      }
      return JSONTree(Tape.root, tape, source)
    }
  }

  private init(_ node: UInt32, _ tape: borrowing Tape, _ source: UnsafeRawBufferPointer) {
    switch tape.kind(node) {
    case .null: self = .null
    case .false: self = .flag(false)
    case .true: self = .flag(true)
    case .number:
      let literal = source[tape.source(node)...].prefix { "+-.eE0123456789".utf8.contains($0) }
      self = .number(Array(literal))
    case .string: self = .string(Array(tape.string(node)))
    case .array:
      var elements: [JSONTree] = []
      var child = node + 1
      for _ in 0..<tape.count(node) {
        elements.append(JSONTree(child, tape, source))
        child = tape.next(child)
      }
      self = .list(elements)
    case .object:
      var members: [Member] = []
      var key = node + 1
      for _ in 0..<tape.count(node) {
        members.append(
          Member(name: Array(tape.string(key)), value: JSONTree(key + 1, tape, source)))
        key = tape.next(key + 1)
      }
      self = .object(members)
    }
  }

  package var bytes: [UInt8] {
    var output: [UInt8] = []
    write(into: &output)
    return output
  }

  private func write(into output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .flag(let value): output += (value ? "true" : "false").utf8
    case .number(let literal): output += literal
    case .string(let text): text.withUnsafeBytes { Canonical.write(string: $0, into: &output) }
    case .list(let elements):
      output.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        element.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        JSONTree.string(member.name).write(into: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONTree {
  package subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.elementsEqual(name.utf8) }?.value
  }

  package func value(at path: [String]) -> JSONTree? {
    var value: JSONTree? = self
    for name in path { value = value?[name] }
    return value
  }

  /// The document with a value at a path; nil takes it away. Objects on the way are made.
  package func setting(_ path: ArraySlice<String>, to value: JSONTree?) -> JSONTree? {
    guard let name = path.first else { return value }
    guard case .object(var members) = self else { return nil }
    let place = members.firstIndex { $0.name.elementsEqual(name.utf8) }
    let old = place.map { members[$0].value }
    let new: JSONTree?
    if path.count == 1 {
      new = value
    } else {
      let inner: JSONTree
      if case .object? = old { inner = old ?? .object([]) } else { inner = .object([]) }
      new = inner.setting(path.dropFirst(), to: value)
    }
    if let new, let place {
      members[place].value = new
    } else if let new {
      members.append(Member(name: Array(name.utf8), value: new))
    } else if let place {
      members.remove(at: place)
    }
    return .object(members)
  }

  package var text: String? {
    if case .string(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  package var elements: [JSONTree] { if case .list(let elements) = self { elements } else { [] } }
}
