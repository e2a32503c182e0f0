import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension CheckedPolicy {
  func mutated(_ mutant: Mutant) -> CheckedPolicy {
    var policy = self
    switch mutant.change {
    case .fallback: policy.fallback.verdict = fallback.verdict == .route ? .deny : .route
    case .rule(let change):
      policy.rules = rules.compactMap { rule in
        rule.name == change.rule ? rule.mutated(change.kind) : rule
      }
    case .term(let change):
      policy.rules = rules.map { rule in
        var rule = rule
        rule.condition = rule.condition?.rewritten(change.applied)
        return rule
      }
      policy.actions = actions.map { $0.rewritten(change.applied) }
    }
    return policy
  }

  /// Where a default is declared is not kept; it stands after all rules.
  var defaultPlace: Place {
    rules.map(\.place).max { first, second in
      first.file == second.file
        ? first.span.start < second.span.start : first.file < second.file
    } ?? Place(file: 0, span: Span(0, 0))
  }
}

extension CheckedAction {
  fileprivate func rewritten(_ change: (Term) -> Term?) -> CheckedAction {
    CheckedAction(
      name: name, segments: segments, arguments: arguments,
      reversibility: reversibility?.rewritten(change), stakes: stakes?.rewritten(change),
      handles: handles, place: place)
  }
}

extension CheckedRule {
  /// Nil: it is gone.
  fileprivate func mutated(_ change: RuleChange.Kind) -> CheckedRule? {
    var rule = self
    switch change {
    case .dropped: return nil
    case .verdict(let verdict): return become(verdict)
    case .unconditional: rule.condition = nil
    case .notAlways: rule.isAlways = false
    case .quorum(let place, let quorum):
      let target = targets[place]
      rule.targets[place] = CheckedTarget(
        who: target.who, quorum: quorum, preferring: target.preferring)
    case .withoutTarget(let place): rule.targets.remove(at: place)
    case .within(let seconds): rule.withinSeconds = seconds
    case .otherwiseDenied: rule.otherwise = []
    case .withoutLimit(let place): rule.limits.remove(at: place)
    case .limit(let place, let bound):
      let limit = limits[place]
      rule.limits[place] = CheckedLimit(
        bound: limit.bound(bound), perSeconds: limit.perSeconds, keys: limit.keys,
        place: limit.place)
    }
    return rule
  }

  private func become(_ verdict: Verdict) -> CheckedRule {
    let kind: RuleKind =
      switch verdict {
      case .approve: .approve
      case .route: .route
      case .deny: .deny
      }
    var rule = CheckedRule(name: name, kind: kind, place: place)
    rule.isShadow = isShadow
    rule.patterns = patterns
    rule.actions = actions
    rule.condition = condition
    rule.because = because
    return rule
  }
}

extension CheckedLimit {
  fileprivate func bound(_ number: Double) -> Bound {
    switch bound {
    case .count: .count(Int64(number))
    case .sum(_, let term): .sum(number, of: term)
    }
  }
}
