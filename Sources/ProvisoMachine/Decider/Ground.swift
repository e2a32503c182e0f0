/// What a decision rests on.
package enum Ground: UInt8, Sendable, CaseIterable {
  case rules, grants, fallback, invalidRequest, noReviewer
  /// A `deny` met a limit of the engine.
  case limit
}
