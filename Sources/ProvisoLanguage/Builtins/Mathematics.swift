/// CEL's mathematics extension.
package enum MathematicsBuiltin: UInt8, Sendable, CaseIterable {
  case greatest, least, ceil, floor, round, trunc, abs, sign, sqrt, isNaN, isInf, isFinite
  case bitAnd, bitOr, bitXor, bitNot, bitShiftLeft, bitShiftRight
}

extension MathematicsBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .greatest:
      BuiltinRow(
        "math.greatest", Self.extremes, cost: .linear,
        summary: "the greatest of some numbers, or of a list of them",
        example: "math.greatest(1, 3, 2) == 3")
    case .least:
      BuiltinRow(
        "math.least", Self.extremes, cost: .linear,
        summary: "the least of some numbers, or of a list of them",
        example: "math.least(1, 3, 2) == 1")
    case .ceil:
      BuiltinRow(
        "math.ceil", Self.fraction,
        summary: "the next whole number upwards", example: "math.ceil(1.2) == 2.0")
    case .floor:
      BuiltinRow(
        "math.floor", Self.fraction,
        summary: "the next whole number downwards", example: "math.floor(1.8) == 1.0")
    case .round:
      BuiltinRow(
        "math.round", Self.fraction,
        summary: "the nearest whole number, halves away from zero",
        example: "math.round(1.5) == 2.0")
    case .trunc:
      BuiltinRow(
        "math.trunc", Self.fraction,
        summary: "the whole number without its fraction", example: "math.trunc(-1.8) == -1.0")
    case .abs:
      BuiltinRow(
        "math.abs", Self.kept,
        summary: "the number without its sign", example: "math.abs(-5) == 5")
    case .sign:
      BuiltinRow(
        "math.sign", Self.kept,
        summary: "-1, 0 or 1, as the number is below, at or above zero",
        example: "math.sign(-5) == -1")
    case .sqrt:
      BuiltinRow(
        "math.sqrt", Self.numbers.map { .global($0, to: .double) },
        summary: "the square root", example: "math.sqrt(9) == 3.0")
    case .isNaN:
      BuiltinRow(
        "math.isNaN", Self.question,
        summary: "whether the double is no number", example: "math.isNaN(0.0 / 0.0)")
    case .isInf:
      BuiltinRow(
        "math.isInf", Self.question,
        summary: "whether the double is infinite", example: "math.isInf(1.0 / 0.0)")
    case .isFinite:
      BuiltinRow(
        "math.isFinite", Self.question,
        summary: "whether the double is a number and not infinite",
        example: "math.isFinite(1.5)")
    case .bitAnd:
      BuiltinRow(
        "math.bitAnd", Self.bits,
        summary: "the bits that both have", example: "math.bitAnd(6, 3) == 2")
    case .bitOr:
      BuiltinRow(
        "math.bitOr", Self.bits,
        summary: "the bits that one of them has", example: "math.bitOr(6, 3) == 7")
    case .bitXor:
      BuiltinRow(
        "math.bitXor", Self.bits,
        summary: "the bits that just one of them has", example: "math.bitXor(6, 3) == 5")
    case .bitNot:
      BuiltinRow(
        "math.bitNot", [.global(.int, to: .int), .global(.uint, to: .uint)],
        summary: "every bit turned over", example: "math.bitNot(1) == -2")
    case .bitShiftLeft:
      BuiltinRow(
        "math.bitShiftLeft", Self.shift,
        summary: "the bits moved up by so many places",
        example: "math.bitShiftLeft(1, 3) == 8")
    case .bitShiftRight:
      BuiltinRow(
        "math.bitShiftRight", Self.shift,
        summary: "the bits moved down by so many places",
        example: "math.bitShiftRight(8, 3) == 1")
    }
  }

  private static let numbers: [Type] = [.int, .uint, .double]
  private static let fraction: [Signature] = [.global(.double, to: .double)]
  private static let kept: [Signature] = numbers.map { .global($0, to: $0) }
  private static let question: [Signature] = [.global(.double, to: .bool)]

  private static let bits: [Signature] = [
    .global(.int, .int, to: .int), .global(.uint, .uint, to: .uint),
  ]

  private static let shift: [Signature] = [
    .global(.int, .int, to: .int), .global(.uint, .int, to: .uint),
  ]

  private static let extremes: [Signature] =
    numbers.map { .global($0, to: $0, isVariadic: true) }
    + numbers.map { .global(.list($0), to: $0) }
    + [.global(.number, to: .dyn, isVariadic: true), .global(.list(.number), to: .dyn)]
}
