import ProvisoJSON
import ProvisoLanguage

/// Writes values of requests as literals of the language. Whatever bytes a string holds, the
/// literal means exactly these and stands on one line of visible ASCII.
enum ValueLiteral {
  static func string(_ text: [UInt8]) -> String {
    var literal = "\""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += escape(scalar.value)
      }
    }
    return literal + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    let count = value > 0xFFFF ? 8 : 4
    let zeros = String(repeating: "0", count: count - digits.utf8.count)
    return (count == 8 ? "\\U" : "\\u") + zeros + digits
  }

  /// The literal of a value that a request holds where `type` is declared; nil for what has none.
  static func literal(of value: JSONTree, as type: Type) -> String? {
    switch (type, value) {
    case (.string, .string(let text)), (.union, .string(let text)), (.dyn, .string(let text)):
      string(text)
    case (.timestamp, .string(let text)): "timestamp(\(string(text)))"
    case (.duration, .string(let text)): "duration(\(string(text)))"
    case (.bytes, .string(let text)): "base64.decode(\(string(text)))"
    case (.bool, .flag(let isTrue)), (.dyn, .flag(let isTrue)): isTrue ? "true" : "false"
    case (.double, .number(let digits)), (.dyn, .number(let digits)): double(digits)
    case (.int, .number(let digits)): whole(digits).map { "\($0)" }
    case (.uint, .number(let digits)): whole(digits).flatMap { $0 < 0 ? nil : "\($0)u" }
    case (.list(let element), .list(let values)): list(values, of: element)
    case (.dyn, .list(let values)): list(values, of: .dyn)
    default: nil
    }
  }

  private static func list(_ values: [JSONTree], of type: Type) -> String? {
    var literals: [String] = []
    for value in values {
      guard let literal = literal(of: value, as: type) else { return nil }
      literals.append(literal)
    }
    return "[\(literals.joined(separator: ", "))]"
  }

  private static func double(_ digits: [UInt8]) -> String? {
    guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return "\(value)"
  }

  /// Requests write whole numbers as they like: `2.0` and `1e3` are some.
  private static func whole(_ digits: [UInt8]) -> Int64? {
    Double(String(decoding: digits, as: UTF8.self)).flatMap { Int64(exactly: $0) }
  }
}
