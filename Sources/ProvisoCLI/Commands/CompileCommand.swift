import ArgumentParser
import ProvisoFiles

/// `proviso compile PATH… -o FILE`
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile a policy set into one program file.",
    discussion: """
      The same sources give the same bytes on every machine. With --grants-for,
      the paths hold grants, and the result is an overlay beside that set.
      Exit codes: 0 written; 78 the set cannot be used, and nothing is written;
      66 a file is missing.

        proviso compile policies/payments -o payments.pvc
        proviso compile grants --grants-for policies/payments -o grants.pvc
      """.flowing)

  @Argument(
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var paths: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .program)
  var output: String

  @Option(
    help: ArgumentHelp("The policy set beside which the grants in PATH stand.", valueName: "path"),
    completion: .policies)
  var grantsFor: [String] = []

  @Option(
    help: ArgumentHelp(
      "A number that grows with each release of the set; a door may refuse a lower one.",
      valueName: "number"))
  var epoch: UInt64 = 0

  func run() throws {
    try running { () throws(Failure) in
      let program = if grantsFor.isEmpty {
        try Loading.program(of: paths, epoch: epoch)
      } else {
        try Loading.overlay(of: paths, beside: grantsFor, epoch: epoch)
      }
      try Files.write(program, to: output)
      return .approve
    }
  }
}
