import ProvisoFormat
import ProvisoSyntax
import ProvisoText
import Testing

/// Whatever the bytes are, they have a layout or mistakes, and nothing traps.
@Suite struct HostileTests {
  private static let words = Samples.all.flatMap(words)
    + ["// c\n", "/// d\n", "\n\n", "\"\"\"", "`", "\\", "😀", "]", "}", ")", "0x", "\r"]

  private static func words(_ file: SourceFile) -> [String] {
    Lexemes(file).tokens.map { file.text($0.span) }
  }

  @Test(arguments: 0..<8)
  func soup(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 0...30, using: &random)
      let soup = (0..<count).map { _ in Self.words.randomElement(using: &random)! }
      Layout.check(Array(soup.joined(separator: " ").utf8), "soup")
    }
  }

  /// Declarations with one word changed, of which many still are policies.
  @Test(arguments: 0..<8)
  func damage(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var laidOut = 0
    for _ in 0..<80 {
      var changed = Self.words(Samples.all.randomElement(using: &random)!)
      let place = Int.random(in: 0..<changed.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed.remove(at: place)
      case 1: changed[place] = Self.words.randomElement(using: &random)!
      default: changed.insert(Self.words.randomElement(using: &random)!, at: place)
      }
      if Layout.check(Array(changed.joined(separator: " ").utf8), "damaged") != nil { laidOut += 1 }
    }
    #expect(laidOut > 0)
  }

  @Test func bytes() {
    for bytes: [UInt8] in [[], [0], [0xFF], [0x0A], [0x20, 0x0D, 0x0A], Array("//".utf8)] {
      Layout.check(bytes, "\(bytes)")
    }
  }

  /// Nothing grows faster than the text, and no stack is as deep as it.
  @Test func bounds() {
    let sum = "let a = " + [String](repeating: "b.c(d)", count: 300).joined(separator: " + ")
    let deep = "let a = " + String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60)
    let signs = "let a = " + String(repeating: "!", count: 60) + "b"
    let chain = "let a = b" + String(repeating: ".c", count: 900)
    let list = "let a = [" + String(repeating: "1, ", count: 3000) + "]"
    for text in [sum, deep, signs, chain, list] { #expect(Layout.text(text + "\n") != nil) }
  }
}
