import ProvisoProgram
import Testing

struct ChecksumTests {
  @Test func everyChangeOfAWordShows() {
    var bytes = (0..<160).map { UInt8($0) }
    let sum = bytes.withUnsafeBytes { Checksum.sum($0) }
    for place in bytes.indices where !(32..<40).contains(place) {
      for bit in 0..<8 {
        bytes[place] ^= 1 << bit
        #expect(bytes.withUnsafeBytes { Checksum.sum($0) } != sum)
        bytes[place] ^= 1 << bit
      }
    }
  }
}
