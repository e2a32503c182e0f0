import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
import ProvisoReport

/// What a replay tells beyond the flips: of rules, and of what the recordings lack.
extension ReplayReport {
  var ruleSection: Report.Section {
    let hasOld = oldSide != nil
    let names =
      ["fired", "decided", "unknown"] + (hasOld ? ["fired before", "decided before"] : [])
    let columns =
      [Report.Column("rule"), Report.Column("")]
      + names.map { Report.Column($0, isNumber: true) }
    let rows = rules.filter { $0.rule.kind != .invariant || isViolated($0) }.map { line in
      [
        Report.Cell(line.rule.name.string),
        Report.Cell(line.rule.kind.word + (line.rule.isShadow ? ", shadow" : "")),
      ] + cells(line.new, line) + (hasOld ? Array(cells(line.old, line).prefix(2)) : [])
    }
    return Report.Section("Rules", [.table(Report.Table(columns, rows))])
  }

  private func isViolated(_ line: RuleLine) -> Bool {
    (line.new?.violated ?? 0) + (line.old?.violated ?? 0) > 0
  }

  /// Fired, decided, unknown; of an invariant how often it would have been violated.
  private func cells(_ counts: RuleTally?, _ line: RuleLine) -> [Report.Cell] {
    guard let counts else { return Array(repeating: Report.Cell("—", .muted), count: 3) }
    if line.rule.kind == .invariant {
      return [
        Report.Cell("\(counts.violated) violated", .bad), Report.Cell(""),
        Report.Cell(counts.failed),
      ]
    }
    return [counts.held, counts.decided, counts.failed].map {
      Report.Cell($0, $0 == 0 ? .muted : .plain)
    }
  }

  var neverFiredSection: Report.Section? {
    guard !neverFired.isEmpty else { return nil }
    let names = neverFired.map { line in
      let failed = line.new?.failed ?? 0
      let held = line.new.map { $0.room[1] + $0.room[2] + $0.room[3] } ?? 0
      let why = [
        failed > 0 ? "unknown \(failed) times" : nil,
        held > 0 ? "without room \(held) times" : nil,
      ].compactMap { $0 }
      return line.rule.name.string + (why.isEmpty ? "" : " (\(why.joined(separator: ", ")))")
    }
    return Report.Section("Never fired", [.sentence(names.joined(separator: ", ") + ".")])
  }

  var limitSection: Report.Section? {
    let limited = rules.filter { $0.rule.hasLimits && $0.new != nil }
    guard !limited.isEmpty else { return nil }
    let columns =
      [Report.Column("rule")]
      + ["with room", "exhausted", "no counter", "unknown"].map {
        Report.Column($0, isNumber: true)
      }
    let rows = limited.map { line in
      [Report.Cell(line.rule.name.string)]
        + Account.Room.allCases.map { room in
          let count = line.new?.room[Int(room.rawValue)] ?? 0
          return Report.Cell(count, count == 0 ? .muted : room == .free ? .plain : .warn)
        }
    }
    return Report.Section(
      "Limits",
      [
        .sentence(
          "A replay knows only the counters that a record tells under `uses`. Where there is none, "
            + "a rule with a limit does not approve, though it may have on the day."),
        .table(Report.Table(columns, rows)),
      ])
  }

  var undeclaredSection: Report.Section? {
    let total = undeclared.reduce(otherUndeclared) { $0 + $1.count }
    guard total > 0 else { return nil }
    let sentence =
      "\(Self.counted(total, "action")) of types that the set does not declare: "
      + "no rule approves them."
    return section(
      "Undeclared action types", sentence, undeclared, column: "type", others: otherUndeclared)
  }

  var refusedSection: Report.Section? {
    guard !refused.isEmpty else { return nil }
    return section(
      "Arguments that break their declaration", "They are denied: invalid_request.", refused,
      column: "type")
  }

  var gapSection: Report.Section? {
    guard !gaps.isEmpty else { return nil }
    return section(
      "What the recording does not tell",
      "\(Self.counted(tally.undecided, "action")) might have been decided otherwise.", gaps,
      column: "error")
  }

  var malformedSection: Report.Section? {
    guard !malformed.isEmpty else { return nil }
    return section(
      "Records that are no requests", "Nothing was decided for them.", malformed, column: "error")
  }

  var maskedSection: Report.Section? {
    guard !masked.isEmpty else { return nil }
    return section(
      "Masked values",
      "In \(Self.counted(tally.maskedActions, "action")) a value seems to have been removed before "
        + "recording; rules that read it decided by what stands there now.",
      masked, column: "member")
  }

  var shadowSection: Report.Section? {
    let rows = Verdict.allCases.flatMap { row in
      Verdict.allCases.filter { $0 != row && tally.shadow[row, $0] > 0 }
    }
    guard !rows.isEmpty else { return nil }
    return Report.Section(
      "With the shadow rules live",
      [
        .sentence("Of the actions for which a shadow rule spoke."),
        .table(Self.table(tally.shadow, "now \\ then")),
      ])
  }

  private func section(
    _ title: String, _ sentence: String, _ groups: [Group], column: String, others: Int = 0
  ) -> Report.Section {
    let hasRules = groups.contains { !$0.rules.isEmpty }
    let columns =
      [Report.Column("actions", isNumber: true), Report.Column(column)]
      + (hasRules ? [Report.Column("rules")] : []) + [Report.Column("first")]
    let rows = groups.prefix(Self.mostRows).map { group in
      let note = group.example?.note ?? ""
      let place = place(group.example) + (note.isEmpty ? "" : ": \(note)")
      return [Report.Cell(group.count), Report.Cell(group.name)]
        + (hasRules ? [Report.Cell(group.rules.joined(separator: ", "))] : [])
        + [Report.Cell(place)]
    }
    let rest = groups.dropFirst(Self.mostRows).reduce(others) { $0 + $1.count }
    return Report.Section(
      title, [.sentence(sentence), .table(Report.Table(columns, rows))] + Self.more(rest))
  }
}
