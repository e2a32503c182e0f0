import Proviso
import ProvisoLanguage
package import ProvisoReport
import ProvisoSyntax
import ProvisoText

/// What tests have shown of policy sets: whether each rule spoke, each of its conditions was true,
/// false and in error, and which conditions were shown to change the outcome alone.
package struct CoverageReport: Sendable {
  package let sets: [SetCoverage]

  package init(_ sets: [SetCoverage]) { self.sets = sets }

  /// The least of the sets; 100 without any.
  package var percent: Double { sets.map(\.percent).min() ?? 100 }

  /// For people: a line a rule, and the source with marks where something was not shown.
  package func text(_ palette: Palette) -> String {
    sets.map { Self.text($0, palette) }.joined(separator: "\n")
  }

  private static func text(_ set: SetCoverage, _ palette: Palette) -> String {
    let names = set.rules.map { "\($0.rule.kind.rawValue) \($0.rule.name.string)" }
    let width = (names.map(\.utf8.count).max() ?? 0) + 2
    var lines = [palette.strong(set.headline)]
    for (name, rule) in zip(names, set.rules) {
      let mark = rule.isComplete ? palette.good("✓") : palette.bad("✗")
      lines.append("  \(mark) \(name.padded(to: width))\(rule.counts)")
    }
    for rule in set.rules where !rule.isComplete {
      lines += ["", rule.finding.rendered(in: set.files, style: palette.style)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package var outline: Outline {
    .members([
      .init("percent", .decimal(percent)),
      .init("sets", .list(sets.map(Self.outline))),
    ])
  }

  private static func outline(_ set: SetCoverage) -> Outline {
    .members([
      .init("set", .text(set.name)), .init("percent", .decimal(set.percent)),
      .init("rules", .integer(set.rules.count)), .init("heldRules", .integer(set.heldRules)),
      .init("conditions", .integer(set.atoms)),
      .init("shownConditions", .integer(set.coveredAtoms)),
      .init("detail", .list(set.rules.map { outline($0, in: set) })),
    ])
  }

  private static func outline(_ rule: RuleCoverage, in set: SetCoverage) -> Outline {
    let file = set.files[Int(rule.rule.place.file)]
    return .members([
      .init("rule", .text(rule.rule.name.string)), .init("kind", .text(rule.rule.kind.rawValue)),
      .init("file", .text(file.name)),
      .init("line", .integer(file.position(Int(rule.rule.place.span.start)).line)),
      .init("held", .integer(rule.outcomes.holds)), .init("failed", .integer(rule.outcomes.fails)),
      .init("errors", .integer(rule.outcomes.unknown)),
      .init("conditions", .list(rule.atoms.map { outline($0, in: set) })),
    ])
  }

  private static func outline(_ atom: AtomCoverage, in set: SetCoverage) -> Outline {
    let file = set.files[Int(atom.operand.place.file)]
    let (line, column) = file.position(Int(atom.operand.place.span.start))
    var members: [Outline.Member] = [
      .init("text", .text(atom.operand.text)), .init("file", .text(file.name)),
      .init("line", .integer(line)), .init("column", .integer(column)),
      .init("true", .integer(atom.seen.holds)), .init("false", .integer(atom.seen.fails)),
      .init("errors", .integer(atom.seen.unknown)), .init("mcdc", .flag(atom.isCovered)),
    ]
    if !atom.isCovered { members.append(.init("gap", .text(atom.gap))) }
    return .members(members)
  }
}

extension SetCoverage {
  /// `policies/payments: 16 of 16 rules held, 31 of 31 conditions shown (100 %)`
  package var headline: String {
    "\(name.visible): \(heldRules) of \(rules.count) rules held, \(coveredAtoms) of \(atoms) "
      + "conditions shown to matter (\(Self.shown(percent)) %)"
  }

  /// Rounded down, so that 100 means all.
  private static func shown(_ percent: Double) -> String {
    let tenths = Int(percent * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension RuleCoverage {
  package var isComplete: Bool { isCovered && atoms.allSatisfy(\.isCovered) }

  var counts: String {
    "held \(outcomes.holds), failed \(outcomes.fails), errors \(outcomes.unknown)"
      + (atoms.isEmpty ? "" : "; conditions \(coveredAtoms)/\(atoms.count)")
  }

  /// What is not shown, marked in the source.
  fileprivate var finding: Diagnostic {
    let gaps = atoms.filter { !$0.isCovered }
    let labels = gaps.map { Diagnostic.Label($0.operand.place, $0.gap) }
    let own = Diagnostic.Label(rule.place, isCovered ? "" : "no case sees it hold")
    let message =
      isCovered
      ? "`\(rule.name.string)`: \(gaps.count) of \(atoms.count) conditions are not shown to matter"
      : "`\(rule.name.string)` never held"
    return Diagnostic(
      .note, TestingCode.coverage.rawValue, message, labels.first ?? own,
      further: Array(labels.dropFirst()) + (isCovered || labels.isEmpty ? [] : [own]))
  }
}

extension Palette {
  var style: Style { hasColours ? .coloured : .plain }
}
