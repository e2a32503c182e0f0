/// Functions that turn a value into one of another type.
package enum ConversionBuiltin: UInt8, Sendable, CaseIterable {
  case bool, bytes, double, duration, dyn, int, string, timestamp, type, uint
  case stakes, reversibility
}

extension ConversionBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .bool:
      BuiltinRow(
        "bool", [.global(.bool, to: .bool), .global(.string, to: .bool)],
        summary: "the truth value that a text such as `true`, `t` or `1` spells",
        example: #"bool("true")"#)
    case .bytes:
      BuiltinRow(
        "bytes", [.global(.bytes, to: .bytes), .global(.string, to: .bytes)], cost: .linear,
        summary: "the bytes of a text in UTF-8",
        example: #"bytes("ab") == b"ab""#)
    case .double:
      BuiltinRow(
        "double", numbers(to: .double), cost: .linear,
        summary: "a number as a double",
        example: "double(2) == 2.0")
    case .duration:
      BuiltinRow(
        "duration", [.global(.duration, to: .duration), .global(.string, to: .duration)],
        cost: .linear,
        summary: "the length of time that a text such as `1h30m` spells",
        example: #"duration("90s") == duration("1m30s")"#)
    case .dyn:
      BuiltinRow(
        "dyn", [.global(.anyT, to: .dyn)],
        summary: "the value, with a type that is known only when it is evaluated",
        example: "dyn(1) == 1")
    case .int:
      BuiltinRow(
        "int", numbers(to: .int) + [.global(.timestamp, to: .int)], cost: .linear,
        summary: "a number as an int, cut towards zero; of a timestamp, the seconds since 1970",
        example: "int(2.9) == 2")
    case .string:
      BuiltinRow(
        "string", Self.printable.map { .global($0, to: .string) }, cost: .linear,
        summary: "the value as text",
        example: #"string(12) == "12""#)
    case .timestamp:
      BuiltinRow(
        "timestamp",
        [
          .global(.timestamp, to: .timestamp), .global(.string, to: .timestamp),
          .global(.int, to: .timestamp),
        ], cost: .linear,
        summary: "the moment that an RFC 3339 text spells, or so many seconds after 1970",
        example: #"timestamp("1970-01-01T00:01:00Z") == timestamp(60)"#)
    case .type:
      BuiltinRow(
        "type", [.global(.anyT, to: .type(.anyT))],
        summary: "the type of the value",
        example: "type(1) == int")
    case .uint:
      BuiltinRow(
        "uint", numbers(to: .uint), cost: .linear,
        summary: "a number as a uint, cut towards zero",
        example: "uint(2) == 2u")
    case .stakes:
      BuiltinRow(
        "stakes", [.global(.string, to: .level(.stakes))], isOurs: true,
        summary: "the level of stakes that a text names",
        example: #"stakes("high") == high"#)
    case .reversibility:
      BuiltinRow(
        "reversibility", [.global(.string, to: .level(.reversibility))], isOurs: true,
        summary: "the level of reversibility that a text names",
        example: #"reversibility("reversible") == reversible"#)
    }
  }

  private func numbers(to result: Type) -> [Signature] {
    [
      .global(.int, to: result), .global(.uint, to: result), .global(.double, to: result),
      .global(.string, to: result),
    ]
  }

  private static let printable: [Type] = [
    .string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .ip, .cidr,
    .level(.stakes), .level(.reversibility),
  ]
}
