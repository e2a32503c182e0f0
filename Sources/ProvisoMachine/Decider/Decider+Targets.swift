import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Who is asked, and whether there are people enough.
extension Decider {
  /// Whoever the agent acts for; nil if unknown.
  var requester: UnsafeRawBufferPointer? {
    let name = evaluator.tape.string(evaluator.request.agent.onBehalfOf)
    return name.isEmpty ? nil : name
  }

  /// A target of the set, with whom it prefers.
  mutating func target(_ record: TargetRecord) -> Target {
    var target = Target(who: record.who, quorum: max(1, record.quorum))
    guard record.preferring != none, record.who != TargetRecord.requester else { return target }
    let outer = evaluator.unit
    evaluator.unit = base
    let name = evaluator.run(record.preferring)
    evaluator.unit = outer
    if name.kind == .string, isListed(name.slice, in: record.who), mayVote(name.slice) {
      target.preferred = name
    } else if name.isError {
      target.preferred = name
    }
    return target
  }

  /// Whether a person is a member of a group of reviewers that the set lists.
  mutating func isListed(_ person: UnsafeRawBufferPointer, in reviewers: UInt32) -> Bool {
    let members = base.program.reviewers(reviewers).members
    for word in base.program.strings(in: members) where ByteOrder.equal(base.string(word), person) {
      return true
    }
    return false
  }

  /// Nobody decides on what is done for themselves.
  mutating func mayVote(_ person: UnsafeRawBufferPointer) -> Bool {
    guard let requester else { return true }
    return !ByteOrder.equal(requester, person)
  }

  /// Adds the targets of a run; none of them: the default's. A requester whom nobody knows gives
  /// way to the default's.
  mutating func add(_ run: Run) -> Range<Int> {
    let start = live.targets.count
    let wanted = run.isEmpty ? base.setup.fallbackTargets : run
    for number in wanted.range {
      let record = base.program.target(number)
      if record.who == TargetRecord.requester, requester == nil {
        for other in base.setup.fallbackTargets.range {
          let target = target(base.program.target(other))
          if !target.isRequester { live.targets.append(target) }
        }
      } else {
        live.targets.append(target(record))
      }
    }
    return start..<live.targets.count
  }

  /// Whether different people can meet all targets that are asked first. Of a group that the
  /// identity provider knows, members are taken for granted.
  mutating func canBeMet(_ targets: ArraySlice<Target>) -> Bool {
    guard !targets.isEmpty, targets.count <= Matching.mostTargets else { return false }
    matching.reset()
    for target in targets where !target.isRequester {
      let reviewers = base.program.reviewers(target.who)
      guard reviewers.group == none else { continue }
      matching.open(quorum: Int(target.quorum))
      for word in base.program.strings(in: reviewers.members) where mayVote(base.string(word)) {
        matching.allow(word)
      }
    }
    return matching.isPossible()
  }
}
