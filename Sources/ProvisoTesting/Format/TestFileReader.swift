import ProvisoReport
package import ProvisoText
import ProvisoYAML

/// Reads a test file, and says of everything in it that cannot be used where it stands and what
/// is expected.
package struct TestFileReader {
  let places: YAMLPlaces
  let sources: TestSources
  var file: TestFile
  var findings: [Diagnostic] = []
  var fixtures = Fixtures()
  /// How deep groups of cases stand in each other.
  static let mostDepth = 8

  /// What the cases of a file share.
  struct Fixtures {
    var agents: [String: Outline] = [:]
    var contexts: [String: Outline] = [:]
    var actions: [String: Outline] = [:]
    var now: Outline?
  }

  static let keys = [
    "policies", "grants", "now", "agents", "contexts", "actions", "cases", "mutants",
  ]

  /// The file, and what is wrong with it. A file with errors is not to be run.
  package static func read(
    _ source: SourceFile, _ sources: TestSources
  ) -> (file: TestFile, findings: [Diagnostic]) {
    var reader = TestFileReader(
      places: YAMLPlaces(source), sources: sources, file: TestFile(source: source))
    do throws(YAMLError) {
      reader.read(try YAMLReader.read(source.bytes))
    } catch {
      reader.report(error)
    }
    return (reader.file, reader.findings)
  }

  private mutating func read(_ root: YAMLNode) {
    if case .null = root.value { return }
    let top = fields(root, of: "a test file", keys: Self.keys)
    file.policies = top["policies"].map { locatedTexts($0, "`policies`") } ?? []
    file.grants = top["grants"].map { locatedTexts($0, "`grants`") } ?? []
    if let node = top["now"] { fixtures.now = instant(node) }
    fixtures.agents = top["agents"].map { self.members($0, "agents") } ?? [:]
    fixtures.contexts = top["contexts"].map { self.members($0, "contexts") } ?? [:]
    if let node = top["actions"] { readActions(node) }
    if let node = top["cases"] {
      for one in list(node, "`cases`") { readCase(one, in: Group()) }
    }
    if let node = top["mutants"] {
      file.mutants = list(node, "`mutants`").compactMap { explainedMutant($0) }
    }
  }

  /// Named maps of members.
  private mutating func members(_ node: YAMLNode, _ what: String) -> [String: Outline] {
    var found: [String: Outline] = [:]
    for entry in entries(node, "`\(what)`") {
      _ = entries(entry.value, "`\(entry.key)`")
      found[entry.key] = Outline(entry.value)
    }
    return found
  }

  /// Actions may build on those above them.
  private mutating func readActions(_ node: YAMLNode) {
    for entry in entries(node, "`actions`") {
      let keys = ["action"] + Self.requestKeys
      let parts = fields(entry.value, of: "an action", keys: keys)
      fixtures.actions[entry.key] = request(parts, on: .members([]))
    }
  }

  private mutating func explainedMutant(_ node: YAMLNode) -> ExplainedMutant? {
    let parts = fields(node, of: "an explained mutant", keys: ["rule", "change", "why"])
    guard let rule = parts["rule"].flatMap({ locatedText($0, "`rule`") }),
      let change = parts["change"].flatMap({ text($0, "`change`") }),
      let why = parts["why"].flatMap({ text($0, "`why`") })
    else {
      if parts.count < 3 {
        findings.append(
          .incomplete(
            "an explained mutant names its rule, the change and why nobody can see it",
            at: places.place(node), help: "`{ rule: NAME, change: \"…\", why: \"…\" }`"))
      }
      return nil
    }
    return ExplainedMutant(rule: rule, change: change, why: why)
  }

  private mutating func report(_ error: YAMLError) {
    let help: String? =
      places.isTab(at: error.mark)
      ? "indent with spaces, not with tabs"
      : error.message.contains("mapping values")
        ? "put quotes around a text that holds a colon and a space" : nil
    findings.append(.notYAML(error.message, at: places.place(error.mark, length: 1), help: help))
  }
}
