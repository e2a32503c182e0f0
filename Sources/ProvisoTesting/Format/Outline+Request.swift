import ProvisoJSON
package import ProvisoReport
import ProvisoYAML

/// Values of test files and of decisions.
extension Outline {
  /// The value of a JSON text; nil if it is not strict I-JSON.
  package init?(json: [UInt8]) {
    var tape = Tape()
    let value = json.withUnsafeBytes { bytes -> Outline? in
      do throws(JSONError) {
        try tape.read(bytes)
      } catch {
        return nil
      }
      return Outline(tape, Tape.root)
    }
    guard let value else { return nil }
    self = value
  }

  private init(_ tape: Tape, _ node: UInt32) {
    switch tape.kind(node) {
    case .null: self = .null
    case .true: self = .flag(true)
    case .false: self = .flag(false)
    case .number: self = .decimal(tape.number(node))
    case .string: self = .text(String(decoding: tape.string(node), as: UTF8.self))
    case .array:
      var child = node + 1
      self = .list(
        (0..<tape.count(node)).map { _ in
          defer { child = tape.next(child) }
          return Outline(tape, child)
        })
    case .object:
      var child = node + 1
      self = .members(
        (0..<tape.count(node)).map { _ in
          defer { child = tape.next(tape.next(child)) }
          let name = String(decoding: tape.string(child), as: UTF8.self)
          return Member(name, Outline(tape, tape.next(child)))
        })
    }
  }

  init(_ node: YAMLNode) {
    switch node.value {
    case .null: self = .null
    case .bool(let value): self = .flag(value)
    case .int(let value): self = .integer(Int(value))
    case .double(let value): self = .decimal(value)
    case .string(let text): self = .text(text)
    case .list(let elements): self = .list(elements.map { Outline($0) })
    case .map(let entries):
      self = .members(entries.map { Member($0.key, Outline($0.value)) })
    }
  }

  package subscript(name: String) -> Outline? {
    guard case .members(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  package var texts: [String] { elements.compactMap(\.string) }

  package var elements: [Outline] {
    if case .list(let items) = self { items } else { [] }
  }

  package var members: [Member] {
    if case .members(let members) = self { members } else { [] }
  }

  package var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  package var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  /// A number, however it is written.
  package var double: Double? {
    switch self {
    case .number(let value): Double(value)
    case .integer(let value): Double(value)
    case .decimal(let value): value
    case .null, .text, .flag, .list, .members: nil
    }
  }

  /// With the member set, at its old place or at the end; nil removes it.
  func setting(_ name: String, to value: Outline?) -> Outline {
    var members = members
    let place = members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
    switch (place, value) {
    case (let place?, let value?): members[place] = Member(name, value)
    case (let place?, nil): members.remove(at: place)
    case (nil, let value?): members.append(Member(name, value))
    case (nil, nil): break
    }
    return .members(members)
  }

  /// With the members of `other` in place of those of the same names; null removes one.
  func merging(_ other: Outline) -> Outline {
    var merged = self
    for member in other.members {
      merged = merged.setting(member.name, to: member.value == .null ? nil : member.value)
    }
    return merged
  }
}
