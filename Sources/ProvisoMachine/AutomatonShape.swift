/// The header of a compiled pattern, and where its parts begin.
struct AutomatonShape {
  let form: AutomatonLayout.Form
  let symbolCount: Int
  let rangeCount: Int
  let stateCount: Int
  let start: Int
  let setCount: Int

  var statesAt: Int { AutomatonLayout.ranges + rangeCount * 4 }
  /// Symbols and the end of the text.
  var columns: Int { symbolCount + 1 }
  var setsAt: Int { statesAt + stateCount * 8 }
  var wordsPerSet: Int { (symbolCount + 31) / 32 }
  var traitsAt: Int { setsAt + setCount * wordsPerSet * 4 }

  private var end: Int {
    switch form {
    case .table: statesAt + stateCount * columns * 2
    case .steps: traitsAt + symbolCount
    }
  }

  /// Expects at least a header; an unknown form reads as a table.
  init(reading bytes: UnsafeRawBufferPointer) {
    form = AutomatonLayout.Form(rawValue: Self.word(bytes, AutomatonLayout.form)) ?? .table
    symbolCount = Int(Self.word(bytes, AutomatonLayout.symbolCount))
    rangeCount = Int(Self.word(bytes, AutomatonLayout.rangeCount))
    stateCount = Int(Self.word(bytes, AutomatonLayout.stateCount))
    start = Int(Self.word(bytes, AutomatonLayout.start))
    setCount = Int(Self.word(bytes, AutomatonLayout.setCount))
  }

  /// Whether every number in `bytes` stays within its bound; linear in their count.
  static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress, UInt(bitPattern: base) & 3 == 0,
      bytes.count >= AutomatonLayout.ranges, bytes.count <= AutomatonLayout.maximumBytes,
      AutomatonLayout.Form(rawValue: word(bytes, AutomatonLayout.form)) != nil,
      word(bytes, AutomatonLayout.byteCount) == UInt32(bytes.count)
    else { return false }
    let shape = AutomatonShape(reading: bytes)
    guard 1...AutomatonLayout.maximumSymbols ~= shape.symbolCount,
      1...bytes.count ~= shape.rangeCount, 1...bytes.count ~= shape.stateCount,
      0...bytes.count ~= shape.setCount, (shape.end + 3) & ~3 == bytes.count,
      shape.symbolsAreSound(bytes)
    else { return false }
    switch shape.form {
    case .table: return shape.tableIsSound(bytes)
    case .steps: return shape.stepsAreSound(bytes)
    }
  }

  private func symbolsAreSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for index in 0..<128 {
      guard Self.half(bytes, AutomatonLayout.ascii + index * 2) < symbolCount else { return false }
    }
    var least: UInt32 = 0x80
    for index in 0..<rangeCount {
      let range = Self.word(bytes, AutomatonLayout.ranges + index * 4)
      let first = range >> AutomatonLayout.symbolBits
      let symbol = range & ((1 << AutomatonLayout.symbolBits) - 1)
      guard symbol < symbolCount, index == 0 ? first == 0x80 : first >= least else { return false }
      least = first + 1
    }
    return true
  }

  private func tableIsSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let entries = stateCount * columns
    guard entries <= AutomatonLayout.maximumEntries, stateCount >= 2, setCount == 0,
      start < entries, start % columns == 0
    else { return false }
    for index in 0..<entries {
      let next = Self.half(bytes, statesAt + index * 2)
      guard next < entries, next % columns == 0 else { return false }
    }
    return true
  }

  private func stepsAreSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard stateCount <= AutomatonLayout.maximumSteps, start < stateCount else { return false }
    for index in 0..<stateCount {
      let place = statesAt + index * 8
      let argument = Self.half(bytes, place + 2)
      guard
        let opcode = AutomatonLayout.Opcode(rawValue: UInt16(Self.half(bytes, place))),
        Self.half(bytes, place + 4) < stateCount, Self.half(bytes, place + 6) < stateCount
      else { return false }
      switch opcode {
      case .match, .split: continue
      case .symbol: guard argument < symbolCount else { return false }
      case .set: guard argument < setCount else { return false }
      case .claim:
        guard argument < 256, PlaceClaim(rawValue: UInt8(argument)) != nil else { return false }
      }
    }
    return true
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    bytes.load(fromByteOffset: offset, as: UInt32.self)
  }

  private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    Int(bytes.load(fromByteOffset: offset, as: UInt16.self))
  }
}
