import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let absencePermits = LintRule(
    "absence-permits", "P0411", .warning, "leaving something out makes a rule milder",
    """
    `deny when has(args.ns) && args.ns == "prod"` does not fire when `ns` is left out, though the
    tool then takes whatever it takes. Written without `has`, an absent member is an error value,
    and a person decides; `!has(args.ns) || …` fires. In an approve `!has(x) || x == "a"` and
    `list.all(…)` over an empty list are true. A condition is tried with each member absent that
    may be absent, and with each list empty that it goes through; it is told where that alone
    turns a deny or route off or a part of an approve on, and no other rule catches it. An absent
    confidence is the matter of `fact-direction`. What two absent members do together is not seen,
    nor an empty map.
    """,
    fires: """
      /// Nothing to the archive.
      deny to_archive {
        on      payment.wire
        when    has(args.memo) && args.memo == "archive"
        because "No."
      }
      """,
    quiet: """
      /// Nothing to the archive, and nothing that does not say where to.
      deny to_archive {
        on      payment.wire
        when    !has(args.memo) || args.memo == "archive"
        because "No."
      }
      """
  ) { input, report in
    for rule in input.live(.approve, .deny, .route) + input.grants {
      guard let condition = rule.condition else { continue }
      for lack in Lack.all(in: condition) {
        // Nobody loses by an empty list that nothing approves.
        if lack.how == .empty, rule.kind == .deny || rule.kind == .route,
          !input.live(.approve).contains(where: { $0.meets(rule) })
        {
          continue
        }
        guard let part = culprit(lack, condition, rule),
          !isCaught(lack, for: rule, input)
        else { continue }
        let turns = rule.kind == .deny || rule.kind == .route
        report.add(
          "\(lack.words) \(turns ? "turns this \(rule.kind.rawValue) off" : "meets this condition")",
          at: part.place, lack.label(turnsOff: turns), in: rule, help: lack.help(turnsOff: turns))
      }
    }
  }

  /// The part of the condition that the lack decides for the milder side.
  private static func culprit(_ lack: Lack, _ condition: Term, _ rule: CheckedRule) -> Term? {
    let trial = Trial(lack)
    switch rule.kind {
    case .deny, .route:
      // One way to fire is gone, and the lack itself fires no other.
      guard trial.truth(condition) != .yes else { return nil }
      return condition.parts(of: .or).first { part in
        lack.matters(to: part) && trial.truth(part) == .no
      }
    case .approve, .grant:
      let parts = condition.parts(of: .and)
      guard parts.allSatisfy({ !lack.matters(to: $0) || trial.truth($0) != .no }),
        parts.allSatisfy({ trial.truth($0) != .no && trial.truth($0) != .fails })
      else { return nil }
      return parts.first { lack.matters(to: $0) && trial.truth($0) == .yes }
    case .invariant: return nil
    }
  }

  /// Whether a deny or a route on the same actions fires, or fails, for this lack.
  private static func isCaught(
    _ lack: Lack, for rule: CheckedRule, _ input: LintInput
  ) -> Bool {
    input.live(.deny, .route).contains { other in
      guard other.name != rule.name, rule.isWithin(other) else { return false }
      guard let condition = other.condition else { return true }
      let truth = Trial(lack).truth(condition)
      return truth == .yes || truth == .fails
    }
  }
}
