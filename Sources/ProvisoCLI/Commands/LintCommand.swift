import ArgumentParser
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoLanguage
import ProvisoText

/// `proviso lint PATH…`
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what a policy set may do that its author did not mean.",
    discussion: """
      Finds traps that read safe, rules that never decide, and what makes policies hard to read.
      `@allow("name", "why")` before a declaration lets a finding stand there; `proviso explain
      NAME` says what a rule means. --fix makes the changes that are certain, if the set can be
      compiled with them and decides the same.

      Exit code 0: nothing to tell; 1: findings of --fail-level or worse; 2: the set cannot be used.

        proviso lint policies/payments
        proviso lint policies/payments --grants grants --now 2026-11-23T10:00:00Z
        proviso lint policies --rule absence-permits --rule unanchored-match
        proviso lint policies --ignore line-length --fail-level note --fix
        proviso lint policies --format sarif > lint.sarif
      """.flowing)

  @Argument(
    help: ArgumentHelp(
      "Files, or folders with .policy files below them: one set.", valueName: "path"),
    completion: .policies)
  var paths: [String]

  @Option(
    help: ArgumentHelp("Grants beside the set; may be given again.", valueName: "path"),
    completion: .policies)
  var grants: [String] = []

  @Option(
    help: ArgumentHelp(
      "The moment for which grants are judged, instead of the clock.", valueName: "time"))
  var now: String?

  @Option(help: "text, json, sarif, github or junit.")
  var format: LintFormat = .text

  @Option(help: "The mildest finding that gives exit code 1: note, warning or error.")
  var failLevel: LintLevel = .warning

  @Flag(help: "Make the changes that are certain.")
  var fix = false

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Only this rule; may be given again.", valueName: "name"),
    completion: .list(LintRule.all.map(\.slug.string)))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Not this rule; may be given again.", valueName: "name"),
    completion: .list(LintRule.all.map(\.slug.string)))
  var ignore: [String] = []

  func run() throws {
    try running { () throws(Failure) in
      let rules = try chosen()
      let seconds = try Clocks.seconds(now: now)
      if fix { try mend(rules, seconds) }
      let result = try LintResult(paths, grants, rules, now: seconds)
      try Output.standard(LintText(result, rules, paths: paths).text(format))
      return result.status(failLevel)
    }
  }

  private func chosen() throws(Failure) -> [LintRule] {
    for name in only + ignore where LintRule.named(Text(name)) == nil {
      let near = Suggestion.nearest(to: name, among: LintRule.all.map(\.slug.string))
      throw .usage("there is no lint rule \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    return LintRule.all.filter { rule in
      let name = rule.slug.string
      return (only.isEmpty || only.contains(name)) && !ignore.contains(name)
    }
  }

  /// Writes what changes, and tells it on standard error.
  private func mend(_ rules: [LintRule], _ now: Int64) throws(Failure) {
    let files = try PolicyPaths.load(paths)
    let overlay = grants.isEmpty ? [] : try PolicyPaths.load(grants)
    let fixes = LintFixes(grants: overlay, data: DataFiles.source, rules: rules, now: now)
    let outcome = fixes.apply(to: files)
    for file in outcome.changed { try Files.write(file.bytes, to: file.name) }
    for (finding, files) in outcome.applied {
      Output.error("fixed: \(finding.diagnostic.oneLine(in: files))")
    }
  }
}
