extension PatternParser {
  /// Reads what follows `(?`; gives whether a group opens, and not flags alone.
  mutating func groupHead(from start: Int) throws(PatternError) -> Bool {
    switch scanner.next {
    case "=", "!": throw scanner.error(.lookAround, at: start)
    case "<":
      if scanner.sees("<=") || scanner.sees("<!") {
        throw scanner.error(.lookAround, at: start)
      }
      try name(from: start)
      return true
    case "P":
      scanner.take()
      if scanner.next == "=" { throw scanner.error(.backReference, at: start) }
      try name(from: start)
      return true
    default: return try flagList(from: start)
    }
  }

  /// `<name>`; names are checked and forgotten.
  private mutating func name(from start: Int) throws(PatternError) {
    guard scanner.skip("<") else { throw scanner.error(.unknownGroup, at: start) }
    guard let name = scanner.upTo(">"), !name.isEmpty,
      name.allSatisfy({ UnicodeGroup.nameParts.contains($0.value) })
    else { throw scanner.error(.badName, at: start) }
  }

  /// `i`, `m-s:`, …; a colon opens a group for which alone they stand.
  private mutating func flagList(from start: Int) throws(PatternError) -> Bool {
    var switchesOn = true
    var isDangling = false
    while let scalar = scanner.next {
      scanner.take()
      switch scalar {
      case "i": flags.foldsCase = switchesOn
      case "m": flags.isMultiLine = switchesOn
      case "s": flags.dotTakesNewline = switchesOn
      case "U": break
      case "-" where switchesOn:
        switchesOn = false
        isDangling = true
        continue
      case ":" where !isDangling: return true
      case ")" where !isDangling: return false
      default: throw scanner.error(.unknownGroup, at: start)
      }
      isDangling = false
    }
    throw scanner.error(.unknownGroup, at: start)
  }
}
