import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Checks texts for tests.
enum Checked {
  static func findings(_ text: String, patterns: PatternCheck = .none) -> [Diagnostic] {
    let tree = Parser.parse(SourceFile(name: "a.policy", text: text), number: 0).0
    return Checker.check([tree], data: data, patterns: patterns).1
  }

  /// What is wrong with grants over a small set.
  static func grantFindings(_ text: String) -> [Diagnostic] {
    let set = Parser.parse(SourceFile(name: "a.policy", text: base), number: 0).0
    let grants = Parser.parse(SourceFile(name: "b.policy", text: text), number: 1).0
    return Checker.checkOverlay([grants], against: [set]).1
  }

  private static let base = """
    action email.send (to: string)
    reviewers duty { members "ana@acme.example" }
    route client_email { on email.send to duty }
    default route to duty
    """

  private static let data = DataSource { path, _ in
    guard path == "numbers.yaml" else {
      return .failure(DataSource.Problem(message: "there is no such file"))
    }
    let one = DataNode(value: .int(1), line: 1, column: 2)
    return .success(DataNode(value: .list([one]), line: 1, column: 1))
  }
}
