import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What targets are named for.
enum TargetUse {
  case route, always, notify, needs, fallback

  /// Whether people are asked there, not just told.
  var asks: Bool { self != .notify }
}

extension SetChecker {
  mutating func targets(
    _ nodes: [TargetNode], for use: TargetUse, _ view: ArgumentsView
  ) -> [CheckedTarget] {
    var targets: [CheckedTarget] = []
    var places: [CheckedTarget.Who: Place] = [:]
    for node in nodes where !node.name.text.utf8.isEmpty {
      guard let target = target(node, for: use, view) else { continue }
      if let first = places[target.who] {
        report(.standsTwice(node.name.text.string, at: node.place, first: first))
        continue
      }
      places[target.who] = node.place
      targets.append(target)
    }
    if use.asks, targets.count > 1, let last = nodes.last { checkMeetable(targets, last.place) }
    return targets
  }

  private mutating func target(
    _ node: TargetNode, for use: TargetUse, _ view: ArgumentsView
  ) -> CheckedTarget? {
    if node.name.text == "requester" {
      guard use == .route else {
        report(.misplacedRequester(use, at: node.name.place))
        return nil
      }
      return CheckedTarget(who: .requester)
    }
    guard let place = reviewerPlaces[node.name.text] else {
      report(
        .unknownReviewers(
          node.name, known: reviewers.map(\.name), other: places[node.name.text]))
      return nil
    }
    if let quorum = node.quorum { checkQuorum(quorum, of: reviewers[place], for: use) }
    return CheckedTarget(
      who: .reviewers(place), quorum: max(1, node.quorum?.count ?? 1),
      preferring: preferring(node, for: use, view))
  }

  private mutating func checkQuorum(
    _ quorum: TargetNode.Quorum, of group: CheckedReviewers, for use: TargetUse
  ) {
    if !use.asks {
      report(.quorumOfTold(at: quorum.place))
    } else if quorum.count < 1 {
      report(.quorumOfNobody(at: quorum.place))
    } else if group.group == nil, quorum.count > group.members.count {
      report(.quorumTooLarge(quorum.count, group, at: quorum.place))
    }
  }

  /// Who is asked first: the host's word, never the agent's.
  private mutating func preferring(
    _ node: TargetNode, for use: TargetUse, _ view: ArgumentsView
  ) -> Term? {
    guard let expression = node.preferring else { return nil }
    guard use.asks, use != .needs else {
      report(.preferringOfTold(use, at: expression.place))
      return nil
    }
    let term = term(expression, view, as: .string)
    let place = expression.place
    findings += Reach.preferring.findings(term).map { $0.used(at: place, in: place) }
    return term
  }

  /// Different targets are met by different people: all of them together must be enough.
  private mutating func checkMeetable(_ targets: [CheckedTarget], _ place: Place) {
    var people: Set<Text> = []
    var wanted = 0
    for target in targets {
      guard case .reviewers(let number) = target.who, reviewers[number].group == nil
      else { return }
      people.formUnion(reviewers[number].members)
      wanted += target.quorum
    }
    if wanted > people.count { report(.notEnoughPeople(wanted, people.count, at: place)) }
  }

  // MARK: Times

  /// Whole seconds, from one to a year.
  mutating func seconds(_ node: DurationNode, of clause: String) -> UInt32 {
    let seconds = node.nanoseconds / 1_000_000_000
    guard node.nanoseconds % 1_000_000_000 == 0, seconds >= 1,
      seconds <= Int64(Limits.longestSeconds)
    else {
      report(.deadlineOutOfRange(clause, at: node.place))
      return Limits.withinSeconds
    }
    return UInt32(seconds)
  }
}
