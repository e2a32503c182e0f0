import CRE2

/// RE2, as Debian's libre2-dev has it.
enum Oracle {
  /// Nil where it is no pattern for RE2.
  static func matches(_ pattern: String, _ text: String) -> Bool? {
    let pattern = pattern.utf8.map(CChar.init(bitPattern:))
    let text = text.utf8.map(CChar.init(bitPattern:))
    let answer = cre2_matches(pattern, pattern.count, text, text.count)
    return answer < 0 ? nil : answer == 1
  }

  /// Which of `scalars` the pattern matches.
  static func matches(_ pattern: String, each scalars: [UInt32]) -> [Bool]? {
    let pattern = pattern.utf8.map(CChar.init(bitPattern:))
    var answers = [UInt8](repeating: 0, count: scalars.count)
    let isPattern = cre2_matches_each(pattern, pattern.count, scalars, scalars.count, &answers)
    return isPattern == 1 ? answers.map { $0 == 1 } : nil
  }

  /// RE2 sees a place without a word boundary between the bytes of one character; here, as in
  /// Go, places are between characters.
  static func isComparable(_ pattern: String, _ text: String) -> Bool {
    !pattern.contains("\\B") || text.utf8.allSatisfy { $0 < 0x80 }
  }
}
