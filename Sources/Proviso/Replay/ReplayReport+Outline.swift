import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
package import ProvisoReport

/// The report for programs. Nothing is shortened but the examples.
extension ReplayReport {
  package var outline: Outline {
    .members([
      Outline.Member("records", .integer(records)),
      Outline.Member("actions", .integer(tally.actions)),
      Outline.Member("malformed", .integer(malformedCount)),
      Outline.Member("undecided", .integer(undecided)),
      Outline.Member("recordings", .list(recordings.map(Outline.text))),
      Outline.Member("new", outline(newSide, tally.new)),
      Outline.Member("old", side()),
      Outline.Member("difference", difference),
      Outline.Member("rules", .list(rules.map(outline))),
      Outline.Member("neverFired", .list(neverFired.map { .text($0.rule.name.string) })),
      Outline.Member("undeclared", .list(undeclared.map { outline($0, named: "type") })),
      Outline.Member("otherUndeclared", .integer(otherUndeclared)),
      Outline.Member("refused", .list(refused.map { outline($0, named: "type") })),
      Outline.Member("gaps", .list(gaps.map { outline($0, named: "error") })),
      Outline.Member("notRequests", .list(malformed.map { outline($0, named: "error") })),
      Outline.Member("maskedActions", .integer(tally.maskedActions)),
      Outline.Member("masked", .list(masked.map { outline($0, named: "member") })),
      Outline.Member("shadow", outline(tally.shadow)),
    ])
  }

  private func side() -> Outline {
    guard let oldSide, let old = tally.old else { return .null }
    return outline(oldSide, old)
  }

  private func outline(_ side: ReplaySide, _ counts: SideTally) -> Outline {
    let verdicts = Verdict.allCases.map {
      Outline.Member($0.word, .integer(counts.verdicts[Int($0.rawValue)]))
    }
    return .members([
      Outline.Member("program", .text(side.digest)),
      Outline.Member("grants", side.overlayDigest.map(Outline.text) ?? .null),
      Outline.Member("verdicts", .members(verdicts)),
    ])
  }

  private var difference: Outline {
    guard oldSide != nil else { return .null }
    return .members([
      Outline.Member("widened", .integer(widened)),
      Outline.Member("loosened", .integer(loosened)),
      Outline.Member("stricter", .integer(stricter)),
      Outline.Member("rerouted", .integer(reroutedCount)),
      Outline.Member("matrix", outline(tally.matrix)),
      Outline.Member("flips", .list(changes.map(outline))),
      Outline.Member("otherFlips", .integer(otherChanges)),
      Outline.Member("reroutes", .list(rerouted.map(outline))),
      Outline.Member("otherReroutes", .integer(otherRerouted)),
    ])
  }

  /// `{"approve":{"approve":1,…},…}`
  private func outline(_ matrix: VerdictMatrix) -> Outline {
    .members(
      Verdict.allCases.map { row in
        Outline.Member(
          row.word,
          .members(
            Verdict.allCases.map { Outline.Member($0.word, .integer(matrix[row, $0])) }))
      })
  }

  private func outline(_ change: Change) -> Outline {
    .members([
      Outline.Member("from", .text(change.old.verdict.word)),
      Outline.Member("to", .text(change.new.verdict.word)),
      Outline.Member("count", .integer(change.count)),
      Outline.Member("old", .list(change.oldRules.map(Outline.text))),
      Outline.Member("new", .list(change.newRules.map(Outline.text))),
      Outline.Member("example", outline(change.example)),
    ])
  }

  private func outline(_ group: Group, named name: String) -> Outline {
    let rules =
      group.rules.isEmpty
      ? [] : [Outline.Member("rules", .list(group.rules.map(Outline.text)))]
    return .members(
      [Outline.Member(name, .text(group.name)), Outline.Member("count", .integer(group.count))]
        + rules + [Outline.Member("example", outline(group.example))])
  }

  private func outline(_ example: RecordedAction?) -> Outline {
    guard let example else { return .null }
    func member(_ name: String, _ text: String) -> [Outline.Member] {
      text.isEmpty ? [] : [Outline.Member(name, .text(text))]
    }
    return .members(
      [
        Outline.Member("recording", .text(recordings[example.position.recording])),
        Outline.Member("line", .integer(example.position.line)),
      ] + member("type", example.type) + member("id", example.identifier)
        + member("arguments", example.arguments) + member("note", example.note))
  }

  private func outline(_ line: RuleLine) -> Outline {
    .members([
      Outline.Member("name", .text(line.rule.name.string)),
      Outline.Member("kind", .text(line.rule.kind.word)),
      Outline.Member("shadow", .flag(line.rule.isShadow)),
      Outline.Member("new", outline(line.new, line.rule)),
      Outline.Member("old", outline(line.old, line.rule)),
    ])
  }

  private func outline(_ counts: RuleTally?, _ rule: ReplaySide.Rule) -> Outline {
    guard let counts else { return .null }
    guard rule.kind != .invariant else {
      return .members([Outline.Member("violated", .integer(counts.violated))])
    }
    let limits = Account.Room.allCases.map {
      Outline.Member($0.word, .integer(counts.room[Int($0.rawValue)]))
    }
    return .members(
      [
        Outline.Member("fired", .integer(counts.held)),
        Outline.Member("decided", .integer(counts.decided)),
        Outline.Member("unknown", .integer(counts.failed)),
      ] + (rule.hasLimits ? [Outline.Member("limits", .members(limits))] : []))
  }
}

extension Verdict {
  /// As policies and decisions write it.
  var word: String {
    switch self {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    }
  }
}

extension RuleRecord.Kind {
  var word: String {
    switch self {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    case .grant: "grant"
    case .invariant: "invariant"
    }
  }
}

extension Account.Room {
  var word: String {
    switch self {
    case .free: "free"
    case .exhausted: "exhausted"
    case .uncounted: "noCounter"
    case .unknown: "unknown"
    }
  }
}
