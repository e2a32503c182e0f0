import ArgumentParser
import ProvisoFiles

/// `proviso queue watch`
struct QueueWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "See requests as they come, and decide them with single keys.",
    discussion: """
      One session: you sign in once. The request in front of you stays until you
      move on; what is new is told in a line below. A key that decides does
      nothing in the first half second, and nothing while a long value is folded.
      Exit codes: 0 you left; 69 no server; 77 there is no terminal.

        proviso queue watch --as raj@acme.example
        proviso queue watch --all
      """.flowing)

  @Flag(help: "Also requests that wait for others.")
  var all = false

  @OptionGroup var server: ServerOptions

  func run() throws {
    try running { () throws(Failure) in
      try server.signedIn { client throws(Failure) in
        let terminal = try Terminal()
        defer { terminal.close() }
        terminal.beforeLeaving = client.signOut
        let feed = EventFeed { [signals = terminal.signals] in signals.wake() }
        let task = feed.follow(client)
        defer { task.cancel() }
        let watch = Watch(client: client, terminal: terminal, feed: feed, showsAll: all)
        try watch.run()
      }
      return .approve
    }
  }
}
