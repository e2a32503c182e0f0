/// Which words make which kinds likely; built once from the rows.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// Twice the words that there may be, a power of two.
  private static let size = 1024
  private static let longestWord = 24

  private var hashes = [UInt64](repeating: 0, count: size)
  private var kinds = [KindSet](repeating: KindSet(), count: size)

  private init() {
    for kind in Kind.allCases {
      let words = kind.row.context
      let bytes = UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
      var hash = Hash()
      for index in 0...bytes.count {
        if index < bytes.count, bytes[index] != 0x20 {
          hash.append(bytes[index])
        } else {
          if hash.count > 0 { add(hash.value, kind) }
          hash = Hash()
        }
      }
    }
  }

  /// The kinds that the words of a text between two places hint at.
  ///
  /// Words are parted by whatever is no letter; where a capital follows a small letter the parts
  /// count beside the whole. What `redact` wrote, a name in square brackets, is no hint.
  func kinds(in text: Bytes, _ start: Int, _ end: Int) -> KindSet {
    var found = KindSet()
    var hash = Hash()
    var whole = Hash()
    var wasLower = false
    var index = start
    while index <= end {
      let byte = index < end ? text[index] : 0
      let isLetter = byte.isLetter || byte >= 0x80
      if !isLetter || byte.isUpper && wasLower {
        found.formUnion(kinds(of: hash))
        hash = Hash()
      }
      if isLetter {
        hash.append(byte.lowercased)
        whole.append(byte.lowercased)
      } else {
        found.formUnion(kinds(of: whole))
        whole = Hash()
      }
      if byte == "]" { found = KindSet() }
      wasLower = byte.isLower
      index = byte == "[" ? Lexicon.afterBrackets(text, index) : index + 1
    }
    return found
  }

  /// The last word of a range that hints at a kind.
  func word(for kind: Kind, in text: Bytes, _ range: Range<Int>) -> Range<Int>? {
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

  private func kinds(of word: Hash) -> KindSet {
    guard word.count >= 2, word.count <= Lexicon.longestWord else { return KindSet() }
    let found = kinds(of: word.value)
    return word.endsInS ? found.union(kinds(of: word.withoutLast)) : found
  }

  private func kinds(of hash: UInt64) -> KindSet {
    let slot = slot(of: hash)
    return hashes[slot] == hash ? kinds[slot] : KindSet()
  }

  private mutating func add(_ hash: UInt64, _ kind: Kind) {
    let slot = slot(of: hash)
    hashes[slot] = hash
    kinds[slot].insert(kind)
  }

  /// Where a word stands, or a free place for it.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (Lexicon.size - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Lexicon.size - 1) }
    return slot
  }
}

/// FNV-1a, and what it was one byte ago. That two words collide can only make a match stronger.
private struct Hash {
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
}
