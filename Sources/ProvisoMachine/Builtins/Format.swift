import ProvisoJSON
import ProvisoLanguage

/// `format` of CEL's strings extension: `%s %d %b %o %x %X %f %e %%`, the last two letters with a
/// precision.
extension Evaluator {
  /// What follows a `%`.
  private struct Clause {
    var letter: UInt8 = 0
    var precision = 6
    var end = 0
  }

  mutating func format(
    _ text: UnsafeRawBufferPointer, _ list: Value
  ) throws(Fault) -> Value {
    let values = try elements(of: list)
    var writer = ScratchWriter(writing)
    var used = 0
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "%") else {
        try writer.put(text[place])
        place += 1
        continue
      }
      let clause = try Self.clause(in: text, after: place + 1)
      place = clause.end
      if clause.letter == UInt8(ascii: "%") {
        try writer.put(clause.letter)
        continue
      }
      guard used < values.count else { throw .indexOutOfRange }
      try put(values[used], as: clause, to: &writer)
      used += 1
    }
    guard used == values.count else { throw .invalidArgument }
    return try kept(writer)
  }

  private static func clause(
    in text: UnsafeRawBufferPointer, after start: Int
  ) throws(Fault) -> Clause {
    var clause = Clause()
    var place = start
    if place < text.count, text[place] == UInt8(ascii: ".") {
      place += 1
      let digits = place
      clause.precision = 0
      while place < text.count, text[place] >= 0x30, text[place] <= 0x39 {
        clause.precision = clause.precision * 10 + Int(text[place] - 0x30)
        guard clause.precision <= DecimalExpansion.mostPrecision else { throw .invalidArgument }
        place += 1
      }
      guard place > digits else { throw .invalidArgument }
    }
    guard place < text.count else { throw .invalidArgument }
    clause.letter = text[place]
    clause.end = place + 1
    let takesPrecision =
      clause.letter == UInt8(ascii: "f") || clause.letter == UInt8(ascii: "e")
    guard takesPrecision || place == start else { throw .invalidArgument }
    return clause
  }

  private mutating func put(
    _ value: Value, as clause: Clause, to writer: inout ScratchWriter
  ) throws(Fault) {
    switch clause.letter {
    case UInt8(ascii: "s"): try put(value, to: &writer)
    case UInt8(ascii: "d"): try put(decimal: value, to: &writer)
    case UInt8(ascii: "b"):
      if value.kind == .bool { return try writer.put(value.isTrue ? "1" : "0") }
      try put(integer: value, base: 2, to: &writer)
    case UInt8(ascii: "o"): try put(integer: value, base: 8, to: &writer)
    case UInt8(ascii: "x"): try put(hexadecimal: value, capitals: false, to: &writer)
    case UInt8(ascii: "X"): try put(hexadecimal: value, capitals: true, to: &writer)
    case UInt8(ascii: "f"), UInt8(ascii: "e"):
      guard value.isNumber else { throw .noOverload }
      let number = try Conversion.double(value)
      guard number.isFinite else { return try put(value, to: &writer) }
      let isScientific = clause.letter == UInt8(ascii: "e")
      try charge(1_000)
      try DecimalExpansion.write(
        number, precision: clause.precision, isScientific: isScientific, to: &writer,
        scratch: writingKeys)
    default: throw .invalidArgument
    }
  }

  private func put(
    integer value: Value, base: UInt64, capitals: Bool = false, to writer: inout ScratchWriter
  ) throws(Fault) {
    switch value.kind {
    case .int: try writer.put(value.asInt, base: base, capitals: capitals)
    case .uint: try writer.put(value.payload, base: base, capitals: capitals)
    default: throw .noOverload
    }
  }

  private mutating func put(decimal value: Value, to writer: inout ScratchWriter) throws(Fault) {
    if value.kind == .double { return try put(value, to: &writer) }
    try put(integer: value, base: 10, to: &writer)
  }

  private mutating func put(
    hexadecimal value: Value, capitals: Bool, to writer: inout ScratchWriter
  ) throws(Fault) {
    guard value.kind == .string || value.kind == .bytes else {
      return try put(integer: value, base: 16, capitals: capitals, to: &writer)
    }
    try charge(bytes: Int(value.count))
    for byte in value.slice {
      if byte < 16 { try writer.put(0x30) }
      try writer.put(UInt64(byte), base: 16, capitals: capitals)
    }
  }
}
