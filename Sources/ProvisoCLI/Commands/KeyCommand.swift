import ArgumentParser
import ProvisoFiles
import ProvisoLog

/// `proviso key NAME -o FILE`
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make a key that signs programs.",
    discussion: """
      Writes an Ed25519 key to a new file that only you can read, and prints the
      key that others verify with (C2SP signed-note).
      Exit codes: 0 made; 64 a wrong name; 70 the file exists or cannot be written.

        proviso key example.com/policies -o release.key
      """.flowing)

  @Argument(help: "The name in signatures, best an address you own, like example.com/policies.")
  var name: String

  @Option(name: .shortAndLong, help: "The file to write; it must not exist.", completion: .file())
  var output: String

  func run() throws {
    try running { () throws(Failure) in
      let key = try SigningKey.create(name: name, at: output)
      try Output.standard(key.verifier.text + "\n")
      return .approve
    }
  }
}
