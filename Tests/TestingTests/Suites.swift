import Proviso
import ProvisoTesting
import ProvisoText
import Testing

/// Test files and little policy sets held in memory.
enum Suites {
  static let sources = TestSources { path, which, file in
    switch which {
    case .line(let number): .success(Array(recorded(number).utf8))
    case .identifier(let name):
      name == "act_2"
        ? .success(Array(recorded(2).utf8)) : .failure(TestSources.Problem("no such request"))
    }
  }

  private static func recorded(_ number: Int) -> String {
    """
    {"action": {"type": "pay", "agent": {"id": "a"}, "arguments": {"amount": \(number * 100)},
     "time": "2026-11-23T10:00:00Z"}, "note": "as recorded"}
    """
  }

  /// A set about money.
  static let money = """
    reviewers boss { members "ann@x.example", "bob@x.example" }
    context (open?: bool)

    action pay (amount: double) {
      reversibility irreversible
      stakes        args.amount >= 1000.0 ? high : low
    }

    approve small {
      on   pay
      when args.amount > 0.0 && args.amount <= 100.0 && (context.open || stakes <= low)
    }

    route large {
      on     pay
      when   stakes >= high
      to     boss quorum 2
      within 4h else deny
    }

    deny nothing {
      on   pay
      when args.amount <= 0.0
    }

    invariant large_is_seen {
      on    pay
      when  args.amount >= 500.0
      never approve
    }

    default route to boss

    """

  static func read(_ yaml: String) -> (file: TestFile, findings: [Diagnostic]) {
    TestFileReader.read(SourceFile(name: "money.test.yaml", text: yaml), sources)
  }

  /// The findings, each on a line, as far as place and code.
  static func findings(_ yaml: String) -> [String] {
    let source = SourceFile(name: "t", text: yaml)
    return TestFileReader.read(source, sources).findings.map { $0.oneLine(in: [source]) }
  }

  static func suite(_ yaml: String, policy: String = money) throws -> TestSuite {
    let (file, findings) = read(yaml)
    try #require(findings.isEmpty, "\(findings)")
    let declared = PolicySet([SourceFile(name: "money.policy", text: policy)])
    let assumed = Assumptions.apply(file, to: declared)
    let (bytes, problems) = assumed.set.compiled()
    let program = try #require(bytes, "\(problems)")
    return TestSuite(
      assumed.file, setName: "money", declared: declared, set: assumed.set, overlay: nil,
      program: try ProgramMemory(program), grants: nil)
  }

  /// Runs all cases and words what became of each.
  static func outcomes(_ yaml: String, policy: String = money) throws -> [String] {
    let suite = try suite(yaml, policy: policy)
    return suite.run(suite.file.cases.indices).map { result in
      let wrong = result.mismatches.map { "\($0.what): \($0.expected) / \($0.happened)" }
      let violated = result.violated.map { "violates \($0)" }
      return ([result.name, "\(result.outcome)"] + wrong + violated).joined(separator: "; ")
    }
  }
}
