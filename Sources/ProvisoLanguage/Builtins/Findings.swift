/// What a scan for personal data found.
package enum FindingsBuiltin: UInt8, Sendable, CaseIterable {
  /// `pii(x)` and `pii(x, 0.9)`: the scan of one value.
  case scan
  case any, has, count, kinds
}

extension FindingsBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .scan:
      BuiltinRow(
        "pii", [.global(.dyn, to: .findings), .global(.dyn, .double, to: .findings)],
        cost: .linear, isOurs: true,
        summary: "the personal data in a value, at the usual or another threshold of certainty",
        example: #"pii("write to ana@acme.example").any()"#)
    case .any:
      BuiltinRow(
        "any", [.member(.findings, to: .bool)], isOurs: true,
        summary: "whether personal data of any kind was found",
        example: #"pii("write to ana@acme.example").any()"#)
    case .has:
      BuiltinRow(
        "has", [.member(.findings, .kind, to: .bool)], isOurs: true,
        summary: "whether a kind of personal data, or one of a category, was found",
        example: #"pii("write to ana@acme.example").has(email)"#)
    case .count:
      BuiltinRow(
        "count", [.member(.findings, .kind, to: .int)], isOurs: true,
        summary: "how often a kind of personal data, or one of a category, was found",
        example: #"pii("write to ana@acme.example").count(email) == 1"#)
    case .kinds:
      BuiltinRow(
        "kinds", [.member(.findings, to: .list(.string))], isOurs: true,
        summary: "the names of the kinds of personal data that were found",
        example: #"pii("write to ana@acme.example").kinds() == ["email"]"#)
    }
  }
}
