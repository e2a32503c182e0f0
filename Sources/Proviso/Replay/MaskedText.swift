import ProvisoLanguage
import ProvisoPII

/// Values that stand in the place of others, because somebody removed those before recording:
/// `***`, `[REDACTED]`, `XXX-XX-1234`, `[email]`.
///
/// It is a guess, and only told to people.
package enum MaskedText {
  /// A longer text is prose, in which only a word in brackets tells.
  private static let longestValue = 64
  /// In brackets, or alone, in any case.
  private static let words = [
    "redacted", "masked", "filtered", "anonymized", "anonymised", "scrubbed", "removed", "hidden",
  ].map { Array($0.utf8) }
  /// In brackets, as they stand: what Presidio's anonymizer writes unless told otherwise (its
  /// documentation), and what `redact` does.
  private static let labels =
    ["PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN"]
    .map { Array($0.utf8) }
    + Kind.allCases.map { kind in
      let name = kind.row.name
      return Array(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

  package static func isMasked(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 3 else { return false }
    if text.count <= longestValue,
      isMostlyMask(text) || words.contains(where: { says(text[...], $0) })
    {
      return true
    }
    for place in text.indices {
      let byte = text[place]
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else { continue }
      if hasWord(after: place, in: text, closing: byte + 2) { return true }
    }
    return false
  }

  /// `****1234`, `XXX-XX-1234`, `●●●●`, `j***@acme.example`: without spaces, with a run of masks.
  private static func isMostlyMask(_ text: UnsafeRawBufferPointer) -> Bool {
    var run = 0
    var longest = 0
    var crosses = 0
    var isPlain = true
    var place = 0
    while place < text.count {
      let width = mask(at: place, in: text)
      let byte = text[place]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: return false
      case UInt8(ascii: "X"), UInt8(ascii: "x"): crosses += 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: isPlain = false
      }
      run = width > 0 ? run + 1 : 0
      longest = max(longest, run)
      place += max(1, width)
    }
    return longest >= 3 || isPlain && crosses >= 4 && text[0] | 0x20 == UInt8(ascii: "x")
  }

  /// How many bytes a masking character takes here: `*`, a bullet, a circle or a block; 0 for
  /// others.
  private static func mask(at place: Int, in text: UnsafeRawBufferPointer) -> Int {
    if text[place] == UInt8(ascii: "*") { return 1 }
    guard text[place] == 0xE2, place + 2 < text.count else { return 0 }
    switch (text[place + 1], text[place + 2]) {
    case (0x80, 0xA2), (0x97, 0x8F), (0x96, 0x88): return 3
    default: return 0
    }
  }

  /// Whether what stands in brackets is such a word, perhaps with more after it, or a label.
  private static func hasWord(
    after open: Int, in text: UnsafeRawBufferPointer, closing: UInt8
  ) -> Bool {
    let rest = text[(open + 1)...].prefix(longestValue)
    guard let end = rest.firstIndex(of: closing) else { return false }
    let inside = rest[..<end]
    let first = inside.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
    return words.contains { says(first, $0) } || labels.contains { inside.elementsEqual($0) }
  }

  /// Whether the text is the word, in any case.
  private static func says(_ text: Slice<UnsafeRawBufferPointer>, _ word: [UInt8]) -> Bool {
    text.count == word.count && zip(text, word).allSatisfy { $0 | 0x20 == $1 }
  }
}
