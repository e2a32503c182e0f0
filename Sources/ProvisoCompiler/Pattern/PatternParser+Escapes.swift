internal import ProvisoMachine

extension PatternParser {
  /// A backslash outside a class: a place, a quotation, a class or a character.
  mutating func escaped() throws(PatternError) {
    let start = scanner.position
    switch scanner.peek(1) {
    case "A": place(.textStart)
    case "z": place(.textEnd)
    case "b": place(.wordBoundary)
    case "B": place(.noWordBoundary)
    case "C": throw scanner.error(.anyByte, at: start)
    case "Q": quotation()
    default:
      if let set = try escapedClass() { return push(.set(set)) }
      push(literal(try escapedCharacter()))
    }
  }

  private mutating func place(_ claim: PlaceClaim) {
    scanner.take()
    scanner.take()
    push(.assertion(claim))
  }

  /// `\Q…\E`, or `\Q…` to the end: everything stands for itself.
  private mutating func quotation() {
    scanner.take()
    scanner.take()
    while let scalar = scanner.next {
      if scanner.sees("\\E") {
        scanner.take()
        scanner.take()
        return
      }
      scanner.take()
      push(literal(scalar.value))
    }
  }

  /// `\d`, `\pL`, `\p{Greek}` and the like; nothing is taken where no class stands.
  mutating func escapedClass() throws(PatternError) -> ScalarSet? {
    switch scanner.peek(1) {
    case "d", "D": return perlClass(.digits, isNegated: scanner.peek(1) == "D")
    case "s", "S": return perlClass(.spaces, isNegated: scanner.peek(1) == "S")
    case "w", "W": return perlClass(.words, isNegated: scanner.peek(1) == "W")
    case "p", "P": return try unicodeClass()
    default: return nil
    }
  }

  private mutating func perlClass(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
    scanner.take()
    scanner.take()
    return folded(set, isNegated: isNegated)
  }

  /// Folding comes before negation: `(?i)\W` holds neither `s` nor the long s.
  func folded(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
    let whole = flags.foldsCase ? CaseFolding.closure(of: set) : set
    return isNegated ? whole.complement : whole
  }

  private mutating func unicodeClass() throws(PatternError) -> ScalarSet {
    let start = scanner.position
    scanner.take()
    var isNegated = scanner.next == "P"
    scanner.take()
    guard let first = scanner.next else { throw scanner.error(.unknownClass, at: start) }
    scanner.take()
    var name = [first]
    if first == "{" {
      if scanner.skip("^") { isNegated.toggle() }
      guard let braced = scanner.upTo("}") else {
        throw scanner.error(.unknownClass, at: start)
      }
      name = braced
    }
    guard let set = UnicodeGroup.named(name) else {
      throw scanner.error(.unknownClass, at: start)
    }
    return folded(set, isNegated: isNegated)
  }
}

// MARK: Single characters

extension PatternParser {
  /// A backslash and what it makes of the characters after it.
  mutating func escapedCharacter() throws(PatternError) -> UInt32 {
    let start = scanner.position
    scanner.take()
    guard let scalar = scanner.next else {
      throw scanner.error(.trailingBackslash, at: start)
    }
    scanner.take()
    switch scalar {
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case "x": return try hexadecimal(from: start)
    case "0"..."7": return try octal(scalar, from: start)
    default:
      let isWordLike = ScalarSet.words.contains(scalar.value) && scalar != "_"
      guard scalar.isASCII, !isWordLike else { throw scanner.error(.unknownEscape, at: start) }
      return scalar.value
    }
  }

  /// Up to three octal digits; a lone digit other than 0 would be a back-reference.
  private mutating func octal(
    _ first: Unicode.Scalar, from start: Int
  ) throws(PatternError) -> UInt32 {
    var value = first.value - 0x30
    var digits = 1
    while digits < 3, let digit = scanner.next?.value, 0x30...0x37 ~= digit {
      value = value * 8 + digit - 0x30
      digits += 1
      scanner.take()
    }
    guard digits > 1 || first == "0" else { throw scanner.error(.backReference, at: start) }
    return value
  }

  /// `\x41` or `\x{1F600}`; a surrogate is fine and matches nothing.
  private mutating func hexadecimal(from start: Int) throws(PatternError) -> UInt32 {
    let digits: [Unicode.Scalar]
    if scanner.skip("{") {
      digits = scanner.upTo("}") ?? []
    } else {
      digits = [scanner.next, scanner.peek(1)].compactMap { $0 }
      for _ in digits { scanner.take() }
      guard digits.count == 2 else { throw scanner.error(.unknownEscape, at: start) }
    }
    var value: UInt32 = 0
    for digit in digits {
      guard let nibble = Self.nibble(digit), value <= ScalarSet.greatest else {
        throw scanner.error(.unknownEscape, at: start)
      }
      value = value << 4 | nibble
    }
    guard !digits.isEmpty, value <= ScalarSet.greatest else {
      throw scanner.error(.unknownEscape, at: start)
    }
    return value
  }

  private static func nibble(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x57
    case "A"..."F": scalar.value - 0x37
    default: nil
    }
  }
}
