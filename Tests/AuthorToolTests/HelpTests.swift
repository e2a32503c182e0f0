import Foundation
import Testing

/// What the program says of itself.
@Suite struct HelpTests {
  @Test func everyCommandHasExamplesAndExitCodes() throws {
    let commands = try CommandDescription.shown()
    #expect(commands.count >= 10)
    for command in commands {
      let name = command.commandName
      let discussion = command.discussion ?? ""
      let lines = discussion.components(separatedBy: "\n")
      #expect(lines.contains { $0.hasPrefix("  ") && $0.contains("proviso \(name)") }, "\(name)")
      #expect(discussion.localizedCaseInsensitiveContains("exit code"), "\(name)")
      #expect(command.abstract?.hasSuffix(".") == true, "\(name)")
    }
  }

  @Test func theOverviewListsThemByReader() throws {
    let overview = try Shell.run("proviso")
    #expect(overview.status == 0)
    for group in ["POLICY AUTHORS", "HOSTS AND OPERATORS", "SHELL"] {
      #expect(overview.output.contains("\n\(group) SUBCOMMANDS:\n"), "\(group)")
    }
    for command in try CommandDescription.shown() {
      #expect(overview.output.contains("\n  \(command.commandName) "), "\(command.commandName)")
    }
  }

  @Test(arguments: [
    ("chekc policies", "did you mean `check`?"), ("help compil", "did you mean `compile`?"),
    ("decied", "did you mean `decide`?"), ("hepl", "did you mean `help`?"),
    ("xylophone", "there is no command `xylophone`\n"),
    ("decide --polices x", "`decide` has no option `--polices`; did you mean `--policies`?"),
    ("check --formt=json x", "did you mean `--format`?"),
    ("inspect x --verbose", "`inspect` has no option `--verbose`\n"),
    ("inspect x --format yaml", "The value 'yaml' is invalid"),
    ("$'a\\u202Eb'", "there is no command `a<U+202E>b`"),
  ])
  func slipsAreAnswered(words: String, answer: String) throws {
    let result = try Shell.run("proviso \(words)")
    #expect(result.errors.contains(answer), "\(result.errors)")
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }
}
