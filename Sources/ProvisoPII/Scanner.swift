/// Looks for personal data and secrets, one text after another, in time linear in their length.
package struct Scanner {
  /// The score from which on a match counts, unless a policy asks for another.
  package static let threshold = 0.5

  /// How many bytes may still be scanned.
  package private(set) var budget: Int
  /// Steps of the detectors so far: bounded by a constant times the bytes scanned.
  package internal(set) var work = 0

  package init(budget: Int) { self.budget = budget }

  /// Counts what a text holds. `name` is that of the member it is the value of, empty if none,
  /// and `hints` are those of the members around that one: their words are context.
  ///
  /// What is beyond the budget is not looked at, and the findings are marked incomplete.
  package mutating func scan(
    _ text: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, hints: PathHints = PathHints(),
    wanted: KindSet, threshold: Double = Scanner.threshold, into findings: inout Findings
  ) {
    run(
      text, name: name, hints: hints, wanted: wanted, threshold: threshold, findings: &findings,
      spans: nil,
      details: nil)
  }

  /// Finds where a text holds something: spans in order, parted from each other, each named by
  /// the finding that outranks those it overlaps and covering all of them. Fewer than the whole
  /// text was scanned, or there was no room for all, if `findings` are marked incomplete.
  package mutating func locate(
    in text: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer,
    hints: PathHints = PathHints(), wanted: KindSet,
    threshold: Double = Scanner.threshold, into spans: inout SpanList, findings: inout Findings
  ) {
    withUnsafeMutablePointer(to: &spans) { spans in
      run(
        text, name: name, hints: hints, wanted: wanted, threshold: threshold,
        findings: &findings, spans: spans,
        details: nil)
    }
    if spans.isOverfull { findings.incomplete = true }
  }

  /// Scans as much of a text as the budget allows.
  mutating func run(
    _ text: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, hints: PathHints,
    wanted: KindSet, threshold: Double, findings: inout Findings,
    spans: UnsafeMutablePointer<SpanList>?,
    details: UnsafeMutablePointer<[Detail]>?
  ) {
    let allowed = take(text.count)
    if allowed < text.count { findings.incomplete = true }
    let part = UnsafeRawBufferPointer(rebasing: text[..<allowed])
    withUnsafeMutablePointer(to: &findings) { findings in
      var notes = ScanNotes(
        hints: name.count > 0 ? hints.entering(name) : hints,
        sink: ScanNotes.Sink(findings: findings, spans: spans, details: details))
      withUnsafeMutablePointer(to: &notes) { notes in
        var scan = Scan(
          text: Bytes(part), name: Bytes(name), wanted: wanted, threshold: threshold, notes: notes)
        scan.run()
        scan.scanUnescaped()
        work &+= scan.work
      }
    }
  }

  /// As many bytes as the budget allows.
  private mutating func take(_ count: Int) -> Int {
    let allowed = max(0, min(count, budget))
    budget -= allowed
    return allowed
  }
}
