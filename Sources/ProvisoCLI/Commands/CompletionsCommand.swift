import ArgumentParser
import ProvisoFiles

/// `proviso completions SHELL`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Write the script by which a shell completes commands.",
    discussion: """
      The script goes to standard output. Commands, options, paths of the right
      kind, formats and codes of findings complete. Exit code 0.

        proviso completions bash > ~/.local/share/bash-completion/completions/proviso
        proviso completions zsh > "${fpath[1]}/_proviso"
        proviso completions fish > ~/.config/fish/completions/proviso.fish
      """.flowing)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var known: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    try running { () throws(Failure) in
      try Output.standard(ProvisoCommand.completionScript(for: shell.known) + "\n")
      return .approve
    }
  }
}
