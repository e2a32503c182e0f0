import ArgumentParser
import ProvisoFiles

/// `proviso man`
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Write the manual page of all commands, in roff.",
    discussion: """
      Made from the commands themselves, so it says what this very program does.
      It goes to standard output. Exit code 0.

        proviso man > proviso.1 && man ./proviso.1
        proviso man | man -l -
      """.flowing)

  func run() throws {
    try running { () throws(Failure) in
      try Output.standard(ManualPage(of: try CommandInfo.proviso()).text)
      return .approve
    }
  }
}
