package import ProvisoLanguage

/// A compiled pattern: tells whether a text matches, in time linear in the text, allocating
/// nothing.
///
/// It reads the text by code points, mapped to the few symbols that the pattern tells apart. A
/// byte that is no UTF-8 counts as one code point that no class of a pattern holds.
package struct Automaton {
  private let form: AutomatonLayout.Form
  private let symbols: SymbolMap
  private let start: Int
  private let table: UnsafePointer<UInt16>
  private let steps: AutomatonSteps

  /// Takes bytes that `init(verifying:)` has accepted before.
  package init(verified bytes: UnsafeRawBufferPointer) {
    let shape = AutomatonShape(reading: bytes)
    form = shape.form
    start = shape.start
    symbols = SymbolMap(bytes, rangeCount: shape.rangeCount)
    let states = bytes.baseAddress.unsafelyUnwrapped + shape.statesAt
    table = states.assumingMemoryBound(to: UInt16.self)
    steps = AutomatonSteps(states: states, shape: shape)
  }

  /// Takes bytes of any origin; nil unless no text could lead the automaton astray.
  package init?(verifying bytes: UnsafeRawBufferPointer) {
    guard AutomatonShape.isSound(bytes) else { return nil }
    self.init(verified: bytes)
  }

  /// Room that `matches` needs.
  package var scratchBytes: Int {
    switch form {
    case .table: 0
    case .steps: steps.scratchBytes
    }
  }

  /// Fuel for one byte of text.
  package var costPerByte: UInt32 {
    switch form {
    case .table: 1
    case .steps: 1 + UInt32(steps.count / 16)
    }
  }

  /// Whether the pattern matches somewhere in `text`; too little room is the fault `tooBig`.
  package func matches(
    _ text: UnsafeRawBufferPointer, scratch: UnsafeMutableRawBufferPointer
  ) throws(Fault) -> Bool {
    switch form {
    case .table: return tableAccepts(text)
    case .steps: return try steps.accept(text, symbols: symbols, start: start, scratch: scratch)
    }
  }

  private func tableAccepts(_ text: UnsafeRawBufferPointer) -> Bool {
    let end = symbols.count
    let accepting = end + 1
    var row = start
    var index = 0
    while index < text.count {
      row = Int(table[row + symbols.take(from: text, at: &index)])
      if row <= accepting { return row == accepting }
    }
    return Int(table[row + end]) == accepting
  }
}

/// Maps code points to symbols.
struct SymbolMap {
  let count: Int
  private let ascii: UnsafePointer<UInt16>
  private let ranges: UnsafePointer<UInt32>
  private let rangeCount: Int

  init(_ bytes: UnsafeRawBufferPointer, rangeCount: Int) {
    let base = bytes.baseAddress.unsafelyUnwrapped
    count = Int(base.load(fromByteOffset: AutomatonLayout.symbolCount, as: UInt32.self))
    ascii = (base + AutomatonLayout.ascii).assumingMemoryBound(to: UInt16.self)
    ranges = (base + AutomatonLayout.ranges).assumingMemoryBound(to: UInt32.self)
    self.rangeCount = rangeCount
  }

  /// The symbol of the code point at `index`, which moves behind it.
  @inline(__always)
  func take(from text: UnsafeRawBufferPointer, at index: inout Int) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      return Int(ascii[Int(byte)])
    }
    return takeLong(from: text, at: &index)
  }

  private func takeLong(from text: UnsafeRawBufferPointer, at index: inout Int) -> Int {
    guard let scalar = Self.longScalar(in: text, at: &index) else {
      return AutomatonLayout.otherSymbol
    }
    var low = 0
    var high = rangeCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle] >> AutomatonLayout.symbolBits <= scalar {
        low = middle
      } else {
        high = middle
      }
    }
    return Int(ranges[low] & ((1 << AutomatonLayout.symbolBits) - 1))
  }

  /// The code point of two to four bytes at `index`; nil, and one byte further, where there is
  /// none.
  private static func longScalar(
    in text: UnsafeRawBufferPointer, at index: inout Int
  ) -> UInt32? {
    let lead = text[index]
    let start = index
    index += 1
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, start + length <= text.count else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[start + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard scalar >= least, scalar <= 0x10FFFF, scalar & 0xFFFF_F800 != 0xD800 else { return nil }
    index = start + length
    return scalar
  }
}
