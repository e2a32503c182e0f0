/// The hash that finds constants in sets and actions by name: 64 bits, the same on every machine.
///
/// Every step is a bijection of the word it takes in, so texts of the same length up to eight
/// bytes never meet. Files hold the seeds and displacements that keep the rest apart.
package enum ProgramHash {
  package static func text(_ bytes: UnsafeRawBufferPointer, seed: UInt32) -> UInt64 {
    var hash = start(seed, UInt64(truncatingIfNeeded: bytes.count))
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = step(hash, word)
      offset &+= 8
    }
    guard offset < bytes.count else { return mixed(hash) }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = last << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    return mixed(step(hash, last))
  }

  /// Equal numbers have equal hashes, whatever their kind.
  package static func int(_ value: Int64, seed: UInt32) -> UInt64 {
    mixed(step(start(seed, 0x11), UInt64(bitPattern: value)))
  }

  package static func uint(_ value: UInt64, seed: UInt32) -> UInt64 {
    guard value > UInt64(Int64.max) else { return int(Int64(value), seed: seed) }
    return mixed(step(start(seed, 0x12), value))
  }

  package static func double(_ value: Double, seed: UInt32) -> UInt64 {
    if let integer = Int64(exactly: value) { return int(integer, seed: seed) }
    if let integer = UInt64(exactly: value) { return uint(integer, seed: seed) }
    return mixed(step(start(seed, 0x13), value.bitPattern))
  }

  /// The place of a hash in a table: bits from the top choose a displacement, and all of the bits,
  /// displaced, the place.
  package static func bucket(_ hash: UInt64, bits: UInt32) -> Int {
    Int(hash &>> UInt64(64 &- bits))
  }

  package static func place(_ hash: UInt64, displacement: UInt32, bits: UInt32) -> Int {
    let displaced = (hash ^ (UInt64(displacement) &* second)) &* first
    let mixed = (displaced ^ displaced &>> 29) &* second
    return Int(mixed &>> UInt64(64 &- bits))
  }

  private static func start(_ seed: UInt32, _ length: UInt64) -> UInt64 {
    (UInt64(seed) &* second) ^ (length &* first)
  }

  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* first
    return product ^ product &>> 32
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ hash &>> 29) &* second
    return product ^ product &>> 32
  }

  /// Odd, without a pattern: digits of the golden ratio and of the square root of 2.
  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0x6A09_E667_F3BC_C909
}
