import ArgumentParser
import ProvisoFiles
import ProvisoMachine

/// `proviso decide --policies PATH… ACTION.json`
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide one action, or a stream of them.",
    discussion: """
      Reads a request (JSON) and writes the decision (one JSON object) to
      standard output. With --jsonl: one line in, one line out.
      Exit codes: 0 approve, 10 route to a person, 20 deny; anything but 0 means
      "do not run it". Others: 65 a malformed request, 66 a missing file, 78 a
      set or program that cannot be used. With --jsonl: 0 if every line was
      decided, 65 if one was malformed.

        proviso decide --policies policies/payments action.json
        proviso decide --policies policies/payments --now 2026-11-23T10:00:00Z - < action.json
        proviso decide --program payments.pvc --grants grants.pvc < action.json
        proviso decide --policies policies/default --recorded --jsonl recording.jsonl
      """.flowing)

  @OptionGroup var source: ProgramOptions

  @Option(
    help: ArgumentHelp(
      "The moment that `now` is, instead of the clock, as 2026-11-23T10:00:00Z.", valueName: "time"))
  var now: String?

  @Flag(
    help: """
      Take `now` from each request's own time, as in a recording; from --now where it has none.
      """)
  var recorded = false

  @Flag(help: "Decide every line of a JSON Lines stream, or every element of a YAML sequence.")
  var jsonl = false

  @Flag(help: "Evaluate the invariants, too; one that is violated asks a person.")
  var checkInvariants = false

  @Option(help: "json or text.")
  var format: OutputFormat = .json

  @Argument(
    help: ArgumentHelp(
      "A request, or a recording with --jsonl; `-`, the default, is standard input.",
      valueName: "action.json"),
    completion: .requests)
  var action: String?

  mutating func validate() throws {
    if action == nil { action = source.takeRequest() }
    try source.validate()
  }

  func run() throws {
    let path = action ?? "-"
    try running { () throws(Failure) in
      var options = Machine.Options(clock: try Clocks.source(now: now, recorded: recorded))
      options.isRecording = jsonl || recorded
      options.checksInvariants = checkInvariants
      var deciding = Deciding(try source.engine(), options, format: format)
      return jsonl ? try deciding.all(of: path) : try deciding.one(path)
    }
  }
}
