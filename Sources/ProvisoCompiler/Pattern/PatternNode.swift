internal import ProvisoMachine

/// What a pattern asks for; captures and laziness do not change whether it matches, so that
/// nothing of them is left here.
indirect enum PatternNode: Hashable, Sendable {
  /// Nothing, matched anywhere.
  case empty
  /// One code point out of a set; the empty set matches never.
  case set(ScalarSet)
  case assertion(PlaceClaim)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least `least` times, and without a bound when `most` is absent.
  case repetition(PatternNode, least: Int, most: Int?)

  /// How often the innermost part stands here when every counted repetition is written out.
  var weight: Int {
    switch self {
    case .empty, .set, .assertion: 1
    case .sequence(let parts), .choice(let parts): parts.map(\.weight).max() ?? 1
    case .repetition(let part, let least, let most): part.weight * max(1, most ?? least)
    }
  }
}
