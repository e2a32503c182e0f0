import ProvisoReport
import ProvisoText
import Testing

/// Differences as `diff -u` writes them.
@Suite struct UnifiedDifferenceTests {
  private static func text(_ old: String, _ new: String, _ style: Style = .plain) -> String {
    UnifiedDifference(from: Array(old.utf8), to: Array(new.utf8)).text(
      from: "a", to: "b", style: style)
  }

  @Test func sameTextsHaveNone() { #expect(Self.text("a\n", "a\n") == "") }

  @Test func aChangeHasLinesAround() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("6\n", with: "six\n")
    #expect(
      Self.text(old, new)
        == "--- a\n+++ b\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+six\n 7\n 8\n 9\n")
  }

  @Test func sidesWithoutLines() {
    #expect(Self.text("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(Self.text("a\n", "") == "--- a\n+++ b\n@@ -1,1 +0,0 @@\n-a\n")
  }

  @Test func anOpenLastLine() {
    let marked = "-a\n\\ No newline at end of file\n+a\n"
    #expect(Self.text("a", "a\n") == "--- a\n+++ b\n@@ -1,1 +1,1 @@\n\(marked)")
  }

  @Test func coloursHideNothing() {
    let drawn = Self.text("a\r\n", "\u{1B}[2Jb\n", .coloured)
    #expect(drawn.contains("\u{1B}[31m-a<U+000D>\u{1B}[0m"))
    #expect(drawn.contains("+<U+001B>[2Jb"))
  }

  /// Following the difference turns the first text into the second.
  @Test(arguments: 0..<200)
  func leadsFromOneToTheOther(_ seed: Int) {
    var state = UInt64(seed)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let kinds = seed % 2 == 0 ? 5 : 400
    let old = (0..<random(60)).map { _ in "line \(random(kinds))\n" }
    var new = old
    for _ in 0..<random(12) {
      let place = random(new.count + 1)
      if random(2) == 0 || place == new.count {
        new.insert("line \(random(kinds))\n", at: place)
      } else {
        new.remove(at: place)
      }
    }
    let difference = Self.text(old.joined(), new.joined())
    #expect(Self.followed(difference, from: old) == new)
  }

  /// Whatever two long texts have in common, their difference takes time like their length.
  @Test func longTexts() {
    let old = (0..<20_000).map { "\($0 % 7)\n" }.joined()
    let new = (0..<20_000).map { "\($0 % 11)x\n" }.joined()
    #expect(Self.text(old, new).utf8.count > 100_000)
  }

  private static func followed(_ difference: String, from old: [String]) -> [String] {
    var result: [String] = []
    var reached = 0
    for line in difference.split(separator: "\n").dropFirst(2) {
      let text = line.dropFirst() + "\n"
      switch line.first {
      case "@":
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        result += old[reached..<start]
        reached = start
      case "+": result.append(String(text))
      case "-": reached += 1
      default:
        result.append(String(text))
        reached += 1
      }
    }
    return result + old[reached...]
  }
}
