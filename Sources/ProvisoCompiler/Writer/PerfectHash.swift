import ProvisoProgram

/// A table in which every one of the given hashes has a place of its own, found with one
/// displacement: buckets of about four are placed one after the other, the fullest first.
struct PerfectHash {
  let displacementBits: UInt32
  let bits: UInt32
  private(set) var displacements: [UInt32]
  /// 0, or 1 + the place of a hash in the given list.
  private(set) var places: [UInt32]

  /// `nil` if two hashes agree, or if no displacement was found: try another seed.
  init?(_ hashes: [UInt64]) {
    bits = Self.bits(holding: hashes.count + hashes.count / 4)
    displacementBits = Self.bits(holding: hashes.count / 4)
    displacements = [UInt32](repeating: 0, count: 1 << Int(displacementBits))
    places = [UInt32](repeating: 0, count: 1 << Int(bits))
    for bucket in buckets(hashes) {
      guard place(bucket, hashes) else { return nil }
    }
  }

  private static func bits(holding count: Int) -> UInt32 {
    var bits: UInt32 = 1
    while 1 << Int(bits) < count { bits += 1 }
    return bits
  }

  /// The members of the buckets that have any, the fullest first.
  private func buckets(_ hashes: [UInt64]) -> [[Int]] {
    var buckets = [[Int]](repeating: [], count: displacements.count)
    for (number, hash) in hashes.enumerated() {
      buckets[ProgramHash.bucket(hash, bits: displacementBits)].append(number)
    }
    let fullest = buckets.map(\.count).max() ?? 0
    return (0..<fullest).flatMap { size in buckets.filter { $0.count == fullest - size } }
  }

  private mutating func place(_ bucket: [Int], _ hashes: [UInt64]) -> Bool {
    for displacement in 0..<Self.attempts {
      let wanted = bucket.map {
        ProgramHash.place(hashes[$0], displacement: displacement, bits: bits)
      }
      guard wanted.allSatisfy({ places[$0] == 0 }) else { continue }
      guard bucket.count == 1 || Set(wanted).count == wanted.count else { continue }
      for (number, place) in zip(bucket, wanted) { places[place] = UInt32(number) + 1 }
      displacements[ProgramHash.bucket(hashes[bucket[0]], bits: displacementBits)] = displacement
      return true
    }
    return false
  }

  private static let attempts: UInt32 = 1 << 16
}
