import ProvisoJSON

extension BareValue {
  /// The value as policies write it, on one line and not too long: `25000.0`, `"EUR"`, `high`.
  package var shown: String { shown(deepest: 3) }

  /// Texts are cut after so many code points.
  private static let longest = 80
  /// Of a list or map so many parts are shown.
  private static let most = 8

  private func shown(deepest: Int) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): Self.shown(value)
    case .string(let text): Self.quoted(text)
    case .bytes(let bytes): "\(bytes.count) bytes"
    case .timestamp, .duration: String(decoding: text, as: UTF8.self)
    case .type(let name), .other(let name): String(decoding: name, as: UTF8.self)
    case .list(let elements):
      "[" + Self.joined(elements, deepest) { $0.shown(deepest: deepest - 1) } + "]"
    case .map(let entries):
      "{"
        + Self.joined(entries, deepest) {
          $0.key.shown(deepest: 1) + ": " + $0.value.shown(deepest: deepest - 1)
        } + "}"
    case .optional(let held):
      held.map { "optional.of(\($0.shown(deepest: deepest - 1)))" } ?? "optional.none()"
    }
  }

  private static func joined<Part>(
    _ parts: [Part], _ deepest: Int, _ shown: (Part) -> String
  ) -> String {
    guard deepest > 0 else { return parts.isEmpty ? "" : "…" }
    let rest = parts.count > most ? ["… \(parts.count - most) more"] : []
    return (parts.prefix(most).map(shown) + rest).joined(separator: ", ")
  }

  /// Always told apart from a whole number.
  static func shown(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-inf" : "inf" }
    var bytes: [UInt8] = []
    DoubleText.write(number, into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
      ? text : text + ".0"
  }

  private static func quoted(_ text: [UInt8]) -> String {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    var kept = String.UnicodeScalarView()
    for scalar in scalars.prefix(longest) { kept.append(scalar) }
    var bytes: [UInt8] = []
    Array(String(kept).utf8).withUnsafeBytes { Canonical.write(string: $0, into: &bytes) }
    let quoted = String(decoding: bytes, as: UTF8.self)
    return scalars.count > longest ? quoted + "…" : quoted
  }
}
