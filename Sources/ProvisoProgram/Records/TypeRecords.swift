/// What a part of a request is read as. Type 0 is `dyn`; operands have smaller numbers.
package struct TypeRecord: Record, Hashable, Sendable {
  package enum Kind: UInt32, Sendable, CaseIterable {
    case dyn, bool, int, uint, double, string, bytes, timestamp, duration
    /// Operand: type of the elements.
    case list
    /// Operands: types of keys and values.
    case map
    /// Operands: first of its fields, in the order of names, and their count.
    case record, openRecord
    /// Operands: first of its strings in `stringLists`, in the order of code points, and their
    /// count.
    case union
  }

  @inlinable package static var words: Int { 3 }

  package let kind: Kind
  package let first: UInt32
  package let second: UInt32

  package init(kind: Kind, first: UInt32, second: UInt32) {
    self.kind = kind
    self.first = first
    self.second = second
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    kind = Kind(word: words.word(0))
    first = words.word(1)
    second = words.word(2)
  }

  package func write(into words: inout [UInt32]) {
    words.append(kind.rawValue)
    words.append(first)
    words.append(second)
  }

  /// The fields of a record, or the strings of a union in `stringLists`.
  @inlinable package var run: Run { Run(first: first, count: second) }
}

/// A member that a record has or may have, and the slot it fills: `none` if nothing reads it.
package struct FieldRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 4 }

  package let name: UInt32
  package let type: UInt32
  package let flags: UInt32
  package let slot: UInt32

  package init(name: UInt32, type: UInt32, flags: UInt32, slot: UInt32) {
    self.name = name
    self.type = type
    self.flags = flags
    self.slot = slot
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    type = words.word(1)
    flags = words.word(2)
    slot = words.word(3)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(type)
    words.append(flags)
    words.append(slot)
  }

  /// May be absent; JSON null counts as absent.
  @inlinable package var isOptional: Bool { flags & Self.optional != 0 }
  /// The agent's own word.
  @inlinable package var isSaid: Bool { flags & Self.said != 0 }
  /// Not declared, but read by some rule: it may be absent, and null is a value.
  @inlinable package var isImplicit: Bool { flags & Self.implicit != 0 }

  @inlinable package static var optional: UInt32 { 1 }
  @inlinable package static var said: UInt32 { 2 }
  @inlinable package static var implicit: UInt32 { 4 }
}

/// The slots that every program has, before those that fields fill.
package enum FixedSlot: UInt16, Sendable, CaseIterable {
  case unused
  case actionIdentifier, actionType, annotations
  case agentIdentifier, agentVersion, onBehalfOf
  case arguments, context

  @inlinable package static var count: Int { 9 }
}
