/// Tells a damaged file: a change within any one word of it always changes the sum.
///
/// Four lanes take every fourth word. A step is a bijection of the lane and of the word, and so is
/// the joining of the lanes, so a difference in one word can never be lost.
package enum Checksum {
  /// Over `bytes`, whose count is a multiple of 8 and whose own checksum counts as zero.
  package static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    let count = bytes.count / 8
    var place = 0
    while place &+ 4 <= count {
      lanes.0 = step(lanes.0, word(bytes, place))
      lanes.1 = step(lanes.1, word(bytes, place &+ 1))
      lanes.2 = step(lanes.2, word(bytes, place &+ 2))
      lanes.3 = step(lanes.3, word(bytes, place &+ 3))
      place &+= 4
    }
    while place < count {
      lanes.0 = step(lanes.0, word(bytes, place))
      place &+= 1
    }
    var sum = step(UInt64(truncatingIfNeeded: bytes.count), lanes.0)
    sum = step(sum, lanes.1)
    sum = step(sum, lanes.2)
    return step(sum, lanes.3)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    guard place != Header.checksumOffset / 8 else { return 0 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place &* 8, as: UInt64.self))
  }

  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed &<< 29 | mixed &>> 35
  }
}
