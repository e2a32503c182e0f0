import ProvisoLanguage
import ProvisoQueue

/// Who may say yes to a demand, and whether enough different people did: the design's words, worked
/// out once more.
struct Quorum {
  let agent: Text
  let owner: Text?
  let requester: Text?
  let excluded: Set<Text>
  let members: [Text: [Text]]
  let people: [Text: Person]

  init(_ request: ReviewRequest, excluded: Set<Text>, in ledger: MemoryLedger) {
    agent = request.agent
    owner = ledger.agentsByName[request.agent]?.owner
    requester = request.onBehalfOf
    self.excluded = excluded
    members = Shape.all.first { $0.digest == request.program }?.members ?? [:]
    people = ledger.peopleByName
  }

  func isEntitled(_ name: Text, for target: Target) -> Bool {
    guard let person = people[name], person.isActive, !excluded.contains(name) else { return false }
    switch target.who {
    case .requester(let wanted): return name == wanted
    case .group(let group):
      guard name != requester, name != owner else { return false }
      if let listed = members[group] { return listed.contains(name) }
      return group == "duty" && person.groups.contains("idp:duty")
    }
  }

  /// Different people for all places of the targets: a matching, place by place.
  func isMet(_ targets: [Target], by voters: Set<Text>) -> Bool {
    let places = targets.flatMap { Array(repeating: $0, count: max(1, $0.quorum)) }
    var seat: [Text: Int] = [:]
    func take(_ place: Int, _ tried: inout Set<Text>) -> Bool {
      for voter in voters where isEntitled(voter, for: places[place]) {
        guard tried.insert(voter).inserted else { continue }
        if let other = seat[voter], !take(other, &tried) { continue }
        seat[voter] = place
        return true
      }
      return false
    }
    for place in places.indices {
      var tried: Set<Text> = []
      if !take(place, &tried) { return false }
    }
    return true
  }

  /// Those who are asked when the first did not answer: the larger quorum stays.
  static func targets(of demand: Demand, isEscalated: Bool) -> [Target] {
    guard isEscalated, let otherwise = demand.otherwise else { return demand.targets }
    let larger = demand.targets.map(\.quorum).max() ?? 1
    return otherwise.map { Target($0.who, quorum: max($0.quorum, larger), preferred: $0.preferred) }
  }
}
