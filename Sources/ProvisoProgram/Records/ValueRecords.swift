/// Text in `stringBytes`, which the strings fill in their order; always valid UTF-8.
package struct StringRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 2 }

  package let offset: UInt32
  package let length: UInt32

  package init(offset: UInt32, length: UInt32) {
    self.offset = offset
    self.length = length
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    offset = words.word(0)
    length = words.word(1)
  }

  package func write(into words: inout [UInt32]) {
    words.append(offset)
    words.append(length)
  }
}

/// A value that is known when compiling. The elements of lists and maps form a forest: the runs of
/// the lists stand in the order of the lists, each after its list, and none overlaps another.
package struct ConstantRecord: Record, Hashable, Sendable {
  /// As the kinds of the machine's values.
  package enum Kind: UInt8, Sendable {
    case null, bool, int, uint, double
    /// Payload: a string; a blob; seconds; nanoseconds; the string of a type's name.
    case string, bytes, timestamp, duration, type
    /// Payload: a rank.
    case reversibility, stakes
    /// Payload: the first of `count` constants, or of `count` pairs of key and value.
    case list = 16
    case map = 17
  }

  /// How deep constants may be nested.
  @inlinable package static var deepest: UInt32 { 64 }

  @inlinable package static var words: Int { 4 }

  /// Kind in the lowest byte, and how deep it is nested above that: 0 for what holds nothing.
  package let tag: UInt32
  /// Length in bytes, number of elements, or nanoseconds.
  package let count: UInt32
  /// A bit pattern; the number of a string or blob; or the first of the elements.
  package let payload: UInt64

  package init(tag: UInt32, count: UInt32, payload: UInt64) {
    self.tag = tag
    self.count = count
    self.payload = payload
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    tag = words.word(0)
    count = words.word(1)
    payload = words.wide(2)
  }

  package func write(into words: inout [UInt32]) {
    words.append(tag)
    words.append(count)
    words.append(wide: payload)
  }

  /// `nil` if no kind has such a number.
  @inlinable package var kind: Kind? { Kind(rawValue: UInt8(truncatingIfNeeded: tag)) }
  @inlinable package var height: UInt32 { tag >> 8 }
}

/// A perfect hash over constants. At `first` of `setWords` stand 2^`displacementBits`
/// displacements, then 2^`bits` places, each 0 or 1 + the number of a constant; `ProgramHash` tells
/// the place.
package struct SetRecord: Record, Hashable, Sendable {
  package enum Kind: UInt32, Sendable, CaseIterable { case strings, numbers }

  @inlinable package static var words: Int { 6 }

  package let kind: Kind
  package let seed: UInt32
  package let displacementBits: UInt32
  package let bits: UInt32
  package let first: UInt32
  package let count: UInt32

  package init(
    kind: Kind, seed: UInt32, displacementBits: UInt32, bits: UInt32, first: UInt32, count: UInt32
  ) {
    self.kind = kind
    self.seed = seed
    self.displacementBits = displacementBits
    self.bits = bits
    self.first = first
    self.count = count
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    kind = Kind(word: words.word(0))
    seed = words.word(1)
    displacementBits = words.word(2)
    bits = words.word(3)
    first = words.word(4)
    count = words.word(5)
  }

  package func write(into words: inout [UInt32]) {
    words.append(kind.rawValue)
    words.append(seed)
    words.append(displacementBits)
    words.append(bits)
    words.append(first)
    words.append(count)
  }

  /// How many words it has in `setWords`; both sizes are at most 2^24.
  @inlinable package var wordCount: UInt32 { (1 << displacementBits) + (1 << bits) }
}

/// Bytes in `blobBytes`, at a multiple of 8.
package struct BlobRecord: Record, Hashable, Sendable {
  package enum Kind: UInt32, Sendable, CaseIterable { case automaton, zone, bytes }

  @inlinable package static var words: Int { 3 }

  package let offset: UInt32
  package let length: UInt32
  package let kind: Kind

  package init(offset: UInt32, length: UInt32, kind: Kind) {
    self.offset = offset
    self.length = length
    self.kind = kind
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    offset = words.word(0)
    length = words.word(1)
    kind = Kind(word: words.word(2))
  }

  package func write(into words: inout [UInt32]) {
    words.append(offset)
    words.append(length)
    words.append(kind.rawValue)
  }
}
