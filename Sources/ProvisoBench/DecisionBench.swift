import CBaseline

/// Twelve rules, actions of 1 KB: against the same logic in C, and from bytes.
enum DecisionBench {
  static let actions = 200

  static func run(_ program: [UInt8]) throws {
    let actions = TwelveRules.actions(actions)
    let subject = try Subject(program, actions)
    let handWritten = try HandWritten(
      actions.indices.map(subject.tape), at: actions.map(\.seconds))
    try Agreement.check(subject, handWritten)
    let bytes = actions.reduce(0) { $0 + $1.json.utf8.count } / actions.count
    Report.heading(
      "decisions, 12 rules, \(actions.count) actions of \(bytes) bytes, C agrees on every one")
    let count = actions.count
    let times = try Stopwatch.measure(
      rounds: 400,
      [
        Stopwatch.Work(count, subject.decideParsed), Stopwatch.Work(count, subject.handParsed),
        Stopwatch.Work(count, handWritten.decide), Stopwatch.Work(count, handWritten.decideFields),
        Stopwatch.Work(count, subject.read), Stopwatch.Work(count, subject.decide),
        Stopwatch.Work(count, subject.decideAndWrite),
      ])
    report(times)
    Report.line(
      "allocations per decision, parsed", allocations(count, subject.decideParsed), budget: "0")
    Report.line(
      "allocations per decision, from bytes", allocations(count, subject.decide), budget: "0")
    Report.line(
      "allocations per decision, written", allocations(count, subject.decideAndWrite), budget: "0")
  }

  private static func report(_ times: [Stopwatch.Times]) {
    let (parsed, handing, tree, fields) = (times[0], times[1], times[2], times[3])
    let (reading, deciding, writing) = (times[4], times[5], times[6])
    Report.line("C, from a parsed tree", Report.nanoseconds(tree.median))
    Report.line("C, the bare rules over a struct of fields", Report.nanoseconds(fields.median))
    Report.line("machine, from a parsed tree", Report.nanoseconds(parsed.median))
    Report.line("  of which handing over the tree", Report.nanoseconds(handing.median))
    Report.line(
      "machine / C, from a parsed tree", Report.ratio(parsed.ratio(to: tree)), budget: "2 x")
    Report.line("machine / C's bare rules", Report.ratio(parsed.ratio(to: fields)))
    Report.line("JSON read alone", Report.nanoseconds(reading.median))
    Report.line("bytes to verdict", Report.nanoseconds(deciding.median), budget: "2.5 us")
    Report.line("bytes to decision JSON", Report.nanoseconds(writing.median))
  }

  /// Of one more pass, after all others.
  private static func allocations(_ count: Int, _ pass: () -> Int) -> String {
    _ = pass()
    let before = baseline_allocations()
    _ = pass()
    let found = Double(baseline_allocations() - before) / Double(count)
    return found == 0 ? "0" : "\(found)"
  }
}
