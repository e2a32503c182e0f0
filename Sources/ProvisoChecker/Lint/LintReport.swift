package import ProvisoLanguage
import ProvisoSyntax
package import ProvisoText

/// What a lint rule found at one place.
package struct LintFinding: Sendable {
  package let rule: Text
  package let diagnostic: Diagnostic
  /// What to write instead, where that is certain.
  package let fix: LintFix?
}

/// A change of the text that a finding is certain of.
package struct LintFix: Hashable, Sendable {
  /// What is replaced, and by what.
  package let place: Place
  package let replacement: String
  /// Whether the compiled program stays the same, byte for byte; if not, it decides the same.
  package let keepsProgram: Bool
}

/// The findings of one rule while it looks.
package struct LintReport {
  let rule: LintRule
  private(set) var findings: [LintFinding] = []

  init(_ rule: LintRule) { self.rule = rule }

  /// `user` is the rule in whose condition it was found, where that stands elsewhere.
  mutating func add(
    _ message: String, at place: Place, _ label: String, further: [Diagnostic.Label] = [],
    in user: CheckedRule? = nil, help: String? = nil, fix: LintFix? = nil
  ) {
    var further = further
    if let user, further.isEmpty, user.place != place {
      further.append(Diagnostic.Label(user.place, "in this \(user.kind.rawValue)"))
    }
    let diagnostic = Diagnostic(
      rule.severity, rule.code, message, Diagnostic.Label(place, label), further: further,
      help: help)
    findings.append(LintFinding(rule: rule.slug, diagnostic: diagnostic, fix: fix))
  }
}
