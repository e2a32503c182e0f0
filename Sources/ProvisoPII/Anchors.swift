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
  /// Bytes before and beyond a block that are looked at.
  private static let lead = 1
  private static let margin = 2

  private let text: Bytes
  /// The bytes of the last block that may begin an escape.
  private(set) var escapes: UInt64 = 0

  init(_ text: Bytes) { self.text = text }

  /// The anchors among the bytes from `start` on: bit `i` for byte `start + i`.
  @inline(__always)
  mutating func next(at start: Int) -> UInt64 {
    guard let base = text.base else { return 0 }
    if start >= Anchors.lead, start + Anchors.width + Anchors.margin <= text.count {
      return next(UnsafeRawPointer(base + start))
    }
    return edge(UnsafeRawPointer(base), at: start)
  }

  /// The first or the last block, with zeros around the text.
  private mutating func edge(_ base: UnsafeRawPointer, at start: Int) -> UInt64 {
    let size = Anchors.lead + Anchors.width + Anchors.margin
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { room in
      guard let copy = room.baseAddress else { return 0 }
      copy.initializeMemory(as: UInt8.self, repeating: 0, count: size)
      let first = max(0, start - Anchors.lead)
      let count = min(text.count, start + Anchors.width + Anchors.margin) - first
      (copy + (first - start + Anchors.lead)).copyMemory(from: base + first, byteCount: count)
      return next(UnsafeRawPointer(copy + Anchors.lead))
    }
  }

  @inline(__always)
  private mutating func next(_ bytes: UnsafeRawPointer) -> UInt64 {
    var anchors: UInt64 = 0
    var escape = Mask(repeating: false)
    for part in 0..<4 {
      let classes = Classes(bytes + 16 * part)
      anchors |= Mask.bits(classes.anchor) << UInt64(16 * part)
      escape = escape .| classes.escape
    }
    escapes = 0
    if escape.isAny {
      for part in 0..<4 {
        escapes |= Mask.bits(Classes(bytes + 16 * part).escape) << UInt64(16 * part)
      }
    }
    return anchors
  }
}

/// What sixteen bytes are.
private struct Classes {
  let anchor: Mask
  /// `% \ &`
  let escape: Mask

  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    let byte = bytes.loadUnaligned(as: Vector.self)
    let here = Neighbours(byte)
    let before = Neighbours((bytes - 1).loadUnaligned(as: Vector.self))
    let after = Neighbours((bytes + 1).loadUnaligned(as: Vector.self))
    let number = here.digit .& .!before.digit
    let capital =
      here.capital .& .!before.capital .& (before.word .| after.capital .| after.digit)
    let joint = here.joint .& (after.word .| after.joint .& .!before.joint)
    let opening = Classes.opening(bytes, here.small) .& .!before.word
    anchor = number .| capital .| joint .| opening .| Classes.sign(byte)
    escape = Mask.equal(byte, "%") .| Mask.equal(byte, "&") .| Mask.equal(byte, "\\")
  }

  /// `@ : = ~`, and bytes from which on code points may be digits.
  @inline(__always)
  private static func sign(_ byte: Vector) -> Mask {
    let isPoint = Mask.equal(byte, "@") .| Mask.equal(byte, ":")
    let isSign = isPoint .| Mask.equal(byte, "=") .| Mask.equal(byte, "~")
    return isSign .| Mask.range(byte, 0xD9, 0x27)
  }

  /// `pas`, `pwd`, `bea`, `bas` in either case.
  @inline(__always)
  private static func opening(_ bytes: UnsafeRawPointer, _ first: Vector) -> Mask {
    let second = (bytes + 1).loadUnaligned(as: Vector.self) | Vector(repeating: 0x20)
    let third = (bytes + 2).loadUnaligned(as: Vector.self) | Vector(repeating: 0x20)
    let isAS = Mask.equal(second, "a") .& Mask.equal(third, "s")
    let isWD = Mask.equal(second, "w") .& Mask.equal(third, "d")
    let isEA = Mask.equal(second, "e") .& Mask.equal(third, "a")
    return Mask.equal(first, "p") .& (isAS .| isWD) .| Mask.equal(first, "b") .& (isAS .| isEA)
  }
}

/// What each of sixteen bytes is to the one beside it.
private struct Neighbours {
  let small: Vector
  let digit: Mask
  let capital: Mask
  let word: Mask
  /// `- . / _`
  let joint: Mask

  @inline(__always)
  init(_ byte: Vector) {
    small = byte | Vector(repeating: 0x20)
    digit = Mask.range(byte, 0x30, 10)
    capital = Mask.range(byte, 0x41, 26)
    word = digit .| Mask.range(small, 0x61, 26)
    joint = Mask.range(byte, 0x2D, 3) .| Mask.equal(byte, "_")
  }
}
