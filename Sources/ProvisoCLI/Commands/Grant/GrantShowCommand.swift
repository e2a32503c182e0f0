import ArgumentParser
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// `proviso grant show NAME`
struct GrantShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a grant's whole text, and what became of it.")

  @Argument(help: "The grant.") var name: String
  @OptionGroup var server: ServerOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let grants = try server.signedIn { client throws(Failure) in try GrantList.read(client) }
      let found = grants.first { ($0["name"]?.text ?? "").utf8.elementsEqual(name.utf8) }
      guard let found else {
        throw Failure(code: .noInput, message: "there is no grant \(name.visible)")
      }
      if format == .json {
        try Output.standard(found.line)
      } else {
        let text = (found["text"]?.text ?? "").visibleLines
        try Output.standard(
          "\(GrantList.table([found]))\n\(text)\(text.hasSuffix("\n") ? "" : "\n")")
      }
      return .approve
    }
  }
}
