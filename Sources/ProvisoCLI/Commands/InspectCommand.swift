import ArgumentParser
import Proviso
import ProvisoFiles

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
