import ArgumentParser
import Proviso
import ProvisoFiles

/// `proviso inspect FILE`
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a program file holds.",
    discussion: """
      Signatures, the index from action types to rules, the cost bound of each
      rule, the instructions, and the digest. The file is verified first.
      Exit codes: 0 shown; 66 no such file; 78 it is no program, or damaged.

        proviso inspect payments.pvc
        proviso inspect payments.pvc --format json
      """.flowing)

  @Argument(help: "A program file.", completion: .program)
  var file: String

  @Option(help: "text or json; json leaves out the instructions.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let memory = try Loading.verified(try Files.read(file), name: file)
      try Output.standard(format == .json ? memory.inspectionJSON : memory.inspection)
      return .approve
    }
  }
}
