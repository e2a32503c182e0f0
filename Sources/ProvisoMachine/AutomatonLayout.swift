#if _endian(big)
  #error("programs are read in place, as little-endian numbers")
#endif

/// Where the parts of a compiled pattern stand in its bytes; all numbers are little-endian.
///
/// A header of seven numbers of 32 bits, the symbols of the ASCII characters (16 bits each), the
/// ranges of all other code points (32 bits each: first code point and symbol), then either
/// - a table: for each state and each symbol, and for the end of the text, where the next state's
///   row begins (16 bits each; row 0 refuses and row 1 accepts whatever follows), or
/// - steps (8 bytes each), sets of symbols (a bit each), and the traits of each symbol (a byte).
package enum AutomatonLayout {
  package enum Form: UInt32, Sendable { case table = 1, steps = 2 }

  /// What a step asks for; its numbers are `argument`, `next` and `other`.
  package enum Opcode: UInt16, Sendable {
    /// The text matches.
    case match
    /// One symbol, or one of a set of symbols; go on at `next`.
    case symbol, set
    /// Go on at `next` and at `other`.
    case split
    /// Go on at `next` where the claim numbered `argument` holds.
    case claim
  }

  package static let form = 0
  package static let byteCount = 4
  package static let symbolCount = 8
  package static let rangeCount = 12
  package static let stateCount = 16
  package static let start = 20
  package static let setCount = 24
  package static let ascii = 28
  package static let ranges = ascii + 128 * 2

  /// The symbol of what belongs to no class of the pattern, and of bytes that are no UTF-8.
  package static let otherSymbol = 0
  package static let symbolBits: UInt32 = 11
  package static let maximumSymbols = 1 << 11
  package static let maximumSteps = 1 << 14
  package static let maximumEntries = 1 << 15
  package static let maximumBytes = 1 << 18

  package static let wordTrait: UInt8 = 1
  package static let newlineTrait: UInt8 = 2
}

/// A claim about a place between two characters.
package enum PlaceClaim: UInt8, Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// What surrounds a place in a text.
package struct Place {
  package var isTextStart: Bool
  package var isTextEnd = false
  package var traitsBefore: UInt8 = 0
  package var traitsAfter: UInt8 = 0

  package init(isTextStart: Bool) { self.isTextStart = isTextStart }

  package func fulfils(_ claim: PlaceClaim) -> Bool {
    let word = AutomatonLayout.wordTrait
    switch claim {
    case .textStart: return isTextStart
    case .textEnd: return isTextEnd
    case .lineStart: return isTextStart || traitsBefore & AutomatonLayout.newlineTrait != 0
    case .lineEnd: return isTextEnd || traitsAfter & AutomatonLayout.newlineTrait != 0
    case .wordBoundary: return traitsBefore & word != traitsAfter & word
    case .noWordBoundary: return traitsBefore & word == traitsAfter & word
    }
  }
}
