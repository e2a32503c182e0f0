import ProvisoJSON
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension RuleTrace {
  /// What else is to be known of it.
  func note(_ decision: JSONTree) -> String? {
    var notes: [String] = []
    if rule.isShadow { notes.append("a dry run: it does not count") }
    if rule.condition == nil, truth != nil { notes.append("it has no condition") }
    if rule.kind == .invariant, decision.names("invariants").contains(rule.name.string) {
      notes.append("the decision of the other rules violates it")
    }
    switch state {
    case .limited: notes.append(limitNote(decision))
    case .holds where rule.kind == .grant:
      guard !decision.names("grants").contains(rule.name.string) else { break }
      notes.append("it was not used: it covers no route that asks, or not all of them")
    case .lifeless: notes.append("`now` is outside of its life")
    case .undated: notes.append("nobody knows what `now` is")
    case .holds, .fails, .unknown, .unmatched, .undeclared: break
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

extension RuleTrace {
  private func limitNote(_ decision: JSONTree) -> String {
    let own = decision["limits"]?.elements.filter { $0["rule"]?.text == rule.name.string } ?? []
    switch own.compactMap({ $0["state"]?.text }).first {
    case "exhausted": return "its limit is exhausted"
    case "no counter": return "the request brings no counter for its limit"
    default: return "its limit cannot be computed"
    }
  }
}

extension RuleTrace.State {
  var isUnmatched: Bool {
    switch self {
    case .unmatched, .undeclared: true
    case .holds, .fails, .unknown, .limited, .lifeless, .undated: false
    }
  }
}

extension RuleTrace {
  /// How people call what became of it. An invariant speaks of decisions, so its condition only
  /// tells of which.
  var word: String {
    let isInvariant = rule.kind == .invariant
    switch state {
    case .holds: return isInvariant ? "applies" : "holds"
    case .fails: return isInvariant ? "does not apply" : "does not hold"
    case .unknown, .undated: return "error"
    case .limited: return "at its limit"
    case .unmatched: return "does not match"
    case .undeclared: return "the type is not declared"
    case .lifeless: return "not in force"
    }
  }
}
