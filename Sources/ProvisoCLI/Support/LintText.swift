import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoLanguage
import ProvisoReport
import ProvisoText

/// Lint findings in every form that people and machines read.
struct LintText {
  private let result: LintResult
  private let rules: [LintRule]
  private let paths: [String]

  init(_ result: LintResult, _ rules: [LintRule], paths: [String]) {
    self.result = result
    self.rules = rules
    self.paths = paths
  }

  func text(_ format: LintFormat) -> String {
    switch format {
    case .text: drawn
    case .json: FindingsJSON.text(of: entries, in: result.files)
    case .sarif: sarif.json
    case .github: result.findings.map { annotation($0.diagnostic) + "\n" }.joined()
    case .junit: junit.text
    }
  }

  // MARK: For people

  /// As `check` draws them; the name of the rule stands beside its code.
  private var drawn: String {
    let shown = result.findings.map { finding, lint in
      Diagnostic(
        finding.severity, finding.code + (lint.map { " \($0.rule)" } ?? ""), finding.message,
        finding.label, further: finding.further, help: finding.help)
    }
    return Findings.text(of: shown, in: result.files, descriptor: 1) + summary + "\n"
  }

  private var summary: String {
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let severities = result.findings.map(\.diagnostic.severity)
    var parts = [
      counted(result.files.count, "file"), counted(severities.count { $0 == .error }, "error"),
      counted(severities.count { $0 == .warning }, "warning"),
      counted(severities.count { $0 == .note }, "note"),
    ]
    if let allowed = result.lint?.allowed.count, allowed > 0 { parts.append("\(allowed) allowed") }
    let fixable = result.findings.count { $0.lint?.fix != nil }
    if fixable > 0 { parts.append("\(fixable) that --fix would mend") }
    return parts.joined(separator: ", ")
  }

  // MARK: For machines

  private var entries: [FindingsJSON.Entry] {
    result.findings.map { finding, lint in
      FindingsJSON.Entry(
        finding: finding, rule: lint?.rule.string,
        fix: lint?.fix.map { ($0.place, $0.replacement) })
    }
      + (result.lint?.allowed ?? []).map { finding, why in
        FindingsJSON.Entry(
          finding: finding.diagnostic, rule: finding.rule.string,
          fix: finding.fix.map { ($0.place, $0.replacement) }, allowed: why)
      }
  }

  private var sarif: SARIFReport {
    let known = rules.map { rule in
      SARIFReport.Rule(
        id: rule.code, name: rule.slug.string, summary: rule.title, text: rule.summary,
        level: rule.severity)
    }
    let others = Set(result.checked.map(\.code)).sorted().compactMap { code in
      Explanation.named(code).map {
        SARIFReport.Rule(id: code, name: nil, summary: $0.title, text: $0.text, level: .error)
      }
    }
    return SARIFReport(
      version: Version.text, rules: known + others,
      results: entries.map {
        SARIFReport.Result($0.finding, fix: $0.fix, justification: $0.allowed)
      }, files: result.files)
  }

  private func annotation(_ finding: Diagnostic) -> String {
    let file = result.files[Int(finding.label.place.file)]
    let start = file.position(Int(finding.label.place.span.start))
    let end = file.position(Int(finding.label.place.span.end))
    let level: GitHubAnnotation.Level =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .notice
      }
    return GitHubAnnotation(
      level, file: file.name, line: start.line, column: start.column, endLine: end.line,
      title: "\(finding.code): \(finding.message)", message: Self.advice(finding)).text
  }

  /// A rule that found nothing has passed; each finding is a failure.
  private var junit: JUnitReport {
    let found = result.findings.map { finding, lint in
      let file = result.files[Int(finding.label.place.file)]
      return JUnitReport.Case(
        name: "\(lint?.rule.string ?? finding.code): \(finding.message)", file: file.name,
        line: file.position(Int(finding.label.place.span.start)).line,
        outcome: finding.severity == .error
          ? .broken(finding.message, details: finding.rendered(in: result.files))
          : .failed(finding.message, details: finding.rendered(in: result.files)))
    }
    let failed = Set(result.findings.compactMap { $0.lint?.rule })
    let passed = result.lint == nil ? [] : rules.filter { !failed.contains($0.slug) }.map {
      JUnitReport.Case(
        name: $0.slug.string, file: paths.joined(separator: " "), outcome: .passed)
    }
    return JUnitReport([JUnitReport.Suite(name: "proviso lint", cases: found + passed)])
  }

  private static func advice(_ finding: Diagnostic) -> String {
    finding.label.text + (finding.help.map { "; \($0)" } ?? "")
  }
}
