import Proviso
import ProvisoLanguage
import ProvisoMachine
import ProvisoSyntax
package import ProvisoText

/// What the cases of one or more files have shown of a policy set.
package struct SetCoverage: Sendable {
  package let name: String
  package let files: [SourceFile]
  /// In the order of the text.
  package private(set) var rules: [RuleCoverage]

  package var heldRules: Int { rules.count(where: \.isCovered) }
  package var atoms: Int { rules.reduce(0) { $0 + $1.atoms.count } }
  package var coveredAtoms: Int { rules.reduce(0) { $0 + $1.coveredAtoms } }

  /// The lesser of the share of rules that held and of conditions that were shown to matter.
  package var percent: Double {
    min(Self.share(heldRules, of: rules.count), Self.share(coveredAtoms, of: atoms))
  }

  static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 100 : Double(part) * 100 / Double(whole)
  }

  /// Joins what two files have shown of the same set.
  package init(_ observations: [CoverageObservation]) {
    name = observations.first?.name ?? ""
    files = observations.first?.files ?? []
    rules = (observations.first?.rules ?? []).map { RuleCoverage($0) }
    for observation in observations {
      for traces in observation.traces {
        for (place, trace) in traces.enumerated() where rules.indices.contains(place) {
          rules[place].add(trace)
        }
      }
    }
    rules.removeAll { $0.rule.kind == .invariant }
    rules.sort { first, second in
      let (one, other) = (first.rule.place, second.rule.place)
      return one.file == other.file ? one.span.start < other.span.start : one.file < other.file
    }
  }
}

/// What was seen of every rule in the cases of one file.
package struct CoverageObservation: Sendable {
  package let name: String
  package let files: [SourceFile]
  let rules: [TracedRule]
  /// Case by case, in the order of `rules`.
  let traces: [[AtomTrace]]
}

extension TestSuite {
  /// Runs the cases once more and watches the conditions; nil if the set cannot be traced.
  package func observe() -> CoverageObservation? {
    guard var tracer = try? Tracer(set, overlay: overlay) else { return nil }
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    var traces: [[AtomTrace]] = []
    for test in file.cases where test.skip == nil {
      if let found = try? tracer.atoms(test.bytes, options) { traces.append(found) }
    }
    return CoverageObservation(
      name: setName, files: tracer.files, rules: tracer.rules, traces: traces)
  }
}
