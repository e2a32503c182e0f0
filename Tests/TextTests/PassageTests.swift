import ProvisoText
import Testing

/// What people are told about characters that are not what they seem.
@Suite struct PassageTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\u{200B}b", "a[hidden U+200B]b"),
    ("x\u{202E}y", "x[hidden U+202E]y"),
    ("a\u{E0061}\u{FE0F}", "a[hidden U+E0061][hidden U+FE0F]"),
    ("\u{E000}\u{378}\u{FFFE}", "[hidden U+E000][hidden U+0378][hidden U+FFFE]"),
    ("a\r\nb", "a[hidden U+000D]\nb"),
    ("\u{430}dmin", "[look-alike \u{430}]dmin"),
    ("\u{440}\u{430}\u{443} me", "[look-alike \u{440}][look-alike \u{430}][look-alike \u{443}] me"),
    ("\u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430} is a town", "Москва is a town"),
    ("\u{212A}ill", "[look-alike \u{212A}]ill"),
    ("\u{FF52}\u{FF4D}", "[look-alike \u{FF52}][look-alike \u{FF4D}]"),
    ("a\u{A0}b", "a[blank \u{A0}]b"),
    ("re\u{301}sume\u{301}", "re\u{301}sume\u{301}"),
    ("Z" + String(repeating: "\u{301}", count: 50), "Z\u{301}[run 50 marks]"),
    ("ls" + String(repeating: " ", count: 400) + "rm", "ls [run 400 blanks]rm"),
    ("a" + String(repeating: "\n", count: 9) + "b", "a\n[run 9 line ends]b"),
  ])
  func isTold(text: String, expected: String) {
    let told = text.passages.map { passage in
      passage.doubt.map { "[\($0.rawValue) \(passage.text)]" } ?? passage.text
    }
    #expect(Array(told.joined().unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func nothingIsLost() {
    let text = "a\u{200B}\u{430}b \n c"
    #expect(text.passages.count == 4)
    #expect("".passages.allSatisfy { $0.text.isEmpty })
  }
}
