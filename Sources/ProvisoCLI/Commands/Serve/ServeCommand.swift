import ArgumentParser
import ProvisoFiles

/// `proviso serve --store FILE --policies PATH…`
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run the queue where people decide, with its log.",
    discussion: """
      Answers agents and people over HTTP until it gets SIGTERM or SIGINT.
      Everything is kept in one file (--store); beside it lies FILE.key, which
      signs the log: keep a copy of its public half elsewhere. The first time,
      --set-up enrols an administrator and prints a password.
      Beyond loopback it needs a certificate, and speaks TLS 1.3 only.
      Log messages are JSON lines on standard error, without personal data.
      Exit codes: 0 stopped by a signal, 64 usage, 66 a missing file, 70 internal
      error, 75 the store is in an unknown state (start it again: the store
      then says what was done), 78 a set or program that cannot be used.

        proviso serve --store queue/store.sqlite --policies policies/default --set-up
        proviso serve --store queue/store.sqlite --program default.pvc
        proviso serve --store queue/store.sqlite --policies policies/default \\
          --listen 0.0.0.0:443 --origin https://review.example \\
          --tls-certificate chain.pem --tls-key key.pem
      """.flowing)

  @Option(
    help: ArgumentHelp("The file that keeps everything; made if there is none.", valueName: "file"))
  var store: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var policies: [String] = []

  @Option(
    help: ArgumentHelp("A program file instead of policies.", valueName: "file"),
    completion: .program)
  var program: String?

  @OptionGroup var demands: DemandOptions

  @Option(help: ArgumentHelp("Where to listen; port 0 is any free one.", valueName: "host:port"))
  var listen = "127.0.0.1:8700"

  @Option(
    help: ArgumentHelp(
      "Where browsers reach it, if that is elsewhere: https://review.example", valueName: "origin"))
  var origin: String?

  @Option(help: ArgumentHelp("A certificate and those above it, in PEM.", valueName: "file"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The certificate's private key, in PEM.", valueName: "file"))
  var tlsKey: String?

  @Option(
    help: ArgumentHelp(
      "Listen on a socket, too, in a folder that only this user may enter.", valueName: "path"))
  var localSocket: String?

  @Flag(help: "Enrol an administrator in a store that has nobody, and print a password.")
  var setUp = false

  @Option(help: ArgumentHelp("Who --set-up enrols.", valueName: "name"))
  var administrator = "administrator"

  @Option(help: ArgumentHelp("The name of the log, where its key is made.", valueName: "name"))
  var logName = "proviso.local/log"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Witnesses that sign checkpoints (C2SP tlog-witness): an address and its key, in turn.",
      valueName: "url key"))
  var witness: [String] = []

  @Flag(help: "Let webhooks go to loopback, without TLS: for tests only.")
  var allowPrivateWebhooks = false

  func validate() throws {
    guard policies.isEmpty != (program == nil) else {
      throw ValidationError("give either --policies PATH… or --program FILE")
    }
    if program == nil, demands.isGiven {
      throw ValidationError("--signed-by, --set and --least-epoch are for --program FILE")
    }
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key belong together")
    }
  }

  func run() throws {
    try running { () throws(Failure) in
      let plan = try ServePlan(self)
      return try Blocking.run { try await plan.serve() }
    }
  }
}
