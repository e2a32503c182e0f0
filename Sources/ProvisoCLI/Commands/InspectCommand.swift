import ArgumentParser
import Proviso

/// `proviso inspect FILE`
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a program file holds.",
    discussion: """
      Signatures, the index from action types to rules, the cost bound of each rule, the
      instructions, and the digest. The file is verified first.

        proviso inspect payments.pvc
        proviso inspect payments.pvc --format json
      """)

  @Argument(help: "A program file.")
  var file: String

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let program = try Loading.verified(try Files.read(file), name: file)
      try Output.standard(format == .json ? program.inspectedJSON() : program.inspected())
      return .approve
    }
  }
}

/// How a command writes its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
