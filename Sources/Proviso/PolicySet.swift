package import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoSyntax
package import ProvisoText

/// The files of a policy set, read and checked.
package struct PolicySet: Sendable {
  package let files: [SourceFile]
  package let findings: [Diagnostic]
  /// Nil where a finding is an error.
  package let policy: CheckedPolicy?
  let trees: [Syntax]

  /// Reads and checks `files`, whatever their order.
  package init(_ files: [SourceFile], data: DataSource = .none) {
    let parsed = Parsed(files, from: 0)
    let (policy, findings) = Checker.check(
      parsed.trees, data: data, patterns: Compiler.patternCheck)
    self.files = parsed.files
    trees = parsed.trees
    self.findings = parsed.findings + findings
    self.policy = parsed.hasErrors ? nil : policy
  }

  private init(_ set: PolicySet, as policy: CheckedPolicy) {
    files = set.files
    trees = set.trees
    findings = []
    self.policy = policy
  }

  /// The set as if its files said `policy`: a mutant of it, or one with more actions.
  package func changed(to policy: CheckedPolicy) -> PolicySet { PolicySet(self, as: policy) }

  /// The program of the set, if there is nothing wrong with it.
  package func compiled(epoch: UInt64 = 0) -> (bytes: [UInt8]?, findings: [Diagnostic]) {
    guard let policy else { return (nil, findings) }
    let output = Compiler.compile(policy, epoch: epoch)
    return (output.bytes, findings + output.diagnostics)
  }
}

/// Grants beside a policy set, read and checked.
package struct Overlay: Sendable {
  /// The files of the set, and after them those of the grants.
  package let files: [SourceFile]
  package let findings: [Diagnostic]
  /// The set with the grants beside it; nil where a finding is an error.
  package let grants: CheckedPolicy?
  let trees: [Syntax]

  package init(_ files: [SourceFile], beside set: PolicySet, data: DataSource = .none) {
    let parsed = Parsed(files, from: set.files.count)
    let (grants, findings) = Checker.checkOverlay(
      parsed.trees, against: set.trees, data: data, patterns: Compiler.patternCheck)
    self.files = set.files + parsed.files
    trees = parsed.trees
    self.findings = parsed.findings + findings
    self.grants = parsed.hasErrors || set.policy == nil ? nil : grants
  }

  private init(_ overlay: Overlay, as grants: CheckedPolicy) {
    files = overlay.files
    trees = overlay.trees
    findings = overlay.findings
    self.grants = grants
  }

  package var isUsable: Bool { grants != nil }

  /// The overlay as if its grants said `grants`: alive at another time, for tests on the past.
  package func changed(to grants: CheckedPolicy) -> Overlay { Overlay(self, as: grants) }

  /// The names of the grants.
  package var names: [String] { grants?.grants.map(\.name.string) ?? [] }

  package func compiled(epoch: UInt64 = 0) -> (bytes: [UInt8]?, findings: [Diagnostic]) {
    guard let grants else { return (nil, findings) }
    let output = Compiler.compile(
      overlay: grants.grants, files: files, against: grants, epoch: epoch)
    return (output.bytes, findings + output.diagnostics)
  }
}

/// Files as trees, in the order of their names.
private struct Parsed {
  let files: [SourceFile]
  var trees: [Syntax] = []
  var findings: [Diagnostic] = []

  init(_ files: [SourceFile], from first: Int) {
    self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (place, file) in self.files.enumerated() {
      let (tree, found) = Parser.parse(file, number: first + place)
      trees.append(tree)
      findings += found
    }
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
