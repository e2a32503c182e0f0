import ProvisoLanguage
import ProvisoQueue

/// I8 for everything but requests, and what erasure leaves.
extension Checker {
  func checkErasure(of request: ReviewRequest, _ seen: Observation) throws(Violation) {
    guard !request.state.isOpen, seen.after.salts[request.id] == nil,
      let author = seen.actor.personName,
      let other = seen.before.erasures[request.id]?.by, other != author
    else {
      throw Violation(.durability, "\(request.id) was destroyed without two people, or not whole")
    }
  }

  /// What changed beside requests has an entry of its kind in the same transaction.
  func checkRights(_ seen: Observation) throws(Violation) {
    var kinds: Set<String> = []
    for place in seen.before.log.count..<seen.after.log.count {
      kinds.insert(try LeafView(seen.after.log[place], at: UInt64(place)).kind)
    }
    let changes: [(Bool, Set<String>, String)] = [
      (seen.before.active != seen.after.active, ["program_adopted"], "the program"),
      (
        seen.before.killSwitches != seen.after.killSwitches, ["stopped", "resumed"],
        "a kill switch"
      ),
      (seen.before.grants(seen.after), ["grant_set"], "a grant"),
      (seen.before.people(seen.after), ["enrolled"], "a person"),
      (seen.before.agents(seen.after), ["registered"], "an agent"),
    ]
    for (isChanged, wanted, what) in changes where isChanged && kinds.isDisjoint(with: wanted) {
      throw Violation(.leaves, "\(what) changed without an entry")
    }
  }
}

extension MemoryLedger {
  fileprivate func grants(_ after: MemoryLedger) -> Bool {
    grantsByName.count != after.grantsByName.count
  }

  fileprivate func people(_ after: MemoryLedger) -> Bool {
    after.peopleByName.contains { peopleByName[$0]?.isActive != $1.isActive }
  }

  fileprivate func agents(_ after: MemoryLedger) -> Bool {
    after.agentsByName.contains { agentsByName[$0]?.owner != $1.owner }
  }
}
