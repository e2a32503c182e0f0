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
    var configuration = ProvisoCommand.configuration
    var known = names(below: configuration) + ["help"]
    var path = "proviso"
    while !known.isEmpty, let word = words.popFirst(), !word.hasPrefix("-") {
      guard known.contains(word) else {
        return refuse(
          "there is no command `\(word.visible)`", nearest(to: word, among: known),
          "`\(path) --help` lists the commands")
      }
      guard let found = command(word, below: configuration) else { return }
      configuration = found
      known = names(below: configuration)
      path += " \(word)"
    }
  }

  /// Ends the program if `arguments`, which could not be read, name an option that does not exist.
  static func refuseOption(in arguments: [String]) {
    guard let program = try? CommandInfo.proviso() else { return }
    let given = arguments.prefix { !$0.hasPrefix("-") }
    let named = program.all.last { words, _ in
      given.starts(with: words.split(separator: " ").map(String.init))
    }
    guard let named, !named.command.isGroup else { return }
    let known = named.command.ownArguments.flatMap { ($0.names ?? []).map(\.written) }
    let options = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
    guard let unknown = options.first(where: { !(known + ["--help", "--version"]).contains($0) })
    else { return }
    refuse(
      "`\(named.words)` has no option `\(unknown.visible)`", nearest(to: unknown, among: known),
      "`proviso \(named.words) --help` lists the options")
  }

  private static func refuse(_ problem: String, _ near: String, _ more: String) {
    Output.error("proviso: \(problem)\(near)\n\(more)")
    exit(ExitStatus.usage.rawValue)
  }

  private static func nearest(to word: String, among known: [String]) -> String {
    Suggestion.nearest(to: word, among: known).map { "; did you mean `\($0)`?" } ?? ""
  }

  private static func names(below configuration: CommandConfiguration) -> [String] {
    // A key path to a member of a type crashes the compiler (6.3.1).
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func command(
    _ name: String, below configuration: CommandConfiguration
  ) -> CommandConfiguration? {
    configuration.subcommands.first { $0.configuration.commandName == name }?.configuration
  }
}
