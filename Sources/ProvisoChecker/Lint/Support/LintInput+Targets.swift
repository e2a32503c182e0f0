import ProvisoLanguage
import ProvisoText

extension LintInput {
  /// Why the later targets weigh less than the first, if they do.
  func weakness(of later: [CheckedTarget], after first: [CheckedTarget]) -> String? {
    if later.contains(where: { $0.who == .requester }) {
      return "the person for whom the agent acts decides in the end"
    }
    if later.count < first.count {
      return "\(Diagnostic.count(first.count, "group")) before, \(later.count) after"
    }
    let quorum = first.map(\.quorum).max() ?? 1
    var people: Set<Text> = []
    for target in first {
      guard let group = group(of: target), group.group == nil else { return tooFew(later, quorum) }
      people.formUnion(group.members)
    }
    var others: Set<Text> = []
    for target in later {
      guard let group = group(of: target), group.group == nil else { return nil }
      others.formUnion(group.members)
    }
    if others.isSubset(of: people) {
      return others.count == people.count
        ? "the same people are asked again" : "some of the same people are asked again"
    }
    return tooFew(later, quorum)
  }

  /// Whether one of the later groups has fewer members than have to agree.
  private func tooFew(_ later: [CheckedTarget], _ quorum: Int) -> String? {
    for target in later {
      guard let group = group(of: target), group.group == nil, group.members.count < quorum else {
        continue
      }
      return "\(quorum) have to agree, and `\(group.name)` has \(group.members.count)"
    }
    return nil
  }

  func group(of target: CheckedTarget) -> CheckedReviewers? {
    guard case .reviewers(let number) = target.who else { return nil }
    return policy.reviewers[number]
  }
}
