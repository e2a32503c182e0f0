package import ProvisoLanguage
package import ProvisoMachine

/// A decision as far as two sets are compared by it: the verdict, and what it rests on.
package struct Ruling: Hashable, Comparable, Sendable {
  package let verdict: Verdict
  package let ground: Ground
  /// The places of the rules that decided, in the order of names; of those that could not be
  /// evaluated the complements.
  let deciding: [Int]

  init(_ account: borrowing Account, of side: ReplaySide) {
    verdict = account.verdict
    ground = account.ground
    var deciding: [Int] = []
    for voice in account.voices where voice.isDeciding {
      let place = side.place(voice.rule, isOverlay: voice.isOverlay)
      deciding.append(voice.fault == nil ? place : ~place)
    }
    self.deciding = deciding
  }

  package static func < (left: Ruling, right: Ruling) -> Bool {
    if left.verdict != right.verdict { return left.verdict < right.verdict }
    if left.ground != right.ground { return left.ground.rawValue < right.ground.rawValue }
    return left.deciding.lexicographicallyPrecedes(right.deciding)
  }
}

/// A way in which two sets decide an action differently.
package struct Flip: Hashable, Comparable, Sendable {
  let old: Ruling
  let new: Ruling

  package static func < (left: Flip, right: Flip) -> Bool {
    left.old == right.old ? left.new < right.new : left.old < right.old
  }
}
