import ProvisoLanguage

extension LintInput {
  /// Why a grant and a route never meet, if that is sure.
  func idleness(of grant: CheckedRule, covering route: CheckedRule) -> String? {
    if !grant.patterns.isEmpty, !route.patterns.isEmpty || policy.actions.isEmpty,
      Set(grant.actions).isDisjoint(with: route.actions)
    {
      return "they match no action in common"
    }
    if Refutation.refutes(grant.formula, route.formula) {
      return "their conditions cannot hold together"
    }
    let actions = Set(grant.actions).intersection(route.actions)
    let canMeet = actions.contains { number in
      !Refutation.refutes(grant.formula, route.formula, facts(of: action(number)))
    }
    return canMeet || actions.isEmpty ? nil : "no action that both match has such facts"
  }
}
