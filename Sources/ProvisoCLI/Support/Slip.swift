import ArgumentParser
import Glibc
import ProvisoFiles
import ProvisoText

/// A word on the command line that means nothing, answered with the one that was probably meant.
enum Slip {
  /// Ends the program if `arguments` name a command that does not exist.
  static func refuseCommand(in arguments: [String]) {
    var words = arguments[...]
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), !commands.contains(word) else { return }
    refuse(
      "there is no command `\(word.visible)`", nearest(to: word, among: commands),
      "`proviso --help` lists the commands")
  }

  /// Ends the program if `arguments`, which could not be read, name an option that does not exist.
  static func refuseOption(in arguments: [String]) {
    guard let name = arguments.first,
      let command = try? CommandInfo.proviso().shownCommands.first(where: { $0.commandName == name }
      )
    else { return }
    let known = command.ownArguments.flatMap { ($0.names ?? []).map(\.written) }
    let options = arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
    guard let unknown = options.first(where: { !(known + ["--help", "--version"]).contains($0) })
    else { return }
    refuse(
      "`\(name)` has no option `\(unknown.visible)`", nearest(to: unknown, among: known),
      "`proviso \(name) --help` lists the options")
  }

  private static func refuse(_ problem: String, _ near: String, _ more: String) {
    Output.error("proviso: \(problem)\(near)\n\(more)")
    exit(ExitStatus.usage.rawValue)
  }

  private static func nearest(to word: String, among known: [String]) -> String {
    Suggestion.nearest(to: word, among: known).map { "; did you mean `\($0)`?" } ?? ""
  }

  private static var commands: [String] {
    // A key path to a member of a type crashes the compiler (6.3.1).
    ProvisoCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
