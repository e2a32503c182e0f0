import ArgumentParser
import ProvisoFiles
import ProvisoFormat
import ProvisoLanguage
import ProvisoReport
import ProvisoText

/// `proviso fmt PATH…`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Give policy files their one layout.",
    discussion: """
      There are no options: every policy looks alike. What a policy means never changes, comments
      stay, and a file with a syntax error is left as it is.

        proviso fmt policies
        proviso fmt --check policies      name the files that would change
        proviso fmt --diff policies       show what would change
        proviso fmt - < draft.policy      from standard input to standard output

      Exit codes: 0 done; with --check and --diff 1 if a file would change; 2 if a file has a syntax
      error, which is told on standard error. Others: 64 usage, 66 missing file.
      """.flowing)

  @Argument(
    help: ArgumentHelp(
      "Files, or folders with .policy files below them; - is standard input.", valueName: "path"),
    completion: .policies)
  var paths: [String]

  @Flag(help: "Write nothing; list the files that would change.")
  var check = false

  @Flag(help: "Write nothing; show what would change.")
  var diff = false

  func validate() throws {
    guard !paths.contains("-") || paths.count == 1 else {
      throw ValidationError("- stands alone: standard input cannot be one of several files")
    }
  }

  func run() throws {
    try running { () throws(Failure) in
      var result = ExitStatus.approve
      for file in try files() {
        switch Formatter.format(file) {
        case .mistakes(let findings):
          Output.error(Findings.text(of: findings, in: [file], descriptor: 2))
          result = .impossible
        case .text(let text):
          if try finish(file, text), result == .approve { result = .findings }
        }
      }
      return result
    }
  }

  private func files() throws(Failure) -> [SourceFile] {
    guard paths == ["-"] else { return try PolicyPaths.load(paths) }
    return [SourceFile(name: "-", bytes: try Files.read("-", limit: Limits.fileBytes))]
  }

  /// Writes or tells the layout of a file; whether that is a finding.
  private func finish(_ file: SourceFile, _ text: [UInt8]) throws(Failure) -> Bool {
    let isSame = text == file.bytes
    if check || diff {
      guard !isSame else { return false }
      if check { try Output.standard(file.name.visible + "\n") }
      if diff { try Output.standard(difference(file, text)) }
      return true
    }
    if file.name == "-" {
      try Output.standard(text)
    } else if !isSame {
      try Files.replace(file.name, by: text)
    }
    return false
  }

  private func difference(_ file: SourceFile, _ text: [UInt8]) -> String {
    let difference = UnifiedDifference(from: file.bytes, to: text)
    return difference.text(
      from: file.name, to: "\(file.name) (formatted)",
      style: Output.hasColours(1) ? .coloured : .plain)
  }
}
