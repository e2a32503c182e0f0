import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine
import ProvisoText

/// `proviso trace --policies PATH… ACTION.json`
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Tell why an action is decided as it is.",
    discussion: """
      Shows the rules that spoke and those that did not, every condition as a tree with the value of
      every operand and its place, what decided, where the facts come from, what was not evaluated
      and why, which data is missing, and for each other verdict the smallest change of a single
      attribute, and the first moment of the week to come, that leads to it. Each of these was found
      by deciding the changed action.
      Values come from the machine that decides, never from a second interpreter.
      A trace is for people: the exit code is 0 whatever the verdict; to act on it use `decide`.

        proviso trace --policies policies/payments action.json
        proviso trace --policies policies/payments --recorded --line 3 recording.jsonl
        proviso trace --policies policies/payments --rule money --format json action.json
        proviso trace --policies policies/payments --html action.json > why.html
      """.flowing)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var policies: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Grants beside the set.", valueName: "path"),
    completion: .policies)
  var grants: [String] = []

  @Option(
    help: ArgumentHelp(
      "The moment that `now` is, instead of the clock, as 2026-11-23T10:00:00Z.", valueName: "time")
  )
  var now: String?

  @Flag(help: "Take `now` from the action's own time, as in a recording; from --now without one.")
  var recorded = false

  @Option(
    help: ArgumentHelp("The action of a recording to trace, counted from 1.", valueName: "number"))
  var line: Int?

  @Option(
    help: ArgumentHelp("Show only this rule; may be given several times.", valueName: "name"))
  var rule: [String] = []

  @Flag(help: "Evaluate the invariants of the decision, too.")
  var checkInvariants = false

  @Option(help: "json or text.")
  var format: OutputFormat = .text

  @Flag(help: "Write one self-contained HTML page.")
  var html = false

  @Argument(
    help: ArgumentHelp(
      "An action, or with --line a recording; `-`, the default, is standard input.",
      valueName: "action.json"),
    completion: .requests)
  var action: String?

  mutating func validate() throws {
    if action == nil { action = takeAction() }
    guard line ?? 1 > 0 else { throw ValidationError("--line counts from 1") }
  }

  /// Lists of paths take all that follows them: an action that stands last is taken out again.
  private mutating func takeAction() -> String? {
    if let last = grants.last { return Self.isAction(last) ? grants.removeLast() : nil }
    guard let last = policies.last, Self.isAction(last) else { return nil }
    return policies.removeLast()
  }

  private static func isAction(_ path: String) -> Bool {
    path == "-" || [".json", ".jsonl", ".yaml", ".yml"].contains { path.hasSuffix($0) }
  }

  func run() throws {
    try running { () throws(Failure) in
      var options = Machine.Options(clock: try Clocks.source(now: now, recorded: recorded))
      options.isRecording = line != nil || recorded
      options.checksInvariants = checkInvariants
      var tracer = try Tracing.tracer(policies, grants: grants)
      try Tracing.require(rule, of: tracer)
      let path = action ?? "-"
      let bytes = try Tracing.action(path, number: line)
      let report = try Tracing.report(&tracer, bytes, options, only: Set(rule), path)
      try Output.standard(text(report))
      return .approve
    }
  }

  private func text(_ report: TraceReport) -> String {
    if html { return report.page }
    switch format {
    case .json: return report.json + "\n"
    case .text: return report.text(Output.hasColours(1) ? .coloured : .plain)
    }
  }
}
