package import ProvisoReport
import ProvisoText

/// What became of the mutants of policy sets.
package struct MutationReport: Sendable {
  package struct Part: Sendable {
    let plan: MutationPlan
    let results: [MutantResult]

    package init(plan: MutationPlan, results: [MutantResult]) {
      self.plan = plan
      self.results = results
    }

    var survivors: [(mutant: Mutant, killer: KillingCase?)] {
      results.compactMap {
        if case .survived(let killer) = $0.fate { ($0.mutant, killer) } else { nil }
      }
    }

    var killed: Int { results.count { if case .killed = $0.fate { true } else { false } } }
    var explained: Int { results.count(where: \.isExplained) }
    var unused: [(file: SourceFile, mutant: ExplainedMutant)] { plan.unused(results) }

    /// `policies/payments: 143 mutants, 139 killed, 3 explained, 1 survived`
    var headline: String {
      let made = killed + explained + survivors.count
      return "\(plan.setName.visible): \(made) mutants, \(killed) killed, \(explained) explained, "
        + "\(survivors.count) survived"
    }
  }

  let sets: [Part]

  package init(_ sets: [Part]) { self.sets = sets }

  /// Whether every mutant is killed or explained, and every explanation is needed.
  package var isSound: Bool { sets.allSatisfy { $0.survivors.isEmpty && $0.unused.isEmpty } }

  package func text(_ palette: Palette) -> String {
    sets.map { Self.text($0, palette) }.joined(separator: "\n")
  }

  private static func text(_ set: Part, _ palette: Palette) -> String {
    var lines = [palette.strong(set.headline)]
    for (mutant, killer) in set.survivors {
      let change = mutant.text.visible
      let finding = Diagnostic(
        .warning, TestingCode.survivor.rawValue, "no case notices `\(change)`",
        Diagnostic.Label(mutant.place, mutant.owners.joined(separator: ", ")),
        help: killer?.advice
          ?? "no single change of a tested action shows it: change two, assume other facts, or "
          + "explain it under `mutants`")
      lines += ["", finding.rendered(in: set.plan.files, style: palette.style)]
    }
    for (file, mutant) in set.unused {
      let finding = Diagnostic(
        .warning, TestingCode.unusedExplanation.rawValue,
        "nothing needs the explanation of `\(mutant.change.visible)`",
        Diagnostic.Label(mutant.rule.place, "no such mutant survives"), help: "remove it")
      lines += ["", finding.rendered(in: [file], style: palette.style)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package var outline: Outline {
    .members([
      .init("ok", .flag(isSound)), .init("sets", .list(sets.map(Self.outline))),
    ])
  }

  private static func outline(_ set: Part) -> Outline {
    .members([
      .init("set", .text(set.plan.setName)), .init("killed", .integer(set.killed)),
      .init("explained", .integer(set.explained)),
      .init("survivors", .list(set.survivors.map { outline($0.mutant, $0.killer, in: set) })),
      .init("unusedExplanations", .list(set.unused.map { .text($0.mutant.change) })),
    ])
  }

  private static func outline(_ mutant: Mutant, _ killer: KillingCase?, in set: Part) -> Outline {
    let file = set.plan.files[Int(mutant.place.file)]
    let (line, column) = file.position(Int(mutant.place.span.start))
    var members: [Outline.Member] = [
      .init("change", .text(mutant.text)),
      .init("rules", .list(mutant.owners.map { .text($0) })), .init("file", .text(file.name)),
      .init("line", .integer(line)), .init("column", .integer(column)),
    ]
    if let killer { members.append(.init("killer", .text(killer.advice))) }
    return .members(members)
  }
}

extension KillingCase {
  /// What to write, and where.
  var advice: String {
    let line = file.position(Int(place.span.start)).line
    let place = "\(file.name):\(line)"
    return change.isEmpty
      ? "expect `\(expected)` at \(place)"
      : "add a case like \(place) with `\(change)` that expects `\(expected)`"
  }
}
