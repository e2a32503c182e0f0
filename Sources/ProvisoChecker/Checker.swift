package import ProvisoLanguage
package import ProvisoSyntax
package import ProvisoText

/// Turns the trees of a policy set into a set that can be compiled, or says why it cannot.
package enum Checker {
  /// The checked set, or nil where a finding is an error. The trees stand in the order of their
  /// numbers, which is the order of the names of their files.
  package static func check(
    _ files: [Syntax], data: DataSource = .none, patterns: PatternCheck = .none
  ) -> (CheckedPolicy?, [Diagnostic]) {
    var checker = SetChecker(files, data: data, patterns: patterns)
    let policy = checker.set()
    return finished(policy, checker.findings)
  }

  /// Grants that a set is run with: an overlay of nothing else, whose names resolve in `set`. The
  /// files of the overlay are numbered after those of the set.
  package static func checkOverlay(
    _ overlay: [Syntax], against set: [Syntax], data: DataSource = .none,
    patterns: PatternCheck = .none
  ) -> (CheckedPolicy?, [Diagnostic]) {
    var checker = SetChecker(set, data: data, patterns: patterns)
    let policy = checker.set()
    guard let policy, !checker.findings.contains(where: { $0.severity == .error }) else {
      return finished(nil, checker.findings)
    }
    let grants = checker.overlay(overlay, policy)
    return finished(grants, checker.findings)
  }

  /// An expression of either environment as a term, its type, and what is wrong with it.
  package static func checkExpression(
    _ expression: Expression, environment: Environment
  ) -> (Term, Type, [Diagnostic]) {
    ExpressionChecker.check(expression, environment: environment)
  }

  /// Findings once each, in the order of their places.
  private static func finished(
    _ policy: CheckedPolicy?, _ found: [Diagnostic]
  ) -> (CheckedPolicy?, [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    let findings = found.sorted { $0.stands(before: $1) }.filter { seen.insert($0.alone).inserted }
    return (findings.contains { $0.severity == .error } ? nil : policy, findings)
  }
}

extension Diagnostic {
  /// The order of findings: by place, then by code and message.
  func stands(before other: Diagnostic) -> Bool {
    let (one, two) = (label.place, other.label.place)
    if one.file != two.file { return one.file < two.file }
    if one.span.start != two.span.start { return one.span.start < two.span.start }
    if one.span.end != two.span.end { return one.span.end < two.span.end }
    if (code, message) != (other.code, other.message) {
      return (code, message) < (other.code, other.message)
    }
    guard let use = further.last?.place, let otherUse = other.further.last?.place else {
      return further.count < other.further.count
    }
    return (use.file, use.span.start) < (otherUse.file, otherUse.span.start)
  }

  /// The finding without its further places: a mistake in a let is told at its first use only.
  var alone: Diagnostic {
    Diagnostic(severity, code, message, label, help: help)
  }
}
