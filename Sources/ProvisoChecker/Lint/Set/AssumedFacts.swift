import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let assumedFacts = LintRule(
    "assumed-facts", "P0448", .note, "an action does not say what it costs",
    """
    Without `reversibility` an action counts as irreversible, without `stakes` as critical. That is
    safe, and seldom what was meant; where it is, write it down.
    """,
    fires: """
      /// A note.
      action crm.note (text: string) {
        reversibility reversible
      }

      /// Notes are read.
      route notes {
        on      crm.note
        because "Somebody reads it."
      }
      """,
    quiet: """
      /// A note.
      action crm.note (text: string) {
        reversibility reversible
        stakes        low
      }

      /// Notes are read.
      route notes {
        on      crm.note
        because "Somebody reads it."
      }
      """
  ) { input, report in
    for action in input.policy.actions {
      let missing = [
        action.reversibility == nil ? "`reversibility`" : nil, action.stakes == nil ? "`stakes`" : nil,
      ].compactMap { $0 }
      if missing.isEmpty { continue }
      report.add(
        "`\(action.name)` says nothing of its \(missing.joined(separator: " and "))",
        at: action.place, "the worst is assumed", help: "write it down, the worst too")
    }
  }
}
