/// Sixteen bytes at once, and what is true of which.
typealias Vector = SIMD16<UInt8>
typealias Mask = SIMDMask<SIMD16<Int8>>

extension SIMDMask<SIMD16<Int8>> {
  @inline(__always)
  static func range(_ vector: Vector, _ low: UInt8, _ count: UInt8) -> Mask {
    // Numbers with a sign are compared in one step, those without in two.
    let moved = vector &+ Vector(repeating: 0x80 &- low)
    return unsafeBitCast(moved, to: SIMD16<Int8>.self)
      .< SIMD16(repeating: Int8(bitPattern: 0x80 &+ count))
  }

  @inline(__always)
  static func equal(_ vector: Vector, _ byte: Unicode.Scalar) -> Mask {
    vector .== Vector(repeating: UInt8(truncatingIfNeeded: byte.value))
  }

  /// Whether one is set. The library's `any` and `all` look at one lane after another.
  @inline(__always)
  var isAny: Bool {
    let lanes = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return lanes[0] | lanes[1] != 0
  }

  /// A bit for each lane: a product moves one bit of each byte into the highest byte.
  @inline(__always)
  static func bits(_ mask: Mask) -> UInt64 {
    let lanes = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = (UInt64(littleEndian: lanes[0]) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
    let high = (UInt64(littleEndian: lanes[1]) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
    return low >> 56 | (high >> 48 & 0xFF00)
  }
}
