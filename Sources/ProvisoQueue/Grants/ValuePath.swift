import ProvisoJSON
import ProvisoLanguage

/// A member of a request's arguments, as policies write it: `args.to`, ``args.`reply-to`.name``.
struct ValuePath {
  let names: [String]

  /// Nil for what is no such path.
  init?(_ path: Text) {
    let scalars = Array(path.string.unicodeScalars)
    var names: [String] = []
    var position = 0
    while position < scalars.count {
      let isQuoted = scalars[position] == "`"
      if isQuoted { position += 1 }
      let end = scalars[position...].firstIndex(of: isQuoted ? "`" : ".") ?? scalars.count
      guard end > position, !isQuoted || end < scalars.count else { return nil }
      var name = ""
      name.unicodeScalars.append(contentsOf: scalars[position..<end])
      guard isQuoted || Self.isWord(name) else { return nil }
      names.append(name)
      position = isQuoted ? end + 1 : end
      if position < scalars.count {
        guard scalars[position] == ".", position + 1 < scalars.count else { return nil }
        position += 1
      }
    }
    guard names.first?.utf8.elementsEqual("args".utf8) == true, names.count > 1 else { return nil }
    self.names = Array(names.dropFirst())
  }

  /// What must hold so that the arguments say here what `arguments` say; nil where no condition
  /// of the language can tell.
  func condition(on arguments: JSONTree, declared: RecordType) -> String? {
    var type = Type.record(declared)
    var value: JSONTree? = arguments
    var place = "args"
    for name in names {
      guard let selector = Self.selector(name), let member = Self.member(name, of: type) else {
        return nil
      }
      // Where a record is absent, so is all that it would hold.
      guard let holder = value, !holder.isNull else { return "!has(\(place))" }
      type = member
      value = holder[name]
      place += selector
    }
    return Self.condition(place, equals: value, type)
  }

  private static func condition(_ place: String, equals value: JSONTree?, _ type: Type) -> String? {
    guard let value, !value.isNull else { return "!has(\(place))" }
    guard case .record(let record) = type, !record.isOpen, case .object = value else {
      return ValueLiteral.literal(of: value, as: type).map { "\(place) == \($0)" }
    }
    var parts: [String] = []
    for field in record.fields {
      guard let selector = selector(field.name.string),
        let part = condition(place + selector, equals: value[field.name.string], field.type)
      else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " && ")
  }

  /// The type of a member; below what is not declared, everything is `dyn`.
  private static func member(_ name: String, of type: Type) -> Type? {
    switch type {
    case .record(let record):
      record.field(Text(name))?.type ?? (record.isOpen ? .dyn : nil)
    case .map(.string, let value): value
    case .dyn: .dyn
    default: nil
    }
  }

  private static func selector(_ name: String) -> String? {
    if isWord(name), !keywords.contains(Text(name)) { return "." + name }
    let isWritable = name.unicodeScalars.allSatisfy { (" "..."~").contains($0) && $0 != "`" }
    return isWritable && !name.isEmpty ? ".`\(name)`" : nil
  }

  /// Words that no member can be named with unless it is quoted.
  private static let keywords: [Text] = ["true", "false", "null", "in"]

  static func isWord(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
    }
  }
}

extension JSONTree {
  var isNull: Bool { if case .null = self { true } else { false } }
}
