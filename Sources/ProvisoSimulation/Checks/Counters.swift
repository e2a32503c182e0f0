import ProvisoLanguage
import ProvisoQueue

/// What approvals have used up of the limits of the policies here, counted apart from the desk.
struct Counters {
  private struct Use {
    let rule: String
    let to: Int
    let amount: Int
    let at: Moment
  }

  private var all: [Use] = []

  mutating func use(_ proposal: Proposal, at moment: Moment) {
    all.append(Use(rule: "notes", to: proposal.to, amount: proposal.amount, at: moment))
  }

  /// As a request states it; a use at the start of the window counts.
  func text(for proposal: Proposal, shape: Shape, at moment: Moment) -> String? {
    guard proposal.type == "note.add" else { return nil }
    func since(_ seconds: Int64) -> [Use] {
      all.filter { $0.at >= moment.adding(seconds: -seconds) && $0.rule == "notes" }
    }
    switch shape.name {
    case "usual":
      let same = since(3600).count { $0.to == proposal.to }
      let sum = since(3600).reduce(0) { $0 + $1.amount }
      return "{\"notes\":[{\"count\":\(same)},{\"sum\":\(sum)}]}"
    case "generous": return "{\"notes\":[{\"count\":\(since(600).count)}]}"
    default: return nil
    }
  }
}
