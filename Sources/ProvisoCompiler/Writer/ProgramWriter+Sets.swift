package import ProvisoLanguage
import ProvisoProgram

extension ProgramWriter {
  /// A set of what a constant list holds; `nil` if it holds more than strings, or more than
  /// numbers, so that only comparing tells.
  package mutating func set(of list: Constant) -> UInt32? {
    guard case .list(let elements) = list else { return nil }
    if let known = knownSets[list] { return known }
    var number: UInt32?
    if let kind = Self.kind(ofSet: elements) {
      number = set(kind, elements.map { constant($0) }, elements)
    }
    knownSets[list] = number
    return number
  }

  /// A set of the keys of a constant map, whose values stand behind them.
  package mutating func set(ofKeys map: Constant) -> UInt32? {
    guard case .map(let entries) = map else { return nil }
    if let known = knownSets[map] { return known }
    var number: UInt32?
    if let kind = Self.kind(ofSet: entries.map(\.key)) {
      let stored = constant(map)
      let first = constants.elements(of: stored)
      let keys = entries.indices.map { first + UInt32($0) * 2 }
      number = set(kind, keys, entries.map(\.key))
    }
    knownKeySets[map] = number
    return number
  }

  private mutating func set(
    _ kind: SetRecord.Kind, _ numbers: [UInt32], _ values: [Constant]
  ) -> UInt32? {
    var seen: Set<Constant> = []
    let distinct = zip(numbers, values).filter { seen.insert($0.1.normalNumber).inserted }
    for seed in 0..<Self.seeds {
      guard let table = PerfectHash(distinct.map { $0.1.hash(seed: seed) }) else { continue }
      let first = UInt32(setWords.count)
      setWords += table.displacements
      setWords += table.places.map { $0 == 0 ? 0 : distinct[Int($0) - 1].0 + 1 }
      return sets.append(
        SetRecord(
          kind: kind, seed: seed, displacementBits: table.displacementBits, bits: table.bits,
          first: first, count: UInt32(distinct.count)))
    }
    return nil
  }

  /// Whether values are all strings, or all numbers that are equal only if their hashes are.
  private static func kind(ofSet values: [Constant]) -> SetRecord.Kind? {
    guard !values.isEmpty, values.count < 1 << 22 else { return nil }
    if values.allSatisfy({ $0.isString }) { return .strings }
    return values.allSatisfy { $0.isPlainNumber } ? .numbers : nil
  }

  private static let seeds: UInt32 = 64
}
