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
    let whole = try JSONDecoder().decode(Whole.self, from: Data(json.utf8)).command
    let commands = try #require(whole.subcommands)
    return commands.filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}
