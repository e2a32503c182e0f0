import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoText

/// `proviso check PATH…`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a policy set, and what to do about it.",
    discussion: """
      Every finding says what, where, and what to write instead; `proviso explain`
      says more about its code.
      Exit codes: 0 the set can be compiled; 78 it cannot, and why stands on
      standard output; 66 a file is missing.

        proviso check policies/payments
        proviso check grants --grants-for policies/payments
        proviso check policies --format json
      """.flowing)

  @Argument(
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var paths: [String]

  @Option(
    help: ArgumentHelp("The policy set beside which the grants in PATH stand.", valueName: "path"),
    completion: .policies)
  var grantsFor: [String] = []

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let set = grantsFor.isEmpty
        ? try Loading.set(paths) : try Loading.overlay(paths, beside: grantsFor)
      try Output.standard(text(of: set))
      return set.isUsable ? .approve : .unusable
    }
  }

  private func text(of set: LoadedSet) -> String {
    switch format {
    case .json: FindingsJSON.text(of: set.findings, in: set.files)
    case .text: Findings.text(of: set.findings, in: set.files, descriptor: 1) + set.summary + "\n"
    }
  }
}
