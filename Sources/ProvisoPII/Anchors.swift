/// Tells where in a text a detector may find something, sixty-four bytes at a time: prose has
/// such a place every hundred bytes or so.
///
/// Every detector is woken by a byte that all it looks for has:
/// * the first digit of a number, `@`, `:`, `=`, `~`;
/// * one of `- . / _` before a letter or digit, or the first of several; `~`;
/// * a capital after a small letter or digit, or before another capital or a digit;
/// * the start of a word that begins as `password`, `pwd`, `bearer` or `basic` do;
/// * the first byte of what may be a digit beyond ASCII.
struct Anchors {
  static let width = 64
  /// Bytes beyond a block that are looked at.
  private static let margin = 2

  private let text: Bytes
  /// The last byte of the block before: a digit, a capital, a letter or digit, one of `- . / _`.
  private var before: (digit: UInt64, capital: UInt64, word: UInt64, joint: UInt64) = (0, 0, 0, 0)
  /// The bytes of the last block that may begin an escape.
  private(set) var escapes: UInt64 = 0

  init(_ text: Bytes) { self.text = text }

  /// The anchors among the bytes from `start` on, which follow those asked for before: bit `i`
  /// for byte `start + i`.
  @inline(__always)
  mutating func next(at start: Int) -> UInt64 {
    guard let base = text.base else { return 0 }
    if start + Anchors.width + Anchors.margin <= text.count {
      return next(UnsafeRawPointer(base + start))
    }
    return last(UnsafeRawPointer(base + start), count: text.count - start)
  }

  /// The last bytes, with zeros after them.
  private mutating func last(_ bytes: UnsafeRawPointer, count: Int) -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: 2 * Anchors.width, alignment: 16) { room in
      guard let base = room.baseAddress else { return 0 }
      base.initializeMemory(as: UInt8.self, repeating: 0, count: 2 * Anchors.width)
      base.copyMemory(from: bytes, byteCount: count)
      return next(base)
    }
  }

  @inline(__always)
  private mutating func next(_ bytes: UnsafeRawPointer) -> UInt64 {
    var found = Classes()
    for part in 0..<4 { found.add(bytes + 16 * part, at: UInt64(16 * part)) }
    escapes = found.escape
    // The byte after the block.
    let follower = bytes.load(fromByteOffset: Anchors.width, as: UInt8.self)
    let digit = found.digit
    let capital = found.capital
    let word = digit | found.letter
    let wordBefore = word << 1 | before.word
    let wordAfter = word >> 1 | (follower.isAlphanumeric ? 1 << 63 : 0)
    let isLarge = follower.isUpper || follower.isDigit
    let largeAfter = (capital | digit) >> 1 | (isLarge ? 1 << 63 : 0)
    let jointBefore = found.joint << 1 | before.joint
    let isJoint = follower &- 0x2D < 3 || follower == "_"
    let jointAfter = found.joint >> 1 | (isJoint ? 1 << 63 : 0)
    var anchors = digit & ~(digit << 1 | before.digit)
    anchors |= capital & ~(capital << 1 | before.capital) & (wordBefore | largeAfter)
    anchors |= found.joint & (wordAfter | jointAfter & ~jointBefore)
    anchors |= found.sign | found.opening & ~wordBefore
    before = (digit >> 63, capital >> 63, word >> 63, found.joint >> 63)
    return anchors
  }
}

/// Which of sixty-four bytes are what, a bit each.
private struct Classes {
  var digit: UInt64 = 0
  var capital: UInt64 = 0
  var letter: UInt64 = 0
  /// `- . / _`
  var joint: UInt64 = 0
  /// `@ : = ~`, and bytes from which on code points may be digits.
  var sign: UInt64 = 0
  /// The first of three letters that some words begin with.
  var opening: UInt64 = 0
  /// `% \ &`
  var escape: UInt64 = 0

  private typealias Vector = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  @inline(__always)
  mutating func add(_ bytes: UnsafeRawPointer, at place: UInt64) {
    let vector = bytes.loadUnaligned(as: Vector.self)
    let small = vector | Vector(repeating: 0x20)
    digit |= Classes.bits(Classes.range(vector, 0x30, 10)) << place
    capital |= Classes.bits(Classes.range(vector, 0x41, 26)) << place
    letter |= Classes.bits(Classes.range(small, 0x61, 26)) << place
    joint |= Classes.bits(Classes.range(vector, 0x2D, 3) .| Classes.equal(vector, "_")) << place
    let isPoint = Classes.equal(vector, "@") .| Classes.equal(vector, ":")
    let isSign = isPoint .| Classes.equal(vector, "=") .| Classes.equal(vector, "~")
    sign |= Classes.bits(isSign .| vector .>= Vector(repeating: 0xD9)) << place
    let isPercent = Classes.equal(vector, "%") .| Classes.equal(vector, "&")
    escape |= Classes.bits(isPercent .| Classes.equal(vector, "\\")) << place
    opening |= Classes.bits(Classes.opening(bytes, small)) << place
  }

  /// `pas`, `pwd`, `bea`, `bas` in either case.
  @inline(__always)
  private static func opening(_ bytes: UnsafeRawPointer, _ first: Vector) -> Mask {
    let second = (bytes + 1).loadUnaligned(as: Vector.self) | Vector(repeating: 0x20)
    let third = (bytes + 2).loadUnaligned(as: Vector.self) | Vector(repeating: 0x20)
    let isAS = equal(second, "a") .& equal(third, "s")
    let isWD = equal(second, "w") .& equal(third, "d")
    let isEA = equal(second, "e") .& equal(third, "a")
    return equal(first, "p") .& (isAS .| isWD) .| equal(first, "b") .& (isAS .| isEA)
  }

  @inline(__always)
  private static func range(_ vector: Vector, _ low: UInt8, _ count: UInt8) -> Mask {
    (vector &- Vector(repeating: low)) .< Vector(repeating: count)
  }

  @inline(__always)
  private static func equal(_ vector: Vector, _ byte: Unicode.Scalar) -> Mask {
    vector .== Vector(repeating: UInt8(truncatingIfNeeded: byte.value))
  }

  /// A bit for each lane: a product moves one bit of each byte into the highest byte.
  @inline(__always)
  private static func bits(_ mask: Mask) -> UInt64 {
    let lanes = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = (UInt64(littleEndian: lanes[0]) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
    let high = (UInt64(littleEndian: lanes[1]) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
    return low >> 56 | (high >> 48 & 0xFF00)
  }
}
