import ArgumentParser
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoText

/// How lint findings are written.
enum LintFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, junit
}

/// How bad a finding is.
enum LintLevel: String, ExpressibleByArgument, CaseIterable, Comparable {
  case note, warning, error

  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  static func < (left: LintLevel, right: LintLevel) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What `proviso lint` found in a set read from disk.
struct LintResult {
  let files: [SourceFile]
  /// What checking and compiling told, errors too.
  let checked: [Diagnostic]
  /// Nil where the set cannot be used.
  let lint: Lint.Result?

  init(
    _ paths: [String], _ grants: [String], _ rules: [LintRule], now: Int64
  ) throws(Failure) {
    let set = PolicySet(try PolicyPaths.load(paths), data: DataFiles.source)
    let (bytes, findings) = set.compiled()
    guard !grants.isEmpty, bytes != nil else {
      files = set.files
      checked = findings
      lint = bytes == nil ? nil : set.lint(rules, now: now)
      return
    }
    let overlay = Overlay(try PolicyPaths.load(grants), beside: set, data: DataFiles.source)
    let (overlaid, more) = overlay.compiled()
    files = overlay.files
    checked = findings + more
    lint = overlaid == nil ? nil : set.lint(rules, beside: overlay, now: now)
  }

  /// Everything that is not allowed, what checking told first.
  var findings: [(diagnostic: Diagnostic, lint: LintFinding?)] {
    checked.map { ($0, nil) } + (lint?.findings ?? []).map { ($0.diagnostic, $0) }
  }

  func status(_ level: LintLevel) -> ExitStatus {
    guard lint != nil else { return .impossible }
    return findings.contains { LintLevel($0.diagnostic.severity) >= level } ? .findings : .approve
  }
}
