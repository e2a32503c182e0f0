/// "None" where a word names a record, a chunk or a string.
@inlinable package var none: UInt32 { .max }

/// A row of a section: little-endian words of 32 bits.
package protocol Record {
  static var words: Int { get }
  /// Reads `Self.words` words.
  init(_ words: UnsafePointer<UInt32>)
  /// Appends `Self.words` words.
  func write(into words: inout [UInt32])
}

/// A run of records or words in some section.
package struct Run: Hashable, Sendable {
  package let first: UInt32
  package let count: UInt32

  @inlinable
  package init(first: UInt32, count: UInt32) {
    self.first = first
    self.count = count
  }

  @inlinable package static var empty: Run { Run(first: 0, count: 0) }

  @inlinable package var isEmpty: Bool { count == 0 }
  @inlinable package var range: Range<UInt32> { first..<(first &+ count) }

  @inlinable
  package init(_ words: UnsafePointer<UInt32>, at place: Int) {
    self.init(first: words.word(place), count: words.word(place + 1))
  }
}

extension UnsafePointer<UInt32> {
  /// The word at `place`.
  @inlinable @inline(__always)
  package func word(_ place: Int) -> UInt32 { UInt32(littleEndian: self[place]) }

  /// The two words at `place`, the lower first.
  @inlinable @inline(__always)
  package func wide(_ place: Int) -> UInt64 { UInt64(word(place)) | UInt64(word(place + 1)) << 32 }
}

extension [UInt32] {
  mutating func append(_ run: Run) {
    append(run.first)
    append(run.count)
  }

  /// Appends two words, the lower first.
  mutating func append(wide value: UInt64) {
    append(UInt32(truncatingIfNeeded: value))
    append(UInt32(truncatingIfNeeded: value >> 32))
  }
}
