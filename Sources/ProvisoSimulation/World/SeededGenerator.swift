package import ProvisoQueue

/// Numbers that one seed determines: SplitMix64 (Steele, Lea and Flood, 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Neighbouring seeds begin far apart: the state is a mixture of the seed, not a multiple of the
  /// step, or they would share one sequence.
  package init(seed: UInt64) { state = Self.mixed(Self.mixed(seed &+ 0x1234_5678_9ABC_DEF1)) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func isOne(in bound: Int) -> Bool { below(bound) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Seeded bytes for ids and salts: all runs of one seed are the same.
package final class SeededEntropy: @unchecked Sendable {
  // One simulation runs on one thread.
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: ~seed) }

  package var entropy: Entropy {
    Entropy { count in
      (0..<(count + 7) / 8).flatMap { _ in
        withUnsafeBytes(of: self.generator.next().littleEndian, Array.init)
      }.prefix(count).map { $0 }
    }
  }
}
