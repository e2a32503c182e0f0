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
        proviso explain --list
      """)

  @Argument(
    help: "The code of a finding, such as P0203.",
    completion: .list(Explanation.all.map(\.code)))
  var code: String?

  @Flag(help: "List every code with its title.")
  var list = false

  func run() throws {
    try running { () throws(Failure) in
      if list {
        let lines = Explanation.all.map { "\($0.code)  \($0.title)\n" }
        try Output.standard(lines.joined())
        return .approve
      }
      guard let code else { throw .usage("name a code, such as P0203, or give --list") }
      guard let found = Explanation.named(code.uppercased()) else {
        let near = Suggestion.nearest(to: code.uppercased(), among: Explanation.all.map(\.code))
        throw .usage(
          "there is no finding \(code)" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      try Output.standard("\(found.code): \(found.title)\n\n\(found.text)\n")
      return .approve
    }
  }
}
