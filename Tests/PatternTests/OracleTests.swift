import CRE2
import ProvisoCompiler
import Testing

/// RE2, as Debian's libre2-dev has it, says what is a pattern and what it matches.
@Suite struct OracleTests {
  /// As many patterns as the environment asks for.
  @Test(arguments: 0..<8) func agreesWithRE2(seed: UInt64) throws {
    var generator = PatternGenerator(seed: seed + 1)
    for _ in 0..<250 {
      let pattern = generator.pattern()
      let texts = (0..<8).map { _ in generator.text() }
      try compare(pattern, texts)
    }
  }

  private func compare(_ pattern: String, _ texts: [String]) throws {
    guard let matcher = try? Matcher(pattern) else {
      #expect(Oracle.matches(pattern, "") == -1, "refused, but not by RE2: \(pattern)")
      return
    }
    for text in texts where Oracle.isComparable(pattern, text) {
      let found = try matcher.matches(text)
      let wanted = Oracle.matches(pattern, text) == 1
      #expect(found == wanted, "\(pattern.debugDescription) on \(text.debugDescription)")
    }
  }
}

enum Oracle {
  static func matches(_ pattern: String, _ text: String) -> Int32 {
    var pattern = pattern
    var text = text
    return pattern.withUTF8 { pattern in
      text.withUTF8 { text in
        let patternBytes = UnsafeRawBufferPointer(pattern).bindMemory(to: CChar.self)
        let textBytes = UnsafeRawBufferPointer(text).bindMemory(to: CChar.self)
        return cre2_matches(
          patternBytes.baseAddress, pattern.count, textBytes.baseAddress, text.count)
      }
    }
  }

  /// RE2 sees a place without a word boundary between the bytes of one character; here, as in
  /// Go, places are between characters.
  static func isComparable(_ pattern: String, _ text: String) -> Bool {
    !pattern.contains("\\B") || text.utf8.allSatisfy { $0 < 0x80 }
  }
}
