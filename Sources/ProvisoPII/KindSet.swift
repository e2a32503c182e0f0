/// A set of kinds of personal data; it has room for `capacity` of them.
package struct KindSet: Equatable, Sendable {
  package static let capacity = 192

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0

  package init() {}

  package init(_ kind: Kind) { insert(kind) }

  /// Kinds by the bits of their numbers.
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// The bits of the numbers of the kinds.
  var words: [UInt64] { [first, second, third] }

  package static var all: KindSet {
    var kinds = KindSet()
    for kind in Kind.allCases { kinds.insert(kind) }
    return kinds
  }

  package var isEmpty: Bool { first | second | third == 0 }

  package func contains(_ kind: Kind) -> Bool {
    let bit: UInt64 = 1 << UInt64(kind.rawValue & 63)
    return switch kind.rawValue >> 6 {
    case 0: first & bit != 0
    case 1: second & bit != 0
    default: third & bit != 0
    }
  }

  package mutating func insert(_ kind: Kind) {
    let bit: UInt64 = 1 << UInt64(kind.rawValue & 63)
    switch kind.rawValue >> 6 {
    case 0: first |= bit
    case 1: second |= bit
    default: third |= bit
    }
  }

  package mutating func formUnion(_ other: KindSet) {
    first |= other.first
    second |= other.second
    third |= other.third
  }

  package func union(_ other: KindSet) -> KindSet {
    var both = self
    both.formUnion(other)
    return both
  }

  package func intersects(_ other: KindSet) -> Bool {
    first & other.first | second & other.second | third & other.third != 0
  }
}
