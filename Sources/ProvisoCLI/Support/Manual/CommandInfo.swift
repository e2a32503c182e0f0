import ArgumentParser
import FoundationEssentials
import ProvisoFiles

/// A command as the argument parser describes it; hidden parts are left out.
struct CommandInfo: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  private let shouldDisplay: Bool
  private let subcommands: [CommandInfo]?
  private let arguments: [Argument]?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    fileprivate let shouldDisplay: Bool
  }

  /// Without those of every command: help and version.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { $0.name == "help" || $0.name == "version" }
    }
  }

  /// In the order of the overview, without `help`.
  var shownCommands: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// Every command of the program by its words, such as `audit verify`, groups before their parts.
  var all: [(words: String, command: CommandInfo)] {
    shownCommands.flatMap { command in
      [(command.commandName, command)]
        + command.all.map { ("\(command.commandName) \($0.words)", $0.command) }
    }
  }

  /// Whether it only holds others.
  var isGroup: Bool { !shownCommands.isEmpty }

  /// The whole program.
  static func proviso() throws(Failure) -> CommandInfo {
    struct Description: Decodable { let command: CommandInfo }
    do {
      let json = Array(ProvisoCommand._dumpHelp().utf8)
      return try JSONDecoder().decode(Description.self, from: Data(json)).command
    } catch {
      throw Failure(code: .internalError, message: "the commands cannot be described: \(error)")
    }
  }
}
