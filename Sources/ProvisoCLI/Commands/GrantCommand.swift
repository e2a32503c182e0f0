import ArgumentParser

/// `proviso grant list|show|revoke`
struct GrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "See and revoke what people approved for good.",
    discussion: """
      Grants are set on the page, where the text and what the past says about it
      are shown first. Your password is typed on this terminal.
      Exit codes: 0 done; 1 refused, and why; 66 no such grant; 69 no server;
      77 you may not, or there is no terminal.

        proviso grant list --as raj@acme.example
        proviso grant show weekly_report
        proviso grant revoke weekly_report --reason "the client left"
      """.flowing,
    subcommands: [GrantListCommand.self, GrantShowCommand.self, GrantRevokeCommand.self])
}
