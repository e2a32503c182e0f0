/// An enumeration whose cases have the numbers 0, 1, 2 …, which is how they lie in memory. So a
/// word becomes a case, and two cases are compared, without a call into this module.
package protocol Numbered: CaseIterable, Sendable {
  /// How many cases there are.
  static var count: UInt32 { get }
}

extension Numbered {
  /// The case of this number; the first, if there is none. The verifier lets no such word pass.
  @inlinable @inline(__always)
  package init(word: UInt32) {
    self = unsafeBitCast(UInt8(word < Self.count ? word : 0), to: Self.self)
  }

  @inlinable @inline(__always)
  package var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Section: Numbered {
  @inlinable package static var count: UInt32 { UInt32(Header.sectionCount) }
}

extension RuleRecord.Kind: Numbered {
  @inlinable package static var count: UInt32 { 5 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension TypeRecord.Kind: Numbered {
  @inlinable package static var count: UInt32 { 14 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension SetRecord.Kind: Numbered {
  @inlinable package static var count: UInt32 { 2 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension BlobRecord.Kind: Numbered {
  @inlinable package static var count: UInt32 { 3 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension Opcode: Numbered {
  @inlinable package static var count: UInt32 { 58 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension Fold: Numbered {
  @inlinable package static var count: UInt32 { 8 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

extension Comparison: Numbered {
  @inlinable package static var count: UInt32 { 6 }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
