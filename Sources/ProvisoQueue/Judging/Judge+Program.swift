import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// What the program says beside decisions: whom it names, and what it reads.
extension Judge {
  /// Those who belong to reviewers of the program.
  struct Roster {
    let members: [Text]
    /// A group that the directory knows.
    let group: Text?

    func holds(_ person: Person) -> Bool {
      if let group { return person.groups.contains(group) }
      return members.contains(person.name)
    }
  }

  /// Nil for reviewers that the program does not know.
  func roster(of reviewers: Text) -> Roster? {
    let program = memory.program
    for number in 0..<program.reviewersCount {
      let record = program.reviewers(number)
      guard program.string(record.name).elementsEqual(reviewers.utf8) else { continue }
      return Roster(
        members: program.strings(in: record.members).map { program.text($0) },
        group: record.group == none ? nil : program.text(record.group))
    }
    return nil
  }

  /// What is asked where the queue itself wants a person: the default's targets, a requester
  /// excepted.
  var fallback: Demand {
    let program = memory.program
    let targets = program.setup.fallbackTargets.range.compactMap { number -> Target? in
      let record = program.target(number)
      guard record.who != TargetRecord.requester else { return nil }
      return Target(
        .group(program.text(program.reviewers(record.who).name)),
        quorum: max(1, Int(record.quorum)))
    }
    return Demand(
      rule: "default", targets: targets, withinSeconds: 24 * 3600, otherwise: nil,
      validSeconds: 3600)
  }

  /// The members of the context that somebody vouches for and that the program reads or shows.
  func evidence(of type: Text) -> [Text] {
    let program = memory.program
    return Array(type.utf8).withUnsafeBytes { name in
      let action = program.action(named: name)
      let run: Run
      if action != none {
        run = program.action(action).evidence
      } else {
        let prefix = program.prefix(covering: name)
        run = prefix == none ? program.setup.globalEvidence : program.prefix(prefix).evidence
      }
      return program.strings(in: run).map { program.text($0) }
    }
  }

  /// The evidence digest: over those members that the context has.
  static func fingerprint(_ context: JSONTree?, _ vouched: [Text]) -> Text {
    let members = (context?.members ?? []).filter { member in
      vouched.contains { $0.utf8.elementsEqual(member.name) }
    }
    return Fingerprint.text(of: JSONTree.object(members).canonical ?? [])
  }
}

extension Program {
  fileprivate func text(_ number: UInt32) -> Text {
    Text(String(decoding: string(number), as: UTF8.self))
  }
}
