import ProvisoLanguage

/// Values as text.
enum ReferenceText {
  /// A number as RFC 8785 writes it: the shortest digits, and an exponent beyond 21 places.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return "0" }
    let (digits, point) = decimal(value.magnitude)
    let sign = value < 0 ? "-" : ""
    if point > 21 || point <= -6 {
      let exponent = point - 1
      let rest = digits.dropFirst()
      let fraction = rest.isEmpty ? "" : ".\(rest)"
      return
        "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if digits.count <= point {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
  }

  /// The shortest digits, without zeros at the ends, and where the point stands among them.
  private static func decimal(_ value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e")
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = halves.joined()
    var point = halves[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    while digits.hasPrefix("0"), digits.count > 1 {
      digits.removeFirst()
      point -= 1
    }
    return (digits, point)
  }

  static func timestamp(_ moment: ReferenceValue.Moment) -> String {
    let parts = CivilDate(seconds: moment.seconds)
    let date = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    let time = "\(padded(parts.hour, 2)):\(padded(parts.minute, 2)):\(padded(parts.second, 2))"
    return "\(date)T\(time)\(fraction(moment.nanoseconds))Z"
  }

  /// In seconds, as CEL writes it: `90s`, `1.5s`.
  static func duration(_ nanoseconds: Int64) -> String {
    let magnitude = nanoseconds.magnitude
    let rest = Int64(magnitude % 1_000_000_000)
    return "\(nanoseconds < 0 ? "-" : "")\(magnitude / 1_000_000_000)\(fraction(rest))s"
  }

  private static func fraction(_ nanoseconds: Int64) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = padded(Int(nanoseconds), 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return ".\(digits)"
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A value as RFC 8785 text, or nil if it is not one of JSON.
  static func json(_ value: ReferenceValue) -> String? {
    switch value {
    case .null: return "null"
    case .bool(let truth): return truth ? "true" : "false"
    case .int(let number): return String(number)
    case .uint(let number): return String(number)
    case .double(let number): return number.isFinite ? self.number(number) : nil
    case .string(let text): return quoted(text.string)
    case .list(let elements):
      let texts = elements.compactMap(json)
      return texts.count == elements.count ? "[\(texts.joined(separator: ","))]" : nil
    case .map(let entries):
      let sorted = entries.sorted { Array($0.name.utf16).lexicographicallyPrecedes($1.name.utf16) }
      let texts = sorted.compactMap { entry in
        json(entry.value).map { "\(quoted(entry.name)):\($0)" }
      }
      return texts.count == entries.count ? "{\(texts.joined(separator: ","))}" : nil
    case .bytes, .timestamp, .duration, .level, .type, .optional, .findings, .kinds, .url, .ip,
      .cidr:
      return nil
    }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension ReferenceValue.Entry {
  fileprivate var name: String {
    if case .string(let text) = key { return text.string }
    return ""
  }
}
