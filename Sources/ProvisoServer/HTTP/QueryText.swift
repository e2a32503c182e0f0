/// Queries and parts of addresses as text. What is coded wrongly or not known is refused: a filter
/// with a slip would show more than was asked for.
enum QueryText {
  static func values(_ query: String, _ fields: [Field]) throws -> [String: String] {
    var values: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0], isQuery: true),
        let value = decoded(parts.count > 1 ? parts[1] : "", isQuery: true)
      else { throw Problem.malformed("the query is not coded as UTF-8 in percent signs") }
      guard let field = fields.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        throw Problem.malformed("the query has no parameter \(name)")
      }
      guard values.updateValue(value, forKey: field.name) == nil else {
        throw Problem.malformed("\(name) stands twice in the query")
      }
      if let fault = field.schema.fault(inText: value, at: name) { throw Problem.malformed(fault) }
    }
    for field in fields where field.isRequired && values[field.name] == nil {
      throw Problem.malformed("the query lacks \(field.name)")
    }
    return values
  }

  /// Nil for what is no percent-coded UTF-8.
  static func decoded(_ text: Substring, isQuery: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+"), isQuery {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, let value = UInt8(rest.prefix(2)) else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  fileprivate init?(_ digits: ArraySlice<UInt8>) {
    var value: UInt8 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | (digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | (digit - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | (digit - 55)
      default: return nil
      }
    }
    self = value
  }
}
