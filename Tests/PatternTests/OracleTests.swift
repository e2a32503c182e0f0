import Foundation
import ProvisoCompiler
import ProvisoMachine
import Testing

/// RE2 says what is a pattern and what it matches.
@Suite struct OracleTests {
  /// Patterns for each seed; more where PROVISO_PATTERNS asks for them.
  static let count =
    ProcessInfo.processInfo.environment["PROVISO_PATTERNS"].flatMap { Int($0) } ?? 400

  @Test(arguments: 1...8) func agreesOnRandomPatterns(seed: UInt64) throws {
    var generator = PatternGenerator(seed: seed)
    for _ in 0..<Self.count {
      let pattern = generator.pattern()
      // RE2 takes this name only since 2023.
      if pattern.contains("(?<name>") { continue }
      try compare(pattern, (0..<8).map { _ in generator.text() })
    }
  }

  /// Every choice that the syntax leaves open.
  @Test(arguments: Self.corners) func agreesOnCorner(pattern: String) throws {
    try compare(pattern, ["", "a", "aa", "ab\nab", "{", "-", "a{,2}", "\\", "é", "a{2", "A.b"])
  }

  private func compare(_ pattern: String, _ texts: [String]) throws {
    guard let table = try? Matcher(pattern), let steps = try? Matcher(pattern, preferring: .steps)
    else {
      #expect(Oracle.matches(pattern, "") == nil, "RE2 takes \(pattern.debugDescription)")
      return
    }
    for text in texts where Oracle.isComparable(pattern, text) {
      let wanted = Oracle.matches(pattern, text)
      let found = [try table.matches(text), try steps.matches(text)]
      #expect(
        found == [wanted, wanted], "\(pattern.debugDescription) on \(text.debugDescription)")
    }
  }

  private static let corners = #"""
    (?) (?-) (?i-) (?i-s) (?i-i-i:a) (?ii)a (?s-) (?i (?q) (?: (?P<n (?P<n> (?P<>a) (?P<é>a)
    (?P<n>a)(?P<n>b) (?P=n) (?=a) (?!a) (?<=a) (?<!a) (?>a) (?#a) ( ) a) (a ()* | a| |a (|a)* ()|*
    a{01} a{,2} a{2 {2} { a{ a{} a{x} {,} a{2,1} a{0} a{0}{2} a{1000} a{1001} (a{1000}){2}
    (a{500}){2} (a{0}){1000} (a{500}){3} ((a{10}){10}){10} ((a{10}){10}){11} (a{2,}){501} a{2}{3}
    ((a{9}b{8,}){7}c){15} ((a{9}b{8,}){7}c){16} (a*){1000} (a{1,}){1001} (a{0,}){1000}
    * a** a*? a*?? a*+ a+* a?{2} a*?{2} a*{2} ^* $+ \b* \b+ (?i)* a(?i)* a*(?i)* a|* (*) (?:)*
    \Qab\E* \Qab \Q\E* a\Q\E* \E \Q\Q\E \Q\\E a\Q*\E+ \Q(\E
    [a-\d] [a-b-c] [] []a] [^]a] [^] [^]] [a [a- [a-] [-a] [--a] [a--] [z-a] [] [[] [[a]] [a]]
    [[:foo:]] [[:alpha]] [[:alpha:]-z] [[:alpha:]a] [[:^alpha:] [:alpha:] [[:Alpha:]] [[.a.]]
    [\d-z] [\d-] [\Qa\E] [\b] [\C] [\pL] [\p{Greek}-z] [\PL\pL] [a\]b] [\x41-\x{5A}] [\012-\15]
    \p \p{} \p{^Greek} \P{^Greek} \p{L \pé \p{L&} \p{LC} \p{Cn} \pC \p{Any} \P{Any} \p{^Any}
    \p{greek} \p{Old_Italic} \pQ \p{-} \p{Unknown} \p{Common} \p{Inherited} \p{Cs} \p{Lu}\p{^Lu}
    \1 \9 \8 \12 \19 \07 \0 \08 \777 \1234 \x \x1 \x4g \x41 \x{} \x{41 \x{g} \x{110000} \x{0041}
    \x{D800} [\x{D7FF}-\x{E000}] \x{0000000000041}
    \_ \q \Z \G \K \R \h \e \- \/ \é \ a\ [a\ \a\f\n\r\t\v ^^ $$ \A\A $^ \z\A (?m)$^ \b\b a\b\Bb
    (?i)k (?i)[k] (?i)[^k] (?i)\W (?i)[\W] (?i)\w (?i)[[:word:]] (?i)[[:^word:]] (?i)\pL{2}
    (?i)\P{Lu} (?i)\p{Lu} (?s). (?m)^a$ (?m)\A (?s)[^a] [^\n] (?-s). a.b (?U)a+ (?U)a+?
    """#.split { $0 == " " || $0 == "\n" }.map(String.init)
}
