extension PatternParser {
  /// `[…]` or `[^…]`; a bracket that closes may come first, a hyphen may stand anywhere.
  mutating func bracketClass() throws(PatternError) -> ScalarSet {
    let start = scanner.position
    scanner.take()
    let isNegated = scanner.skip("^")
    var ranges: [ScalarSet.Range] = []
    var isFirst = true
    while let scalar = scanner.next, scalar != "]" || isFirst {
      isFirst = false
      if let named = try namedClass() {
        ranges += named.ranges
      } else {
        ranges.append(try range())
      }
    }
    guard scanner.skip("]") else { throw scanner.error(.unclosedClass, at: start) }
    return folded(ScalarSet(ranges), isNegated: isNegated)
  }

  /// `\d`, `\pL` or `[:alpha:]` inside a class.
  private mutating func namedClass() throws(PatternError) -> ScalarSet? {
    if scanner.next == "\\" { return try escapedClass() }
    guard scanner.sees("[:") else { return nil }
    let start = scanner.position
    scanner.take()
    scanner.take()
    guard let name = scanner.upTo(":]") else {
      scanner.back(to: start)
      return nil
    }
    var bytes = name.flatMap { Array(UTF8.encode($0) ?? .init()) }
    let isNegated = bytes.first == UInt8(ascii: "^")
    if isNegated { bytes.removeFirst() }
    guard let set = ScalarSet.posix(bytes) else {
      throw scanner.error(.unknownClass, at: start)
    }
    return folded(set, isNegated: isNegated)
  }

  private mutating func range() throws(PatternError) -> ScalarSet.Range {
    let start = scanner.position
    let first = try member(of: start)
    guard scanner.next == "-", let after = scanner.peek(1), after != "]" else {
      return ScalarSet.Range(first: first, last: first)
    }
    scanner.take()
    let last = try member(of: start)
    guard first <= last else { throw scanner.error(.reversedRange, at: start) }
    return ScalarSet.Range(first: first, last: last)
  }

  private mutating func member(of start: Int) throws(PatternError) -> UInt32 {
    guard let scalar = scanner.next else { throw scanner.error(.unclosedClass, at: start) }
    if scalar == "\\" { return try escapedCharacter() }
    scanner.take()
    return scalar.value
  }
}
