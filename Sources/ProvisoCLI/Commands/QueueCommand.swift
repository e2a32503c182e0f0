import ArgumentParser

/// `proviso queue list|show|approve|reject|modify|respond|watch`
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Decide in the terminal what agents ask for.",
    discussion: """
      A client of `proviso serve`. Who you are is --as NAME; your password is
      typed on this terminal, for each session anew, and is taken from nowhere
      else. What agents wrote is shown with every character visible.
      Exit codes: 0 done; 10 your yes is recorded, and others are still asked;
      1 the server refused, and why; 65 not as it should be; 66 no such request;
      69 no server; 77 you may not, or there is no terminal.

        proviso queue list --as raj@acme.example
        proviso queue show req_4711
        proviso queue approve req_4711
        proviso queue modify req_4711 --reason "friendlier"
        proviso queue reject req_4711 --reason "wrong account"
        proviso queue watch
      """.flowing,
    subcommands: [
      QueueListCommand.self, QueueShowCommand.self, QueueApproveCommand.self,
      QueueRejectCommand.self, QueueModifyCommand.self, QueueRespondCommand.self,
      QueueWatchCommand.self,
    ])
}
