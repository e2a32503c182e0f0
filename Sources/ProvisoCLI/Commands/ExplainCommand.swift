import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoText

/// `proviso explain CODE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding at length, with an example.",
    discussion: """
      Findings are what `proviso check` reports, by their code.
      Exit codes: 0 explained; 64 there is no such finding.

        proviso explain P0203
        proviso explain absence-permits
        proviso explain --list
      """.flowing)

  @Argument(
    help: "The code of a finding, such as P0203, or the name of a lint rule.",
    completion: .list(Explanation.all.flatMap { [$0.code] + [$0.slug].compactMap(\.self) }))
  var code: String?

  @Flag(help: "List every code with its title.")
  var list = false

  func run() throws {
    try running { () throws(Failure) in
      if list {
        let lines = Explanation.all.map { explanation in
          "\(explanation.code)  \(explanation.title)"
            + (explanation.slug.map { " (\($0))" } ?? "") + "\n"
        }
        try Output.standard(lines.joined())
        return .approve
      }
      guard let code else { throw .usage("name a code, such as P0203, or give --list") }
      guard let found = Explanation.named(code) else {
        let known = Explanation.all.flatMap { [$0.code] + ($0.slug.map { [$0] } ?? []) }
        let near = Suggestion.nearest(to: code, among: known)
          ?? Suggestion.nearest(to: code.uppercased(), among: known)
        throw .usage(
          "there is no finding \(code)" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      try Output.standard(found.page)
      return .approve
    }
  }
}
