import ProvisoLanguage

/// Reads types as the files of the CEL suite write them: `map(string, abstract(tuple<int, dyn>))`.
struct TypeReader {
  private var rest: Substring
  /// How deep types may stand in one another.
  private var depth = 32

  static func type(_ text: String) throws(Exclusion) -> Type {
    if text.contains("wrapper(") { throw .wrappers }
    var reader = TypeReader(rest: Substring(text))
    guard let type = reader.type(), reader.rest.isEmpty else {
      throw text.contains("message(") ? .messages : .strangeValues
    }
    return type
  }

  private mutating func type() -> Type? {
    guard depth > 0 else { return nil }
    depth -= 1
    defer { depth += 1 }
    let name = word()
    switch name {
    case "bool": return .bool
    case "int": return .int
    case "uint": return .uint
    case "double": return .double
    case "string": return .string
    case "bytes": return .bytes
    case "null": return .null
    case "dyn", "any": return .dyn
    case "timestamp": return .timestamp
    case "duration": return .duration
    case "list": return within("(", ")").flatMap { $0.count == 1 ? .list($0[0]) : nil }
    case "map": return within("(", ")").flatMap { $0.count == 2 ? .map($0[0], $0[1]) : nil }
    case "type":
      if rest.first != "(" { return .type(.dyn) }
      return within("(", ")").flatMap { $0.count == 1 ? .type($0[0]) : nil }
    case "message": return message()
    case "param": return parameter()
    case "abstract": return abstract()
    default: return nil
    }
  }

  private mutating func parameter() -> Type? {
    guard take("(") else { return nil }
    let name = word()
    return take(")") ? .parameter(Text(name)) : nil
  }

  /// Two messages are types of CEL itself.
  private mutating func message() -> Type? {
    guard take("(") else { return nil }
    let name = word()
    guard take(")") else { return nil }
    switch name {
    case "google.protobuf.Timestamp": return .timestamp
    case "google.protobuf.Duration": return .duration
    default: return nil
    }
  }

  private mutating func abstract() -> Type? {
    guard take("(") else { return nil }
    let name = word()
    let inner = rest.first == "<" ? within("<", ">") : []
    guard let inner, take(")") else { return nil }
    if name == "optional_type", inner.count == 1 { return .optional(inner[0]) }
    return .abstract(Text(name), inner)
  }

  private mutating func within(_ open: Character, _ close: Character) -> [Type]? {
    guard take(open) else { return nil }
    var types: [Type] = []
    repeat {
      guard let type = type() else { return nil }
      types.append(type)
    } while take(",")
    return take(close) ? types : nil
  }

  private mutating func word() -> String {
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst().drop { $0 == " " }
    return true
  }
}
