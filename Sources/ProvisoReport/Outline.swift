import ProvisoJSON

/// Nested names and values, drawn as text for people or as JSON for programs.
package indirect enum Outline: Hashable, Sendable {
  case null
  case text(String)
  case number(UInt64)
  case integer(Int)
  case decimal(Double)
  case flag(Bool)
  case list([Outline])
  case members([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: Outline

    package init(_ name: String, _ value: Outline) {
      self.name = name
      self.value = value
    }
  }

  /// Indented lines, like YAML.
  package var lines: String {
    var lines: [String] = []
    append(to: &lines, indent: "")
    return lines.joined(separator: "\n") + "\n"
  }

  /// On one line, members in their order.
  package var json: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func append(to lines: inout [String], indent: String) {
    switch self {
    case .null, .text, .number, .integer, .decimal, .flag: lines.append(indent + (scalar ?? ""))
    case .list(let items): for item in items { item.append(to: &lines, indent: indent + "- ") }
    case .members(let members):
      // The first member of an item of a list stands on the line of its dash.
      var indent = indent
      for member in members {
        member.append(to: &lines, indent: indent)
        indent = String(repeating: " ", count: indent.utf8.count)
      }
    }
  }

  fileprivate var scalar: String? {
    switch self {
    case .null: "null"
    case .text(let text): text
    case .number(let number): "\(number)"
    case .integer(let number): "\(number)"
    case .decimal(let number): number.isFinite ? Self.shortest(number) : "null"
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items):
      items.allSatisfy { $0.scalar != nil }
        ? items.compactMap(\.scalar).joined(separator: ", ") : nil
    case .members: nil
    }
  }

  /// As RFC 8785 writes it.
  private static func shortest(_ number: Double) -> String {
    var bytes: [UInt8] = []
    DoubleText.write(number, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text):
      var text = text
      text.withUTF8 { Canonical.write(string: UnsafeRawBufferPointer($0), into: &bytes) }
    case .null, .number, .integer, .decimal, .flag: bytes += (scalar ?? "").utf8
    case .list(let items): write(items, "[", "]", into: &bytes) { $0.write(into: &$1) }
    case .members(let members):
      write(members, "{", "}", into: &bytes) { member, bytes in
        Outline.text(member.name).write(into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
    }
  }

  private func write<Item>(
    _ items: [Item], _ start: String, _ end: String, into bytes: inout [UInt8],
    _ item: (Item, inout [UInt8]) -> Void
  ) {
    bytes += start.utf8
    for (place, one) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      item(one, &bytes)
    }
    bytes += end.utf8
  }
}

extension Outline.Member {
  fileprivate func append(to lines: inout [String], indent: String) {
    if let scalar = value.scalar {
      lines.append(indent + name + ": " + scalar)
    } else {
      lines.append(indent + name + ":")
      value.append(to: &lines, indent: String(repeating: " ", count: indent.utf8.count + 2))
    }
  }
}
