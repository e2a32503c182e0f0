/// Random numbers that are the same everywhere for the same seed (Steele, Lea and Flood, 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// Some of the choices, in their order.
  mutating func some<T>(_ choices: [T], percent chance: Int) -> [T] {
    var kept: [T] = []
    for choice in choices where percent(chance) { kept.append(choice) }
    return kept
  }

  mutating func shuffled<T>(_ values: [T]) -> [T] {
    var values = values
    for place in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(place, below(place + 1))
    }
    return values
  }
}
