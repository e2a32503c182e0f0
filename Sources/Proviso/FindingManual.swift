/// The page of all findings, written from the tables of their codes: `grammar/diagnostics.md`.
package enum FindingManual {
  package static var text: String {
    let sections = Layer.allCases.map(section).joined(separator: "\n")
    return """
      # Findings

      Written from the tables of codes by `FindingManual`; a test keeps this page fresh. Codes are
      stable: they are never reused and never renumbered. `proviso explain CODE` prints an entry.

      \(sections)
      """
  }

  /// Who finds it, by the first digits of its code.
  private enum Layer: String, CaseIterable {
    case syntax = "P01"
    case types = "P02"
    case names = "P03"
    case advice = "P04"
    case compiling = "P05"

    var title: String {
      switch self {
      case .syntax: "Syntax"
      case .types: "Types"
      case .names: "Names, claims and clauses"
      case .advice: "Advice"
      case .compiling: "Compiling"
      }
    }

    var text: String {
      switch self {
      case .syntax, .types, .names, .compiling: "Errors: a set with one of them has no program."
      case .advice:
        "What `proviso lint` says. `@allow(\"name\", \"why\")` before a declaration lets a "
          + "finding stand there."
      }
    }
  }

  private static func section(_ layer: Layer) -> String {
    let found = Explanation.all.filter { $0.code.hasPrefix(layer.rawValue) }
    return "## \(layer.title)\n\n\(layer.text)\n\n" + found.map(entry).joined(separator: "\n")
  }

  private static func entry(_ explanation: Explanation) -> String {
    let slug = explanation.slug.map { " `\($0)`" } ?? ""
    let severity = explanation.severity.map { " (\($0))" } ?? ""
    let examples = explanation.examples.map { example in
      let title = example.title.map { "\($0)\n\n" } ?? ""
      return "\n\(title)```\n\(example.text)\n```\n"
    }
    return "### \(explanation.code)\(slug)\(severity)\n\n"
      + "\(explanation.title.capitalised).\n\n\(explanation.text)\n" + examples.joined()
  }
}

extension String {
  /// With its first letter large.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
