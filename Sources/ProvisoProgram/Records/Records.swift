/// "None" where a word names a record, a chunk or a string.
package let none = UInt32.max

/// A run of records in some section.
package struct Run: Hashable, Sendable {
  package let first: UInt32
  package let count: UInt32

  package init(first: UInt32, count: UInt32) {
    self.first = first
    self.count = count
  }

  package static var empty: Run { Run(first: 0, count: 0) }
}

/// Words: offset in `stringBytes`, length in bytes.
package struct StringRecord {
  package static let words = 2
  package let offset: UInt32
  package let length: UInt32
}

/// Words: kind as the raw value of the machine's value kinds, count, payload low, payload high.
/// A string or bytes has as payload the number of a string; a list or map has the first of its
/// constants, which follow each other; a map's are key, value, key, value.
package struct ConstantRecord {
  package static let words = 4
  package let kind: UInt32
  package let count: UInt32
  package let payload: UInt64
}

/// Words: kind of the elements (0 strings, 1 numbers), seed, bits, first word, count.
///
/// The table has 2^bits words, each 0 or 1 + the number of a constant; a value's place is
/// `hash(value, seed) >> (64 - bits)`; no two elements share a place.
package struct SetRecord {
  package static let words = 5
  package let kind: UInt32
  package let seed: UInt32
  package let bits: UInt32
  package let first: UInt32
  package let count: UInt32
}

/// Words: offset in `blobBytes`, length, kind (0 automaton, 1 zone).
package struct BlobRecord {
  package static let words = 3
  package let offset: UInt32
  package let length: UInt32
  package let kind: UInt32
}

/// Words: kind, first operand, second operand. Type 0 is `dyn`.
package struct TypeRecord {
  package enum Kind: UInt32, Sendable, CaseIterable {
    case dyn, bool, int, uint, double, string, bytes, timestamp, duration
    /// Operand: type of the elements.
    case list
    /// Operands: types of keys and values.
    case map
    /// Operands: first of its fields, in the order of names, and their count.
    case record, openRecord
    /// Operands: first of its strings in `words`, in the order of code points, and their count.
    case union
  }

  package static let words = 3
  package let kind: Kind
  package let first: UInt32
  package let second: UInt32
}

/// Words: string of the name, type, flags (1 optional, 2 said), slot or `none`.
package struct FieldRecord {
  package static let words = 4
  package let name: UInt32
  package let type: UInt32
  package let flags: UInt32
  package let slot: UInt32

  package var isOptional: Bool { flags & 1 != 0 }
  package var isSaid: Bool { flags & 2 != 0 }
}

/// Words: string of the name, root (0 arguments, 1 context), type. A slot is filled from the
/// member of that name of a root, for actions whose type is not declared and for the context;
/// for declared actions the fields of the signature say which member fills it.
package struct SlotRecord {
  package static let words = 3
  package let name: UInt32
  package let root: UInt32
  package let type: UInt32
}

/// The slots that every program has, before those of `SlotRecord`.
package enum FixedSlot: UInt16, Sendable, CaseIterable {
  case unused
  case actionIdentifier, actionType, annotations
  case agentIdentifier, agentVersion, onBehalfOf
  case arguments, context
}

/// Words: string of the wire name, type of the arguments, chunks of reversibility and stakes (or
/// `none`), run of `words` with kinds it handles, run of `words` with the rules that match.
package struct ActionRecord {
  package static let words = 8
  package let name: UInt32
  package let arguments: UInt32
  package let reversibility: UInt32
  package let stakes: UInt32
  package let handles: Run
  package let rules: Run
}

/// Words: string of the name without `.*`, run of `words` with the rules that match an
/// undeclared type whose longest such name this is.
package struct PrefixRecord {
  package static let words = 3
  package let name: UInt32
  package let rules: Run
}

/// Words: first instruction, count, deepest stack, locals, deepest loops, bound of its cost.
package struct ChunkRecord {
  package static let words = 6
  package let first: UInt32
  package let count: UInt32
  package let stack: UInt32
  package let locals: UInt32
  package let loops: UInt32
  /// Steps it takes at most on a request of the greatest size; `none`: more than can be told.
  package let cost: UInt32
}
