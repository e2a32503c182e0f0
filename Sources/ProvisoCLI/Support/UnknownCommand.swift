import ArgumentParser
import Glibc
import ProvisoFiles
import ProvisoText

/// A word that names no command, answered with the one that was probably meant.
enum UnknownCommand {
  /// Ends the program if `arguments` name a command that does not exist.
  static func refuse(_ arguments: [String]) {
    guard let message = message(for: arguments) else { return }
    Output.error("proviso: \(message)")
    exit(ExitStatus.usage.rawValue)
  }

  private static func message(for arguments: [String]) -> String? {
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = Suggestion.nearest(to: word, among: names)
    return "there is no command `\(word.visible)`"
      + (near.map { "; did you mean `\($0)`?" } ?? "")
      + "\n`proviso --help` lists the commands"
  }

  private static var names: [String] {
    // A key path to a member of a type crashes the compiler (6.3.1).
    ProvisoCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
