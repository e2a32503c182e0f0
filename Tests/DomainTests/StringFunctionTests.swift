import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct StringFunctionTests {
  @Test(arguments: [
    ("tacocat", 0, "t"), ("tacocat", 6, "t"), ("tacocat", 7, ""),
    ("tacocat", 8, "!indexOutOfRange"),
    ("tacocat", -1, "!indexOutOfRange"), ("©αT", 1, "α"), ("👍🏽x", 1, "🏽"), ("", 0, ""),
    ("a", Int64.max, "!indexOutOfRange"), ("a", Int64.min, "!indexOutOfRange"),
  ])
  func charAt(_ text: String, _ index: Int64, _ wanted: String) {
    #expect(
      Domain.run(text) { texts, _ throws(Fault) in
        try StringFunctions.character(of: texts[0], at: index)
      } == wanted)
  }

  @Test(arguments: [
    ("tacocat", "", 0, "0"), ("tacocat", "ac", 0, "1"), ("tacocat", "none", 0, "-1"),
    ("tacocat", "", 3, "3"), ("tacocat", "a", 3, "5"), ("tacocat", "", 7, "7"),
    ("ta©o©αT", "©", 0, "2"), ("ta©o©αT", "©αT", 3, "4"), ("ta©o©αT", "©α", 5, "-1"),
    ("hello wello", "elbo room!!", 0, "-1"), ("tacocat", "a", 7, "-1"), ("", "", 0, "0"),
    ("tacocat", "a", 30, "!indexOutOfRange"), ("tacocat", "", 30, "!indexOutOfRange"),
    ("tacocat", "a", -1, "!indexOutOfRange"),
  ])
  func indexOf(_ text: String, _ needle: String, _ start: Int64, _ wanted: String) {
    #expect(
      Domain.run(text, needle) { texts, _ throws(Fault) in
        try StringFunctions.index(of: texts[1], in: texts[0], from: start)
      } == wanted)
  }

  @Test(
    arguments: [
      ("tacocat", "", nil, "7"), ("tacocat", "at", nil, "5"), ("tacocat", "none", nil, "-1"),
      ("tacocat", "", 3, "3"), ("ta©o©αT", "©", nil, "4"), ("ta©o©αT", "©", 3, "2"),
      ("ta©o©αT", "©α", 4, "4"), ("hello wello", "ello", 6, "1"), ("hello wello", "low", nil, "-1"),
      ("hello wello", "hello wello", nil, "0"), ("aaaa", "aa", nil, "2"), ("aaaa", "aa", 1, "1"),
      ("tacocat", "a", -1, "!indexOutOfRange"), ("tacocat", "a", 30, "!indexOutOfRange"),
      ("a", "aa", nil, "-1"), ("", "a", nil, "-1"),
    ] as [(String, String, Int64?, String)])
  func lastIndexOf(_ text: String, _ needle: String, _ start: Int64?, _ wanted: String) {
    #expect(
      Domain.run(text, needle) { texts, _ throws(Fault) in
        try StringFunctions.lastIndex(of: texts[1], in: texts[0], from: start)
      } == wanted)
  }

  @Test(
    arguments: [
      ("12 days 12 hours", "{0}", "2", -1, "12 days 12 hours"),
      ("hello hello", "he", "we", -1, "wello wello"),
      ("hello hello", "he", "we", 1, "wello hello"), ("hello hello", "he", "we", 0, "hello hello"),
      ("hello hello", "", "_", -1, "_h_e_l_l_o_ _h_e_l_l_o_"), ("hello", "h", "", -1, "ello"),
      ("ab", "", "-", 1, "-ab"), ("ab", "", "-", 2, "-a-b"), ("", "", "x", -1, "x"),
      ("äö", "", "-", -1, "-ä-ö-"), ("aaa", "aa", "b", -1, "ba"), ("", "a", "b", -1, ""),
    ] as [(String, String, String, Int64, String)])
  func replace(_ text: String, _ old: String, _ new: String, _ limit: Int64, _ wanted: String) {
    #expect(
      Domain.run(text, old, new) { texts, arena throws(Fault) in
        try StringFunctions.replace(texts[0], texts[1], with: texts[2], limit: limit, in: &arena)
      } == wanted)
  }

  @Test(
    arguments: [
      ("hello world", " ", -1, "[hello|world]"), ("hello world events!", " ", 0, "[]"),
      ("hello world events!", " ", 1, "[hello world events!]"),
      ("hello world events!", " ", 2, "[hello|world events!]"), ("a b", " ", 9, "[a|b]"),
      ("äbc", "", -1, "[ä|b|c]"), ("äbc", "", 2, "[ä|bc]"), ("", "", -1, "[]"), ("", "", 1, "[]"),
      (",a,", ",", -1, "[|a|]"), ("aaa", "aa", -1, "[|a]"), ("abc", "", 3, "[a|b|c]"),
    ] as [(String, String, Int64, String)])
  func split(_ text: String, _ separator: String, _ limit: Int64, _ wanted: String) {
    #expect(
      Domain.run(text, separator) { texts, arena throws(Fault) in
        try StringFunctions.split(texts[0], separator: texts[1], limit: limit, in: &arena)
      } == wanted)
  }

  @Test func anEmptyTextIsOneEmptyPiece() {
    let count = Domain.run("", ",") { texts, arena throws(Fault) in
      let list = try StringFunctions.split(texts[0], separator: texts[1], limit: -1, in: &arena)
      return .int(Int64(list.count))
    }
    #expect(count == "1")
  }

  @Test(
    arguments: [
      ("tacocat", 4, nil, "cat"), ("tacocat", 7, nil, ""), ("tacocat", 0, 4, "taco"),
      ("tacocat", 4, 4, ""), ("ta©o©αT", 2, 6, "©o©α"), ("tacocat", 40, nil, "!indexOutOfRange"),
      ("tacocat", 1, 50, "!indexOutOfRange"), ("tacocat", 49, 50, "!indexOutOfRange"),
      ("tacocat", 4, 3, "!indexOutOfRange"), ("tacocat", -1, 3, "!indexOutOfRange"),
    ] as [(String, Int64, Int64?, String)])
  func substring(_ text: String, _ start: Int64, _ end: Int64?, _ wanted: String) {
    #expect(
      Domain.run(text) { texts, _ throws(Fault) in
        try StringFunctions.substring(texts[0], from: start, to: end)
      } == wanted)
  }

  @Test(arguments: [
    (" \u{B}\t\r\n\u{C}text ", "text"), ("\u{85}\u{A0}\u{1680}text", "text"),
    ("text\u{2000}\u{2006}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}", "text"),
    ("\u{180E}text\u{200B}\u{FEFF}", "\u{180E}text\u{200B}\u{FEFF}"), (" \n ", ""), ("", ""),
    ("a b", "a b"),
  ])
  func trim(_ text: String, _ wanted: String) {
    #expect(Domain.run(text) { texts, _ throws(Fault) in StringFunctions.trim(texts[0]) } == wanted)
  }

  @Test func caseAndOrder() {
    func each(
      _ text: String,
      _ body: (UnsafeRawBufferPointer, inout Arena) throws(Fault) -> Value
    ) -> String {
      Domain.run(text) { texts, arena throws(Fault) in try body(texts[0], &arena) }
    }
    #expect(each("TacoCÆt Xii", StringFunctions.lowerAscii) == "tacocÆt xii")
    #expect(each("TacoCæt Xii@[`{", StringFunctions.upperAscii) == "TACOCæT XII@[`{")
    #expect(each("Ta©oCαt", StringFunctions.reverse) == "tαCo©aT")
    #expect(each("", StringFunctions.reverse) == "")
    #expect(
      each("\u{7}\u{8}\t\n\u{B}\u{C}\r\"\\'ÿ завтра 🐱", StringFunctions.quote)
        == #""\a\b\t\n\v\f\r\"\\'ÿ завтра 🐱""#)
    #expect(each("", StringFunctions.quote) == "\"\"")
  }

  @Test(arguments: [
    ("x,y", "", "xy"), ("x,y", "-", "x-y"), ("x", "-", "x"), (",", "-", "-"),
    ("ä,ö,ü", "→", "ä→ö→ü"),
  ])
  func join(_ list: String, _ separator: String, _ wanted: String) {
    #expect(
      Domain.run(list, ",", separator) { texts, arena throws(Fault) in
        let parts = try StringFunctions.split(texts[0], separator: texts[1], limit: -1, in: &arena)
        let start = UnsafePointer<Value>(bitPattern: UInt(parts.payload))
        return try StringFunctions.join(
          UnsafeBufferPointer(start: start, count: Int(parts.count)), separator: texts[2],
          in: &arena)
      } == wanted)
  }

  @Test func whatDoesNotFitIsTooBig() {
    let text = String(repeating: "a", count: 1_000)
    #expect(
      Domain.run(text, "a", text) { texts, arena throws(Fault) in
        try StringFunctions.replace(texts[0], texts[1], with: texts[2], limit: -1, in: &arena)
      } == "!tooBig")
    #expect(
      Domain.run(text + text + text + text + text, "") { texts, arena throws(Fault) in
        try StringFunctions.split(texts[0], separator: texts[1], limit: -1, in: &arena)
      } == "!tooBig")
  }

  /// The search agrees with the plain one on all short texts over two letters.
  @Test func searchIsRight() {
    for hayBits in 0..<512 {
      let hay = letters(hayBits, 9)
      for length in 1...5 {
        for needleBits in 0..<(1 << length) {
          let needle = letters(needleBits, length)
          let starts = (0...(9 - length)).filter { hay.dropFirst($0).hasPrefix(needle) }
          let first = Domain.run(hay, needle) { texts, _ throws(Fault) in
            try StringFunctions.index(of: texts[1], in: texts[0], from: 0)
          }
          let last = Domain.run(hay, needle) { texts, _ throws(Fault) in
            try StringFunctions.lastIndex(of: texts[1], in: texts[0], from: nil)
          }
          #expect(first == "\(starts.first ?? -1)" && last == "\(starts.last ?? -1)")
        }
      }
    }
  }

  private func letters(_ bits: Int, _ count: Int) -> String {
    String((0..<count).map { bits >> $0 & 1 == 1 ? "a" : "b" })
  }
}
