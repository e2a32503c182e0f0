import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// The long form of a finding.
package struct Explanation: Sendable {
  package let code: String
  /// The name by which `@allow` and `--rule` know it, of advice only.
  package let slug: String?
  /// How bad it is, of advice only; all others are errors.
  package let severity: String?
  /// Lower case, no full stop.
  package let title: String
  package let text: String
  package let examples: [Example]

  /// A text that shows a finding, or that one is not found.
  package struct Example: Sendable {
    package let title: String?
    package let text: String
  }

  /// Every code that has an explanation, in order.
  package static let all: [Explanation] = syntax + checks + advice + compiling

  private init(
    _ code: String, _ title: String, _ text: String, _ examples: [Example], slug: String? = nil,
    severity: String? = nil
  ) {
    self.code = code
    self.slug = slug
    self.severity = severity
    self.title = title
    self.text = text
    self.examples = examples
  }

  private static let syntax = SyntaxCode.allCases.map { code in
    let found = code.explanation
    // What a reader should see is what a terminal would hide.
    let examples = found.example.map { [Example(title: nil, text: $0.visibleLines)] } ?? []
    return Explanation(code.rawValue, found.title, found.text, examples)
  }

  private static let checks = CheckerCode.allCases.map { code in
    let found = code.explanation
    return Explanation(
      code.rawValue, found.title, found.text, [Example(title: nil, text: found.example)])
  }

  private static let advice = LintRule.all.map { rule in
    let shown = [("Found in", rule.fires), ("Not found in", rule.quiet)].map { title, example in
      let grants = example.grants.map { "\n\n// Grants beside it.\n\($0)" } ?? ""
      return Example(title: title, text: example.policy + grants)
    }
    return Explanation(
      rule.code, rule.title, rule.summary, shown, slug: rule.slug.string,
      severity: rule.severity.rawValue)
  }

  private static let compiling = CompilerCode.allCases.map { code in
    let found = code.explanation
    return Explanation(code.rawValue, found.title, found.text, [])
  }

  /// By code or by slug.
  package static func named(_ name: String) -> Explanation? {
    all.first { $0.code == name.uppercased() || $0.slug == name }
  }
}

extension Explanation {
  /// The whole of it, for a terminal.
  package var page: String {
    let name = slug.map { " \($0)" } ?? ""
    let shown = examples.map { example in
      (example.title.map { "\n\($0)\n" } ?? "") + "\n\(example.text)\n"
    }
    return "\(code)\(name): \(title)\n\n\(text)\n" + shown.joined()
  }
}

extension String {
  /// Each line with everything spelled out that a terminal would hide.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }
}
