/// Which language an expression is written in.
package enum Dialect: Sendable {
  /// What a `.policy` file holds.
  case policy
  /// The Common Expression Language as it stands, for conformance and `proviso cel`.
  case bare
}
