/// What simulations came across: a run that saw nothing shows nothing.
package struct Coverage: Sendable {
  package private(set) var counts: [String: Int] = [:]

  package init() {}

  mutating func count(_ what: String) { counts[what, default: 0] += 1 }

  package mutating func add(_ other: Coverage) { counts.merge(other.counts, uniquingKeysWith: +) }

  package subscript(_ what: String) -> Int { counts[what] ?? 0 }

  package var description: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
