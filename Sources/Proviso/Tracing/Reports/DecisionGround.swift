import ProvisoJSON
import ProvisoLanguage
import ProvisoSyntax

/// What a decision rests on: the first step of the seventh section of the reference that decided.
struct DecisionGround {
  let text: String

  init(_ decision: JSONTree, _ trace: Trace) {
    text = Self.text(decision, trace)
  }

  private static func text(_ decision: JSONTree, _ trace: Trace) -> String {
    switch decision["code"]?.text {
    case "invalid_request": return "the arguments break their declaration: no rule was evaluated"
    case "no_reviewer": return "nobody is left who could decide, so nobody is asked"
    default: break
    }
    switch decision["decision"]?.text {
    case "deny": return denied(decision)
    case "route": return routed(decision, trace)
    default: return approved(decision)
    }
  }

  private static func denied(_ decision: JSONTree) -> String {
    if !decision.names("deciding").isEmpty { return "a deny holds, and a deny beats all" }
    let isDefault = decision["errors"]?.elements.isEmpty ?? true
    return isDefault
      ? "no rule speaks, and the default denies"
      : "no rule speaks, or a deny met a limit of the engine"
  }

  private static func routed(_ decision: JSONTree, _ trace: Trace) -> String {
    let deciding = Set(decision.names("deciding"))
    let violated = decision.names("invariants")
    if !violated.isEmpty {
      return "an invariant would be violated: " + violated.joined(separator: ", ")
    }
    let chosen = trace.rules.filter { deciding.contains($0.rule.name.string) }
    guard !chosen.isEmpty else { return "no rule speaks, and the default asks a person" }
    let hasError = chosen.contains { $0.truth == .unknown }
    let hasRoute = chosen.contains { $0.truth == .holds }
    switch (hasRoute, hasError) {
    case (true, true): return "a route holds, and what could not be evaluated asks a person, too"
    case (false, true): return "what could not be evaluated asks a person"
    case (true, false), (false, false):
      let isAlways = chosen.contains { $0.rule.isAlways }
      return isAlways
        ? "a route that nothing can waive holds, and no deny does"
        : "a route holds, and no deny does"
    }
  }

  private static func approved(_ decision: JSONTree) -> String {
    guard decision.names("grants").isEmpty else {
      return "a reviewer's grant stands in for the person who would be asked"
    }
    return "an approve holds, and neither a deny nor a route does"
  }
}
