package import ProvisoLanguage

/// Another decision, and the smallest change of a single attribute that leads to it.
package struct Alternative: Sendable {
  package let verdict: Verdict
  package let attribute: Attribute
  /// What has to be true of the attribute: `confidence >= 0.8`, `args.memo is absent`.
  package let condition: String
  /// The value now; nil: absent.
  package let current: String?
  /// The value that was tried; nil: taken away.
  package let tried: String?
  /// How big the change is, to choose the smallest: for numbers the share of the larger one that
  /// they differ by, for everything else one.
  let size: Double
  let kind: Kind

  enum Kind: Int { case number, flag, text, added, removed }

  /// Whether it is to be told rather than another that leads to the same verdict.
  func precedes(_ other: Alternative) -> Bool {
    if size != other.size { return size < other.size }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    let (first, second) = (attribute.text, other.attribute.text)
    if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return condition.utf8.lexicographicallyPrecedes(other.condition.utf8)
  }
}
