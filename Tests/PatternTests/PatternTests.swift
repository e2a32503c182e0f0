import ProvisoCompiler
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("hubba", "ubb", true), ("", "foo|bar", false), ("", "", true), ("banana", "ba(na)*", true),
    ("mañana", "a+ñ+a+", true), ("🐱😀😀", "(a|😀){2}", true), ("abcd", "^bc", false),
    ("a\nb", "a$", false), ("a\nb", "(?m)a$", true), ("a\n", "a$", false), ("K", "(?i)k", true),
    ("straße", "(?i)STRASSE", false), ("aéa", "\\B", false), ("aa", "\\B", true),
  ])
  func matchesAnywhere(text: String, pattern: String, answer: Bool) throws {
    #expect(try Matcher(pattern).matches(text) == answer)
  }

  @Test(arguments: [
    ("/etc/*", "/etc/passwd", true), ("/etc/*", "/etc/ssh/key", false),
    ("/etc/**", "/etc/ssh/key", true), ("/etc/**", "/etc", false), ("*.py", "a.py", true),
    ("*.py", "a/b.py", false), ("**.py", "a/b.py", true), ("**/x", "x", false), ("", "", true),
    ("", "a", false), ("a?c", "abc", false), ("a?c", "a?c", true), ("[a]", "[a]", true),
    ("\\*", "*", true), ("\\*", "a", false), ("\\\\", "\\", true), ("*", "a\nb", true),
    ("*", "", true), ("***", "a/b/c", true), ("é*", "é中", true), ("a", "ab", false),
  ])
  func globsMatchWholeTexts(glob: String, text: String, answer: Bool) throws {
    #expect(try Matcher(glob: glob).matches(text) == answer)
  }

  @Test(arguments: [
    ("é(", PatternError.Kind.unclosedGroup, 2), ("a)", .strayParenthesis, 1),
    ("*", .nothingToRepeat, 0),
    ("a**", .repeatedTwice, 2), ("a{1001}", .repeatedTooOften, 1), ("(?=a)", .lookAround, 0),
    ("(?<=a)", .lookAround, 0), ("(?<n>a)\\1", .backReference, 7), ("(?P=n)", .backReference, 0),
    ("\\C", .anyByte, 0), ("\\q", .unknownEscape, 0), ("a\\", .trailingBackslash, 1),
    ("[a", .unclosedClass, 0), ("[z-a]", .reversedRange, 1), ("\\p{Nope}", .unknownClass, 0),
    ("x[[:nope:]]", .unknownClass, 2), ("(?z)", .unknownGroup, 0), ("(?P<>a)", .badName, 0),
  ])
  func tellsWhatIsWrongAndWhere(pattern: String, kind: PatternError.Kind, offset: Int) {
    #expect(throws: PatternError(kind: kind, offset: offset)) { try Matcher(pattern) }
  }

  @Test func refusesPatternsThatAreNoText() {
    #expect(throws: PatternError(kind: .notUnicode, offset: 1)) {
      try Pattern.compile([0x61, 0xFF, 0x62])
    }
    #expect(throws: PatternError(kind: .notUnicode, offset: 1)) {
      try Pattern.compile([0x61, 0xEF, 0xBF])
    }
    #expect(throws: PatternError(kind: .trailingBackslash, offset: 3)) {
      try Pattern.compile(glob: Array("a/*\\".utf8))
    }
  }

  @Test(arguments: PatternError.Kind.allCases) func messagesAreHeadlines(kind: PatternError.Kind) {
    let message = PatternError(kind: kind, offset: 0).message
    #expect(message.first?.isLowercase == true && message.last != ".")
  }
}
