import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let confidenceAlone = LintRule(
    "confidence-alone", "P0412", .warning, "an approve rests on the agent's own confidence alone",
    """
    An agent that is wrong is seldom unsure. Confidence may stand beside a condition that limits
    what can happen: facts, arguments, what the host vouches for. The time of day, or a condition
    that is always true, is none. Confidence without any other condition is an error of its own.
    """,
    fires: """
      /// When the agent is sure, by day.
      approve sure {
        on      email.send
        when    confidence >= 0.9 && now.getHours("Europe/London") < 20
        because "It is sure."
      }
      """,
    quiet: """
      /// When the agent is sure and it does not matter.
      approve sure {
        on      email.send
        when    confidence >= 0.9 && stakes <= low
        because "It is sure."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) + input.grants {
      let parts = rule.conjuncts
      guard let claim = parts.first(where: { $0.all.contains(where: \.isConfidence) }) else {
        continue
      }
      let others = parts.filter { part in
        Reading.all(in: part).contains { reading in
          switch reading.what {
          case .confidence, .now: false
          case .arguments, .action, .agent, .vouched, .said, .undeclared, .annotations, .fact,
            .findings:
            true
          }
        }
      }
      if !others.isEmpty { continue }
      report.add(
        "`\(rule.name)` goes by the agent's own confidence", at: claim.place,
        "nothing else limits what happens", in: rule, help: "add `stakes <= low`, or what is known")
    }
  }
}
