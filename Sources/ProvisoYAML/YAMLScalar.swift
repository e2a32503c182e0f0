/// What a scalar means under the core schema of YAML 1.2 (section 10.3.2).
enum YAMLScalar {
  static func value(of event: YAMLParser.Event) -> YAMLNode.Value {
    if event.tag == "tag:yaml.org,2002:str" || !event.isPlain { return .string(event.text) }
    switch event.text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(event.text) ?? .string(event.text)
    }
  }

  /// A number in decimal; what is too large for an integer is text, never rounded.
  private static func number(_ text: String) -> YAMLNode.Value? {
    let bytes = Array(text.utf8)
    let digits = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
      ? bytes.dropFirst() : bytes[...]
    guard let first = digits.first, isDigit(first) || first == UInt8(ascii: ".") else { return nil }
    if digits.allSatisfy(isDigit) { return Int64(text).map { .int($0) } }
    let isDecimal = digits.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
    guard isDecimal, digits.contains(where: isDigit) else { return nil }
    guard let value = Double(text), value.isFinite else { return nil }
    return .double(value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
