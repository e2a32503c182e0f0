import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unboundedGrant = LintRule(
    "unbounded-grant", "P0462", .warning, "a grant has neither a condition nor a limit",
    """
    A grant is one person's word given in advance. Without `when` and without `limit` it stands for
    everything that the route would have asked, as often as it comes, until it expires: the route
    is switched off. Say for what, or how often.
    """,
    fires: LintExample(grantPolicy, grants: grant()),
    quiet: LintExample(
      grantPolicy, grants: grant("limit   3 per 1d"))
  ) { input, report in
    for rule in input.grants where rule.condition == nil && rule.limits.isEmpty {
      report.add(
        "grant `\(rule.name)` stands for everything that its route asks", at: rule.place,
        "neither `when` nor `limit`", help: "`limit 5 per 1d`, or a `when`")
    }
  }
}
