import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Runs lint rules over a set, and takes away what the set allows.
package enum Lint {
  package struct Result: Sendable {
    /// In the order of their places.
    package var findings: [LintFinding] = []
    /// What `@allow` overruled, and why.
    package var allowed: [(finding: LintFinding, why: String)] = []
  }

  package static func run(_ input: LintInput, _ rules: [LintRule] = LintRule.all) -> Result {
    var found: [LintFinding] = []
    for rule in rules {
      var report = LintReport(rule)
      rule.check(input, &report)
      found += report.findings
    }
    let allowances = Allowance.all(in: input)
    var result = Result()
    var used: Set<Place> = []
    for finding in found {
      let covering = allowances.filter { $0.covers(finding) }
      used.formUnion(covering.map(\.place))
      if let first = covering.first {
        result.allowed.append((finding, first.why))
      } else {
        result.findings.append(finding)
      }
    }
    if let rule = rules.first(where: { $0.slug == LintRule.unusedAllowance.slug }) {
      let judged = Set(rules.map(\.slug) + AllowedFinding.ours)
      var report = LintReport(rule)
      for allowance in allowances where judged.contains(allowance.slug) {
        if used.contains(allowance.place) || allowance.overrulesChecker(in: input) { continue }
        report.add(
          "nothing is found that this would allow", at: allowance.place,
          "`\(allowance.slug)` finds nothing here", help: "leave the annotation out")
      }
      result.findings += report.findings
    }
    result.findings = once(result.findings)
    return result
  }

  /// One finding at one place is told once, though a let brings it into many rules.
  private static func once(_ findings: [LintFinding]) -> [LintFinding] {
    var seen: Set<Diagnostic> = []
    return findings.sorted { $0.diagnostic.stands(before: $1.diagnostic) }
      .filter { seen.insert($0.diagnostic.alone).inserted }
  }
}

/// An `@allow` as written, with the declaration it stands before.
struct Allowance {
  let slug: Text
  let why: String
  let place: Place
  let declaration: Declaration

  static func all(in input: LintInput) -> [Allowance] {
    input.declarations.flatMap { declaration in
      declaration.annotations.compactMap { annotation in
        guard annotation.name.text == "allow", annotation.arguments.count == 2 else { return nil }
        return Allowance(
          slug: annotation.arguments[0].text, why: annotation.arguments[1].text.string,
          place: annotation.place, declaration: declaration)
      }
    }
  }

  /// Whether the finding, or a place it names beside its own, is in the declaration.
  func covers(_ finding: LintFinding) -> Bool {
    guard finding.rule == slug else { return false }
    let whole = declaration.documentation.map { declaration.place.joined(to: $0.place) }
    return ([finding.diagnostic.label] + finding.diagnostic.further).contains {
      (whole ?? declaration.place).holds($0.place)
    }
  }

  /// Whether it overrules what the checker would refuse.
  func overrulesChecker(in input: LintInput) -> Bool {
    guard case .rule(let node) = declaration.body,
      let rule = input.everyRule.first(where: { $0.place == node.name.place })
    else { return false }
    switch slug.string {
    case "fact-direction":
      return rule.condition.map { !Direction.findings($0, in: rule.kind).isEmpty } ?? false
    case "grant-life":
      guard let grant = rule.grant else { return false }
      return grant.expires - grant.granted > Int64(Limits.grantDays) * 86_400
    default: return false
    }
  }
}

/// The findings that `@allow` can overrule: those of the checker that have a name, and all advice.
package enum AllowedFinding {
  static let ours: [Text] = ["fact-direction", "grant-life"]

  static let names: [Text] = ours + LintRule.all.map(\.slug)
}
