/// All that is known of one kind of personal data; its detector, documentation, completion and
/// tests derive from it.
package struct KindRow: Sendable {
  /// As policies write it: `card_number`.
  package let name: StaticString
  /// What it is about; none for `opaque`, which may hold anything.
  package let category: Category?
  package let summary: StaticString
  /// Words, in lower case and parted by spaces, that make a weak match near them a strong one.
  package let context: StaticString
  /// Shapes of letters and digits, and prefixes. Detectors of their own find what has neither.
  let shapes: [Shape]
  let prefixes: [PrefixedSecret]
  /// The least certainty at which the examples are found.
  package let threshold: Double
  /// Texts in which it is found, and texts that look alike and hold none. A `¦` is left out of
  /// the text: it keeps a sample of a secret from being taken for a live one.
  package let found: [StaticString]
  package let passedOver: [StaticString]

  init(
    _ name: StaticString, _ category: Category?, _ summary: StaticString, context: StaticString,
    shapes: [Shape] = [], prefixes: [PrefixedSecret] = [],
    threshold: Double = Scanner.threshold, found: [StaticString],
    passedOver: [StaticString]
  ) {
    self.name = name
    self.category = category
    self.summary = summary
    self.context = context
    self.shapes = shapes
    self.prefixes = prefixes
    self.threshold = threshold
    self.found = found
    self.passedOver = passedOver
  }
}
