import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let idleGrant = LintRule(
    "idle-grant", "P0461", .warning, "a grant covers nothing that can fire",
    """
    A grant stands in for a route, where both fire on the same request. If they match no action in
    common, or their conditions cannot hold together, or a deny fires whenever the grant does, then
    the grant is never used, and somebody believes that it is. A grant that covers several routes
    is judged for each; one that covers `default` only by its own condition.
    """,
    fires: LintExample(
      grantPolicy,
      grants: grant("limit   3 per 1d", on: "payment.wire")),
    quiet: LintExample(
      grantPolicy,
      grants: grant("when    args.to == \"raj@acme.example\"", "limit   3 per 1d"))
  ) { input, report in
    for rule in input.grants {
      guard let grant = rule.grant else { continue }
      for name in grant.covers {
        guard let route = input.policy.rules.first(where: { $0.name == name }) else { continue }
        guard let why = input.idleness(of: rule, covering: route) else { continue }
        report.add(
          "grant `\(rule.name)` never covers `\(name)`", at: rule.place, why,
          further: [Diagnostic.Label(route.place, "the route")], help: "take it out, or mend it")
      }
      let deny = input.live(.deny).first { deny in
        rule.isWithin(deny) && Refutation.implies(rule.formula, deny.formula)
      }
      if let deny {
        report.add(
          "grant `\(rule.name)` is always overruled", at: rule.place,
          "deny `\(deny.name)` fires whenever this does",
          further: [Diagnostic.Label(deny.place, "the deny")], help: "take it out, or mend it")
      }
    }
  }
}
