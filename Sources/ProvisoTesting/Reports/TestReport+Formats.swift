package import ProvisoReport
import ProvisoText

/// The report for programs: JSON, JUnit, the Test Anything Protocol and annotations of GitHub.
extension TestReport {
  package var outline: Outline {
    .members([
      .init("ok", .flag(isSound)), .init("summary", .text(summary)),
      .init("files", .list(files.map(Self.outline))),
      .init("recorded", .list(recorded.map(Self.outline))),
    ])
  }

  private static func outline(_ file: File) -> Outline {
    .members([
      .init("file", .text(file.source.name)),
      .init("cases", .list(file.results.map { outline($0, in: file) })),
    ])
  }

  private static func outline(_ result: CaseResult, in file: File) -> Outline {
    var members: [Outline.Member] = [
      .init("name", .text(result.name)), .init("line", .integer(file.line(of: result))),
      .init("outcome", .text(result.word)),
    ]
    if let why = result.why { members.append(.init("why", .text(why))) }
    if !result.mismatches.isEmpty {
      members.append(.init("mismatches", .list(result.mismatches.map(\.outline))))
    }
    if !result.violated.isEmpty {
      members.append(.init("violated", .list(result.violated.map { .text($0) })))
    }
    if result.isFailure, let decision = result.decision {
      members.append(.init("decision", decision.value))
    }
    if !result.trace.isEmpty {
      members.append(.init("trace", .list(result.trace.map { .text($0) })))
    }
    return .members(members)
  }

  private static func outline(_ one: Recorded) -> Outline {
    .members([
      .init("recording", .text(one.recording)), .init("line", .integer(one.line)),
      .init("set", .text(one.set)), .init("violated", .list(one.violated.map { .text($0) })),
    ])
  }

  package var junit: String {
    var suites = files.map { file in
      JUnitReport.Suite(
        name: file.source.name, cases: file.results.map { Self.junit($0, in: file) })
    }
    if recordedCount > 0 {
      let cases = violations.map { one in
        JUnitReport.Case(
          name: "\(one.set) line \(one.line)", file: one.recording, line: one.line,
          outcome: .failed(one.sentence, details: one.sentence))
      }
      suites.append(JUnitReport.Suite(name: "recordings", cases: cases))
    }
    return JUnitReport(suites).text
  }

  private static func junit(_ result: CaseResult, in file: File) -> JUnitReport.Case {
    let details = details(of: result, .plain).joined(separator: "\n")
    let outcome: JUnitReport.Case.Outcome =
      switch result.outcome {
      case .passed: .passed
      case .skipped(let why): .skipped(why)
      case .broken(let why): .broken(why, details: details)
      case .failed: .failed(result.headline, details: details)
      }
    return JUnitReport.Case(
      name: result.name, file: file.source.name, line: file.line(of: result), outcome: outcome)
  }

  /// Version 14 of the protocol (testanything.org).
  package var tap: String {
    let all = files.flatMap { file in file.results.map { (file, $0) } }
    var lines = ["TAP version 14", "1..\(all.count + violations.count)"]
    for (number, (file, result)) in all.enumerated() {
      let name = "\(number + 1) - \(Self.tapText(result.name))"
      switch result.outcome {
      case .passed: lines.append("ok \(name)")
      case .skipped(let why): lines.append("ok \(name) # SKIP \(Self.tapText(why))")
      case .failed, .broken:
        lines.append("not ok \(name)")
        lines += ["  ---", "  at: \(Outline.text(place(of: result, in: file)).json)"]
        lines.append("  message: |")
        lines += Self.details(of: result, .plain).map { "    \($0)" } + ["  ..."]
      }
    }
    for (number, one) in violations.enumerated() {
      lines.append("not ok \(all.count + number + 1) - \(Self.tapText(one.sentence))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `#` would begin a directive.
  private static func tapText(_ text: String) -> String {
    text.visible.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }

  private func place(of result: CaseResult, in file: File) -> String {
    "\(file.source.name):\(file.line(of: result))"
  }

  package var annotations: String {
    var lines: [String] = []
    for file in files {
      for result in file.results where result.isFailure {
        let (line, column) = file.source.position(Int(result.place.span.start))
        lines.append(
          GitHubAnnotation(
            .error, file: file.source.name, line: line, column: column, title: result.name,
            message: Self.details(of: result, .plain).joined(separator: "\n")
          ).text)
      }
    }
    for one in violations {
      lines.append(
        GitHubAnnotation(
          .error, file: one.recording, line: one.line, title: "invariant violated",
          message: one.sentence
        ).text)
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }
}

extension TestReport.Recorded {
  fileprivate var sentence: String {
    "the decision of \(set) on line \(line) of \(recording) violates "
      + violated.joined(separator: ", ")
  }
}

extension Mismatch {
  fileprivate var outline: Outline {
    .members([
      .init("what", .text(what)), .init("expected", .text(expected)),
      .init("happened", .text(happened)),
    ])
  }
}

extension CaseResult {
  fileprivate var word: String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .broken: "broken"
    }
  }

  fileprivate var why: String? {
    switch outcome {
    case .passed, .failed: nil
    case .skipped(let why), .broken(let why): why
    }
  }

  /// The first thing that is wrong.
  fileprivate var headline: String {
    if let first = mismatches.first {
      return "\(first.what): expected \(first.expected), happened \(first.happened)"
    }
    return violated.first.map { "the invariant \($0) is violated" } ?? "failed"
  }
}
