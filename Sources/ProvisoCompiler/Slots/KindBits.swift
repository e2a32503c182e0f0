/// Kinds of personal data: 128 bits, bit k for kind k.
struct KindBits: Hashable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  static var all: KindBits {
    var bits = KindBits()
    bits.low = .max
    bits.high = .max
    return bits
  }

  mutating func insert(_ kinds: [UInt8]) {
    for kind in kinds {
      if kind < 64 { low |= 1 << UInt64(kind) } else { high |= 1 << UInt64(kind & 63) }
    }
  }

  mutating func formUnion(_ other: KindBits) {
    low |= other.low
    high |= other.high
  }
}
