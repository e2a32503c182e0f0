import ProvisoLanguage
import ProvisoText

extension LintInput {
  /// Tells of tests that permit by a piece of such a text; `advice` gives a label and the help.
  func tellPieces(
    _ subject: PieceTest.Subject, _ report: inout LintReport,
    _ advice: (PieceTest) -> (label: String, help: String)
  ) {
    for (leaning, rule) in leanings where leaning.permitsWhen {
      guard let test = PieceTest(leaning.term), test.advice == subject else { continue }
      let (label, help) = advice(test)
      report.add(
        "`\(test.name)` looks at a piece of the text", at: leaning.term.place, label, in: rule,
        help: "write \(help)")
    }
  }
}
