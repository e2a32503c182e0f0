internal import ProvisoMachine

/// Lays automata out as `AutomatonLayout` says.
enum AutomatonWriter {
  static func bytes(of table: PatternTable, over alphabet: PatternAlphabet) -> [UInt8] {
    var writer = Bytes()
    writer.header(
      form: .table, alphabet: alphabet, symbols: table.symbols, symbolCount: table.columns - 1,
      states: table.stateCount, start: table.start * table.columns, sets: 0)
    for entry in table.entries { writer.half(entry * table.columns) }
    return writer.finished()
  }

  /// Nil where there would be too many bytes.
  static func bytes(of program: PatternProgram, over alphabet: PatternAlphabet) -> [UInt8]? {
    // A set that holds one symbol needs no bits.
    let singles = alphabet.members.map { held in
      held.reduce(0) { $0 + ($1 ? 1 : 0) } == 1 ? held.firstIndex(of: true) : nil
    }
    var places: [Int: Int] = [:]
    for set in singles.indices where singles[set] == nil { places[set] = places.count }
    let words = (alphabet.symbolCount + 31) / 32
    let size = program.steps.count * 8 + places.count * words * 4
    guard size <= AutomatonLayout.maximumBytes - 1 << 14 else { return nil }

    var writer = Bytes()
    writer.header(
      form: .steps, alphabet: alphabet, symbols: Array(0..<alphabet.symbolCount),
      symbolCount: alphabet.symbolCount, states: program.steps.count, start: program.start,
      sets: places.count)
    for step in program.steps { writer.step(step, singles: singles, places: places) }
    for set in singles.indices where singles[set] == nil {
      writer.bits(alphabet.members[set])
    }
    writer.append(alphabet.traits)
    return writer.finished()
  }

  private struct Bytes {
    private var bytes: [UInt8] = []

    mutating func append(_ more: [UInt8]) { bytes += more }

    mutating func half(_ value: Int) {
      bytes += [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    mutating func word(_ value: UInt32) {
      half(Int(value & 0xFFFF))
      half(Int(value >> 16))
    }

    mutating func bits(_ held: [Bool]) {
      for start in stride(from: 0, to: held.count, by: 32) {
        let part = held[start..<min(start + 32, held.count)]
        word(part.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
      }
    }

    mutating func header(
      form: AutomatonLayout.Form, alphabet: PatternAlphabet, symbols: [Int], symbolCount: Int,
      states: Int, start: Int, sets: Int
    ) {
      let ranges = alphabet.ranges.map { (first: $0.first, symbol: symbols[$0.symbol]) }
      let ascii = ranges.prefix { $0.first < 0x80 }
      var long: [(first: UInt32, symbol: Int)] = []
      for range in ranges.dropFirst(ascii.count) where range.symbol != long.last?.symbol {
        long.append(range)
      }
      let numbers = [
        Int(form.rawValue), 0, symbolCount, long.count, states, start, sets,
      ]
      for number in numbers { word(UInt32(number)) }
      for (index, range) in ascii.enumerated() {
        let end = index + 1 < ascii.count ? ascii[index + 1].first : 0x80
        for _ in range.first..<end { half(range.symbol) }
      }
      for range in long {
        word(range.first << AutomatonLayout.symbolBits | UInt32(range.symbol))
      }
    }

    mutating func step(_ step: PatternProgram.Step, singles: [Int?], places: [Int: Int]) {
      switch step {
      case .match: numbers(.match, 0, 0, 0)
      case .split(let first, let second): numbers(.split, 0, first, second)
      case .claim(let claim, let next): numbers(.claim, Int(claim.rawValue), next, 0)
      case .set(let set, let next):
        if let symbol = singles[set] { return numbers(.symbol, symbol, next, 0) }
        numbers(.set, places[set] ?? 0, next, 0)
      }
    }

    private mutating func numbers(
      _ opcode: AutomatonLayout.Opcode, _ argument: Int, _ next: Int, _ other: Int
    ) {
      for number in [Int(opcode.rawValue), argument, next, other] { half(number) }
    }

    /// Pads, and writes the count of bytes into the header.
    mutating func finished() -> [UInt8] {
      while bytes.count % 4 != 0 { bytes.append(0) }
      for index in 0..<4 {
        let place = AutomatonLayout.byteCount + index
        bytes[place] = UInt8(truncatingIfNeeded: bytes.count >> (8 * index))
      }
      return bytes
    }
  }
}
