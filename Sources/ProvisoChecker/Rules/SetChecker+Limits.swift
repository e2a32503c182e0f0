import ProvisoLanguage
import ProvisoSyntax

extension SetChecker {
  mutating func limit(_ node: LimitNode, _ sight: RuleSight) -> CheckedLimit {
    let keys = node.keys.map { expression in
      let key = clauseTerm(expression, sight)
      if !key.type.isJSON { report(.notALimitKey(key.type, at: key.place)) }
      return key
    }
    return CheckedLimit(
      bound: bound(node.bound, sight), perSeconds: seconds(node.per, of: "limit"), keys: keys,
      place: node.place)
  }

  private mutating func bound(_ node: LimitNode.Bound, _ sight: RuleSight) -> CheckedLimit.Bound {
    switch node {
    case .count(let count, let place):
      if count < 1 { report(.limitOfNothing(at: place)) }
      return .count(count)
    case .sum(let most, let place, let expression):
      if !(most > 0 && most.isFinite) { report(.limitOfNothing(at: place)) }
      return .sum(most, of: clauseTerm(expression, sight, as: .number))
    }
  }
}
