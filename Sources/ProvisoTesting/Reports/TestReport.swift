package import ProvisoText

/// What became of all cases, file by file.
package struct TestReport: Sendable {
  package struct File: Sendable {
    package let source: SourceFile
    package let results: [CaseResult]

    package init(source: SourceFile, results: [CaseResult]) {
      self.source = source
      self.results = results
    }

    func line(of result: CaseResult) -> Int {
      source.position(Int(result.place.span.start)).line
    }
  }

  /// A recorded request whose decision violates an invariant, or that cannot be decided.
  package struct Recorded: Sendable {
    package let recording: String
    /// Counts from one.
    package let line: Int
    package let set: String
    /// Empty: it cannot be decided.
    package let violated: [String]

    package init(recording: String, line: Int, set: String, violated: [String]) {
      self.recording = recording
      self.line = line
      self.set = set
      self.violated = violated
    }
  }

  package let files: [File]
  package let recorded: [Recorded]
  /// How many recorded requests were decided.
  package let recordedCount: Int

  package init(files: [File], recorded: [Recorded] = [], recordedCount: Int = 0) {
    self.files = files
    self.recorded = recorded
    self.recordedCount = recordedCount
  }

  package var results: [CaseResult] { files.flatMap(\.results) }
  package var violations: [Recorded] { recorded.filter { !$0.violated.isEmpty } }

  /// Whether nothing is wrong, and there was something to run.
  package var isSound: Bool {
    !results.isEmpty && violations.isEmpty && !results.contains(where: \.isFailure)
  }

  /// `3 files, 41 passed, 1 failed, 2 skipped`
  package var summary: String {
    let results = results
    guard !results.isEmpty else { return "no cases: nothing was tested" }
    let failed = results.count(where: \.isFailure)
    let skipped = results.count { if case .skipped = $0.outcome { true } else { false } }
    var parts = [
      files.count == 1 ? "1 file" : "\(files.count) files",
      "\(results.count - failed - skipped) passed",
    ]
    if failed > 0 { parts.append("\(failed) failed") }
    if skipped > 0 { parts.append("\(skipped) skipped") }
    if recordedCount > 0 {
      parts.append("\(recordedCount) recorded, \(violations.count) violating an invariant")
    }
    return parts.joined(separator: ", ")
  }
}
