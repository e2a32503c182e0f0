import Foundation
import Testing

/// The commands, as the program describes itself to tools.
struct CommandDescription: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let kind: String
    let names: [Name]?
    let shouldDisplay: Bool
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// Those that help shows, without `help`.
  static func shown() throws -> [CommandDescription] {
    struct Whole: Decodable { let command: CommandDescription }
    let json = try Shell.run("proviso --experimental-dump-help").output
    return try JSONDecoder().decode(Whole.self, from: Data(json.utf8)).command.shownCommands
  }

  private var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// It and what is below it, by their words: `audit`, `audit verify`.
  var all: [(words: String, command: CommandDescription)] {
    [(commandName, self)]
      + shownCommands.flatMap(\.all).map { ("\(commandName) \($0.words)", $0.command) }
  }
}
