import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let coveredRule = LintRule(
    "covered-rule", "P0440", .warning, "a rule can never decide, because another covers it",
    """
    Where every request that meets a rule also meets a deny, the rule decides nothing: an approve or
    a route is overruled, a second deny only adds its reason. The same for an approve wherever a
    route fires. That one covers the other is proved from the actions they match and from the bounds
    and values that their conditions compare the same terms with; what takes more than that is not
    seen. Rules on trial and grants are left alone.
    """,
    fires: """
      /// Not above a thousand.
      deny large {
        on      payment.wire
        when    args.amount > 1000.0
        because "Too much."
      }

      /// A person looks at the largest.
      route largest {
        on      payment.wire
        when    args.amount > 5000.0
        because "Very much."
      }
      """,
    quiet: """
      /// Not above a thousand.
      deny large {
        on      payment.wire
        when    args.amount > 1000.0
        because "Too much."
      }

      /// A person looks at the middle.
      route middle {
        on      payment.wire
        when    args.amount > 500.0
        because "Much."
      }
      """
  ) { input, report in
    let rules = input.live(.approve, .route, .deny).map(RuleFormula.init).filter { !$0.isIdle }
    for one in rules {
      let stronger = rules.first { other in
        guard other.rule.name != one.rule.name, other.rule.overrules(one.rule), one.implies(other)
        else { return false }
        // Of two that cover each other the later name is told; of two verdicts that say different
        // things of the very same requests `two-verdicts` tells.
        guard other.implies(one) else { return true }
        return other.rule.kind == one.rule.kind && other.rule.name < one.rule.name
      }
      guard let stronger = stronger?.rule else { continue }
      let rule = one.rule
      let isSame = stronger.kind == rule.kind
      report.add(
        "\(rule.kind.rawValue) `\(rule.name)` never decides\(isSame ? " anything of its own" : "")",
        at: rule.place, "\(stronger.kind.rawValue) `\(stronger.name)` fires whenever this does",
        further: [Diagnostic.Label(stronger.place, "covers it")],
        help: isSame ? "leave one of them out" : "narrow `\(stronger.name)`, or leave this out")
    }
  }
}
