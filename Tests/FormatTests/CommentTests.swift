import ProvisoSyntax
import ProvisoText
import Testing

/// Comments survive wherever they stand.
@Suite struct CommentTests {
  @Test func samplesHaveALayout() {
    for sample in Samples.all { #expect(Layout.check(sample.bytes) != nil) }
  }

  /// One comment before every word in turn.
  @Test(arguments: [" // behind\n", "\n// before\n", "\n\n// apart\n\n", " // behind\n\n/// own\n"])
  func everywhere(_ comment: String) {
    var (laidOut, count) = (0, 0)
    for sample in Samples.all {
      for place in Lexemes(sample).tokens.indices {
        let file = Disorder.commented(sample, at: [place: comment])
        count += 1
        if Layout.check(file.bytes, "\(comment.debugDescription) before word \(place)") != nil {
          laidOut += 1
        }
      }
    }
    // Before all words but those that must touch the one before them.
    #expect(laidOut > count * 9 / 10)
  }

  @Test(arguments: 0..<8)
  func manyAtOnce(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let comments = [" // a\n", "\n// b\n", "\n\n//c\n\n", "//d\r\n", "\n/// e  \n//// f\n\n\n"]
    for sample in Samples.all {
      for _ in 0..<4 {
        var places: [Int: String] = [:]
        for place in Lexemes(sample).tokens.indices where Int.random(in: 0..<4, using: &random) == 0 {
          places[place] = comments.randomElement(using: &random)
        }
        Layout.check(Disorder.commented(sample, at: places).bytes, "seed \(seed)")
      }
    }
  }
}
