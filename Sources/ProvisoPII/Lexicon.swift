/// Which words make which kinds likely, as the rows were when `Tables` was written.
enum Lexicon {
  private static let longestWord = 24

  /// The kinds that the words of a text between two places hint at.
  ///
  /// Words are parted by whatever is no letter; where a capital follows a small letter the parts
  /// count beside the whole. What `redact` wrote, a name in square brackets, is no hint.
  static func kinds(in text: Bytes, _ start: Int, _ end: Int) -> KindSet {
    var found = KindSet()
    var index = start
    while index < end {
      if hasNoWord(text, index, end) {
        index += 16
        continue
      }
      let byte = text[index]
      if isLetter(byte) {
        index = add(text, from: index, before: end, to: &found)
      } else {
        if byte == "]" { found = KindSet() }
        index = byte == "[" ? Lexicon.afterBrackets(text, index) : index + 1
      }
    }
    return found
  }

  /// Whether sixteen bytes from `index` on are neither letters nor brackets.
  @inline(__always)
  private static func hasNoWord(_ text: Bytes, _ index: Int, _ end: Int) -> Bool {
    guard index + 16 <= min(end, text.count), let base = text.base else { return false }
    let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: Vector.self)
    return !(bytes | Vector(repeating: 0x20) .>= Vector(repeating: 0x61)).isAny
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

  /// Adds what the word from `start` on and its parts hint at; gives where it ends.
  private static func add(
    _ text: Bytes, from start: Int, before end: Int, to found: inout KindSet
  ) -> Int {
    var part = start
    var index = start
    var byte = text[index]
    repeat {
      let wasLower = byte.isLower
      index += 1
      byte = index < end ? text[index] : 0
      if byte.isUpper, wasLower {
        found.formUnion(kinds(ofWord: text, part, index))
        part = index
      }
    } while isLetter(byte)
    found.formUnion(kinds(ofWord: text, part, index))
    if part > start { found.formUnion(kinds(ofWord: text, start, index)) }
    return index
  }

  /// The last word of a range that hints at a kind.
  static func word(for kind: Kind, in text: Bytes, _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end
      while start > range.lowerBound, text[start - 1].isLetter || text[start - 1] >= 0x80 {
        start -= 1
      }
      if kinds(in: text, start, end).contains(kind) { return start..<end }
      end = min(start, end - 1)
    }
    return nil
  }

  /// Where a name in square brackets that opens at `index` ends; else the next place.
  private static func afterBrackets(_ text: Bytes, _ index: Int) -> Int {
    var end = index + 1
    while end < index + 32, text[end].isLower || text[end].isDigit || text[end] == "_" { end += 1 }
    return text[end] == "]" ? end + 1 : index + 1
  }

  private static func kinds(ofWord text: Bytes, _ start: Int, _ end: Int) -> KindSet {
    guard end - start >= 2, end - start <= longestWord, mayHint(text, start, end) else {
      return KindSet()
    }
    var word = Hash()
    for index in start..<end { word.append(text[index].lowercased) }
    let found = kinds(of: word.value)
    return word.endsInS ? found.union(kinds(of: word.withoutLast)) : found
  }

  /// Whether some word of the table begins with the same two letters and is as long, or but for
  /// an `s` at the end.
  private static func mayHint(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    let lengths = Tables.wordLengths[opening(text[start], text[start + 1])]
    let count = UInt32(truncatingIfNeeded: end - start)
    let isPlural = text[end - 1].lowercased == "s"
    return lengths >> count & 1 == 1 || isPlural && lengths >> (count &- 1) & 1 == 1
  }

  /// The place in `Tables.wordLengths` of words that begin with two letters in any case.
  static func opening(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  private static func kinds(of hash: UInt64) -> KindSet {
    let key = Hash.key(of: hash)
    let bucket = Int(key) & (Tables.wordStarts.count - 2)
    for place in Int(Tables.wordStarts[bucket])..<Int(Tables.wordStarts[bucket + 1])
    where Tables.words[place] == key {
      return Tables.wordKinds[Int(Tables.wordSets[place])]
    }
    return KindSet()
  }
}

extension Lexicon {
  /// FNV-1a, and what it was one byte ago. That two words collide can only make a match stronger.
  struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var withoutLast: UInt64 = 0
    private(set) var endsInS = false
    private(set) var count = 0

    mutating func append(_ byte: UInt8) {
      withoutLast = value
      endsInS = byte == "s"
      count += 1
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// What stands for a word in the table.
    static func key(of value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: value ^ value >> 32) }
  }
}
