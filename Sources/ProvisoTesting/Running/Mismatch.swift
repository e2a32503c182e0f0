/// Something of a decision that is not as expected.
package struct Mismatch: Hashable, Sendable {
  package let what: String
  package let expected: String
  package let happened: String
}
