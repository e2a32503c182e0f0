import ProvisoSyntax
import ProvisoText
import Testing

/// The parser takes what the grammar makes.
@Suite struct SentenceTests {
  @Test(arguments: 0..<10)
  func policies(_ batch: Int) {
    for index in 0..<15 {
      var maker = SentenceMaker(.shared, seed: UInt64(batch * 1000 + index))
      let text = maker.sentence("policy")
      let file = SourceFile(name: "made up", text: text)
      Self.check(Parser.parse(file, number: 0).1, in: file)
    }
  }

  @Test(arguments: 0..<10)
  func expressions(_ batch: Int) {
    for index in 0..<60 {
      var maker = SentenceMaker(.shared, seed: UInt64(100_000 + batch * 1000 + index))
      let file = SourceFile(name: "made up", text: maker.sentence("expression"))
      Self.check(Parser.parseExpression(file, dialect: .policy).1, in: file)
    }
  }

  /// No findings beyond what the grammar cannot say: clauses stand once, numbers fit their types.
  private static func check(_ findings: [Diagnostic], in file: SourceFile) {
    let known = [SyntaxCode.clauseTwice.rawValue, SyntaxCode.outOfRange.rawValue]
    guard let first = findings.first(where: { !known.contains($0.code) }) else { return }
    Issue.record("\(first.rendered(in: [file]))")
  }
}
