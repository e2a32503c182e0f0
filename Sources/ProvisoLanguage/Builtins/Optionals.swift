/// CEL's optional values.
package enum OptionalBuiltin: UInt8, Sendable, CaseIterable {
  case of, ofNonZeroValue, none, hasValue, value, or, orValue, unwrap
}

extension OptionalBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .of:
      BuiltinRow(
        "optional.of", [.global(.anyT, to: .optional(.anyT))],
        summary: "an optional that has the value", example: "optional.of(1).hasValue()")
    case .ofNonZeroValue:
      BuiltinRow(
        "optional.ofNonZeroValue", [.global(.anyT, to: .optional(.anyT))],
        summary: "an optional that has the value, unless it is empty, zero, false or null",
        example: #"!optional.ofNonZeroValue("").hasValue()"#)
    case .none:
      BuiltinRow(
        "optional.none", [.global(to: .optional(.anyT))],
        summary: "an optional without a value", example: "!optional.none().hasValue()")
    case .hasValue:
      BuiltinRow(
        "hasValue", [.member(.optional(.anyT), to: .bool)],
        summary: "whether the optional has a value", example: "optional.of(1).hasValue()")
    case .value:
      BuiltinRow(
        "value", [.member(.optional(.anyT), to: .anyT)],
        summary: "the value of the optional; an error value if it has none",
        example: "optional.of(1).value() == 1")
    case .or:
      BuiltinRow(
        "or", [.member(.optional(.anyT), .optional(.anyT), to: .optional(.anyT))],
        summary: "the optional if it has a value, else another",
        example: "optional.none().or(optional.of(2)).value() == 2")
    case .orValue:
      BuiltinRow(
        "orValue", [.member(.optional(.anyT), .anyT, to: .anyT)],
        summary: "the value of the optional, or another value if it has none",
        example: #"{"a": 1}[?"b"].orValue(0) == 0"#)
    case .unwrap:
      BuiltinRow(
        "optional.unwrap", memberName: "unwrapOpt",
        [
          .global(.list(.optional(.anyT)), to: .listOfT),
          .member(.list(.optional(.anyT)), to: .listOfT),
        ], cost: .linear,
        summary: "the values of those optionals of a list that have one",
        example: "optional.unwrap([optional.of(1), optional.none()]) == [1]")
    }
  }
}
