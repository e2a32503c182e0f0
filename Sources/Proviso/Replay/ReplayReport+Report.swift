import ProvisoLanguage
package import ProvisoReport

/// The report for people.
extension ReplayReport {
  /// Rows of one table; the JSON has all.
  static let mostRows = 50

  package var document: Report {
    let title =
      oldSide == nil
      ? "Replay of \(Self.counted(tally.actions, "action"))"
      : "Replay of \(Self.counted(tally.actions, "action")): \(widened) newly approved"
    return Report(
      title: title,
      sections: [summary, verdicts] + changeSections + [ruleSection]
        + [
          neverFiredSection, limitSection, undeclaredSection, refusedSection, gapSection,
          malformedSection, maskedSection, shadowSection,
        ].compactMap { $0 })
  }

  static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private var summary: Report.Section {
    var sentences: [String] = []
    if oldSide != nil {
      let same = count { $0 == $1 } - reroutedCount
      sentences.append(
        "\(widened) newly approved, \(loosened) no longer denied, \(stricter) stricter, "
          + "\(reroutedCount) routed otherwise, \(same) as before.")
    }
    if undecided > 0 {
      sentences.append(
        "\(undecided) of \(Self.counted(records, "record")) cannot be decided for certain: "
          + "the recording does not tell enough.")
    }
    sentences.append(
      oldSide.map { "New set \(newSide.digest), old set \($0.digest)." }
        ?? "Set \(newSide.digest).")
    return Report.Section(nil, sentences.map(Report.Block.sentence))
  }

  private var verdicts: Report.Section {
    guard oldSide != nil else {
      let columns = Verdict.allCases.map { Report.Column($0.word, isNumber: true) }
      let row = Verdict.allCases.map {
        Report.Cell(tally.new.verdicts[Int($0.rawValue)], $0.tone)
      }
      return Report.Section("Verdicts", [.table(Report.Table(columns, [row]))])
    }
    return Report.Section("Verdicts", [.table(Self.table(tally.matrix, "old \\ new"))])
  }

  static func table(_ matrix: VerdictMatrix, _ corner: String) -> Report.Table {
    let columns =
      [Report.Column(corner)]
      + Verdict.allCases.map { Report.Column($0.word, isNumber: true) }
    let rows = Verdict.allCases.map { row in
      [Report.Cell(row.word)]
        + Verdict.allCases.map { column in
          let count = matrix[row, column]
          let tone: Report.Cell.Tone =
            count == 0 ? .muted : row == column ? .plain : column < row ? .bad : .warn
          return Report.Cell(count, tone)
        }
    }
    return Report.Table(columns, rows)
  }

  private var changeSections: [Report.Section] {
    guard oldSide != nil else { return [] }
    return [
      section("Newly approved", changes.filter { $0.new.verdict == .approve }),
      section("No longer denied", changes.filter { $0.new.verdict == .route && $0.isLooser }),
      section("Stricter", changes.filter { !$0.isLooser }),
      otherChanges == 0
        ? nil
        : Report.Section(
          "Further flips", [.sentence("\(Self.counted(otherChanges, "action")) for other reasons.")]
        ),
      section("Routed otherwise", rerouted, others: otherRerouted),
    ].compactMap { $0 }
  }

  private func section(
    _ title: String, _ changes: [Change], others: Int = 0
  ) -> Report.Section? {
    guard !changes.isEmpty else { return nil }
    let hasNotes = changes.contains { !($0.example?.note ?? "").isEmpty }
    let columns =
      [Report.Column("actions", isNumber: true)]
      + (["was", "is", "example", "arguments"] + (hasNotes ? ["change"] : [])).map {
        Report.Column($0)
      }
    let rows = changes.prefix(Self.mostRows).map { change in
      [
        Report.Cell(change.count, change.isLooser ? .bad : .plain),
        Report.Cell(Self.decided(change.old, change.oldRules), change.old.verdict.tone),
        Report.Cell(Self.decided(change.new, change.newRules), change.new.verdict.tone),
        Report.Cell(place(change.example)),
        Report.Cell(change.example?.arguments ?? "", .code),
      ] + (hasNotes ? [Report.Cell(change.example?.note ?? "", .code)] : [])
    }
    let rest = changes.dropFirst(Self.mostRows).reduce(others) { $0 + $1.count }
    return Report.Section(
      title, [.table(Report.Table(columns, rows, layout: .entries))] + Self.more(rest))
  }

  /// `route by looking_up, the default`
  private static func decided(_ ruling: Ruling, _ rules: [String]) -> String {
    "\(ruling.verdict.word) by \(rules.joined(separator: ", "))"
  }

  static func more(_ count: Int) -> [Report.Block] {
    count == 0 ? [] : [.sentence("And \(counted(count, "more action")).")]
  }

  /// `recording.jsonl:12 email.send (act_7)`
  func place(_ example: RecordedAction?) -> String {
    guard let example else { return "" }
    let place = "\(recordings[example.position.recording]):\(example.position.line)"
    let identifier = example.identifier.isEmpty ? "" : " (\(example.identifier))"
    return example.type.isEmpty ? place : "\(place) \(example.type)\(identifier)"
  }
}

extension ReplayReport.Change {
  /// Whether less is asked than before.
  var isLooser: Bool { new.verdict < old.verdict }
}

extension Verdict {
  var tone: Report.Cell.Tone {
    switch self {
    case .approve: .good
    case .route: .warn
    case .deny: .bad
    }
  }
}
