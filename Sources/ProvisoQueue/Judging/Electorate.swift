import ProvisoLanguage
import ProvisoMachine

/// Who may say yes to a request.
///
/// Whoever it is for, whoever answers for the agent, and whoever changed it beyond what they might
/// has no vote; only an ordinary route to the requester asks the one whom the agent acts for.
struct Electorate {
  let judge: Judge
  /// Those for whom it is done, and the agent's owner.
  let concerned: [Text]
  /// Authors of a change that made it another action.
  let authors: [Text]

  func allows(_ person: Person, _ target: Target) -> Bool {
    guard person.canVote, !authors.contains(person.name) else { return false }
    switch target.who {
    case .requester(let name): return person.name == name
    case .group(let reviewers):
      guard !concerned.contains(person.name) else { return false }
      return judge.roster(of: reviewers)?.holds(person) ?? false
    }
  }

  func allows(_ person: Person, anyOf demands: [[Target]]) -> Bool {
    demands.contains { $0.contains { allows(person, $0) } }
  }

  /// Whether different people can meet all targets of one `to`. No targets are met by nobody.
  func canServe(_ targets: [Target], _ people: [Person]) -> Bool {
    guard !targets.isEmpty, targets.count <= Matching.mostTargets else { return false }
    var matching = Matching()
    for target in targets {
      matching.open(quorum: target.quorum)
      for (place, person) in people.enumerated() where allows(person, target) {
        matching.allow(UInt32(truncatingIfNeeded: place))
      }
    }
    return matching.isPossible()
  }
}

extension Person {
  var canVote: Bool { isActive && roles.contains(.reviewer) }
}

extension ReviewRequest {
  /// Who is asked now, a demand each.
  var asked: [[Target]] {
    demands.indices.map { place in
      let isEscalated = escalated.indices.contains(place) && escalated[place]
      return isEscalated ? demands[place].otherwise ?? [] : demands[place].targets
    }
  }
}

extension Desk {
  func electorate<L: Ledger>(
    agent name: Text, onBehalfOf: Text?, authors: [Text], in ledger: L
  ) throws -> Electorate {
    let agent = try ledger.agent(name)
    let concerned = [onBehalfOf, agent?.onBehalfOf, agent?.owner].compactMap { $0 }
    return Electorate(judge: try ready(), concerned: concerned, authors: authors)
  }

  func electorate<L: Ledger>(of request: ReviewRequest, in ledger: L) throws -> Electorate {
    try electorate(
      agent: request.agent, onBehalfOf: request.onBehalfOf, authors: request.excluded, in: ledger)
  }

  /// Whether the votes of these people meet all that is asked. Asking nothing is met by nobody.
  func meets<L: Ledger>(
    _ voters: [Text], _ asked: [[Target]], _ electorate: Electorate, in ledger: L
  ) throws -> Bool {
    guard !asked.isEmpty else { return false }
    let people = try voters.compactMap { try ledger.person($0) }
    return asked.allSatisfy { electorate.canServe($0, people) }
  }
}
