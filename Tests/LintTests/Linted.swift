import Foundation
import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// What lint says of texts in these tests.
enum Linted {
  /// 2026-11-23T10:00:00Z
  static let now: Int64 = 1_795_428_000

  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func result(of example: LintExample) -> (Lint.Result?, [Diagnostic]) {
    result(of: example.text, grants: example.grants)
  }

  static func result(
    of text: String, grants: String? = nil, _ rules: [LintRule] = LintRule.all
  ) -> (Lint.Result?, [Diagnostic]) {
    let set = PolicySet([SourceFile(name: "a.policy", text: text)], data: data)
    let (bytes, findings) = set.compiled()
    guard bytes != nil else { return (nil, findings) }
    guard let grants else { return (set.lint(rules, now: now), findings) }
    let overlay = Overlay([SourceFile(name: "grants.policy", text: grants)], beside: set)
    return (set.lint(rules, beside: overlay, now: now), findings + overlay.findings)
  }

  /// The names of the rules that find something in declarations put after the usual ones.
  static func slugs(_ policy: String, grants: String? = nil) -> [String] {
    let example = LintExample.preface + "\n" + policy
    let (result, findings) = result(of: example, grants: grants)
    guard let result else { return findings.map { "\($0.code) \($0.message)" } }
    return result.findings.map(\.rule.string)
  }

  /// External data in examples: every file is this list.
  private static let data = DataSource { _, _ in
    .success(
      DataNode(
        value: .list([DataNode(value: .string("a"), line: 1, column: 1)]), line: 1, column: 1))
  }
}
