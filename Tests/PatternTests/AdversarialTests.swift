import ProvisoCompiler
import ProvisoMachine
import Testing

/// Patterns made to blow up stay small, or are refused; their runs end.
@Suite(.timeLimit(.minutes(5))) struct AdversarialTests {
  /// A pattern, a text, and RE2's answer.
  private static let cases: [(pattern: String, text: String, answer: Bool)] = {
    let many = String(repeating: "a", count: 20_000)
    let some = String(repeating: "a", count: 500)
    return [
      ("(a*)*b", many, false), ("(x+x+)+y", String(repeating: "x", count: 20_000), false),
      ("((a*)*)*$", many + "b", true), ("^(a|aa)+$", many + "b", false),
      (".{1000}", String(some.prefix(999 - 500)) + some, false), (".{1000}", some + some, true),
      ("(a?){500}a{500}", some, true), ("(a?){500}a{500}", String(some.dropLast()), false),
      ("[\\x{0}-\\x{10FFFF}]{200}", String(repeating: "é", count: 200), true),
      ("a.{12}b", many, false), ("a.{300}b", many, false), ("(a|b)*a(a|b){60}c", many, false),
      ("(?i)[\\pL\\pN_-]{1,64}@[\\pL\\pN-]{1,64}", "ζωή-7@παράδειγμα", true),
      ("(?s)^(.*a){20}$", many, true), ("(\\pL{3}\\PL){100}", many, false),
      ("(((a{0,10}){0,10}){0,10})b", many, false), ("\\b(a|\\b){30}\\b!", many, false),
    ]
  }()

  @Test(arguments: cases.indices) func endsWithTheRightAnswer(index: Int) throws {
    let (pattern, text, answer) = Self.cases[index]
    #expect(Oracle.matches(pattern, text) == answer)
    let matcher = try Matcher(pattern)
    #expect(matcher.bytes.count < 1 << 17)
    #expect(try matcher.matches(text) == answer)
  }

  @Test(arguments: [
    "((\\pL{10}){10}){10}((\\pN{10}){10}){10}x((a{10}){10}){10}", "(.{1000}){1}(a|b.{999}c)",
  ])
  func fitsThoughItIsLarge(pattern: String) throws {
    #expect(try Matcher(pattern).bytes.count < AutomatonLayout.maximumBytes)
  }

  /// More steps or more kinds of character than an automaton may have.
  @Test(arguments: [
    String(repeating: "(abcdefghijklmnopqrst){999}", count: 20),
    String((0x4E00..<0x5E00).compactMap(Unicode.Scalar.init).map { "\($0)x" }.joined()),
    String(repeating: "(){1000}", count: 1_000),
  ])
  func refusesWhatIsTooBig(pattern: String) {
    #expect(throws: PatternError(kind: .tooBig, offset: 0)) { try Matcher(pattern) }
  }

  @Test func refusesDeepGroups() throws {
    let deep = { String(repeating: "(", count: $0) + "a" + String(repeating: ")", count: $0) }
    #expect(try Matcher(deep(250)).matches("a") == true)
    #expect(throws: PatternError(kind: .tooDeep, offset: 250)) { try Matcher(deep(251)) }
  }

  /// The cost says how many of an automaton's parts one byte may touch.
  @Test func costGrowsWithSteps() throws {
    #expect(try Matcher("ab+c").costPerByte == 1)
    let steps = try Matcher("a.{300}b")
    #expect(steps.costPerByte.map { $0 > 15 && $0 < 30 } == true)
  }

  @Test func sameBytesEachTime() throws {
    let pattern = "(?i)(\\p{Greek}|[a-z]{2,9}|\\d+)\\b.*x"
    #expect(try Matcher(pattern).bytes == Matcher(pattern).bytes)
  }
}
