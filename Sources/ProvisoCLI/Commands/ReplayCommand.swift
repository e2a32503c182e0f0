import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoMachine
import ProvisoReport

/// `proviso replay RECORDING… --policies NEW… --against OLD…`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Decide recorded actions again, and say what a change of the policies changes.",
    discussion: """
      Each record is decided at its own time (`--now` for those without), by
      the new set and, with --against, by the old one. The report tells first
      what is newly approved, each time with the rules responsible and one
      example; then what is stricter, which rules never fired, which types
      nobody declared, and what the recordings do not tell. Personal data in
      examples is replaced by its kind. The report is the same on any machine
      and any number of processors.

      Exit code 0, or with --fail-on 1: `widened` if anything is newly
      approved, `flipped` if any verdict differs, `undecided` if some action
      cannot be decided for certain.

        proviso replay recording.jsonl --policies policies/payments
        proviso replay recording.jsonl --policies new --against old
        proviso replay *.jsonl --policies new --against old --fail-on widened
        proviso replay *.jsonl --policies new --against old --format markdown
        proviso replay *.jsonl --program new.pvc --against old.pvc -o page.html \
          --format html
      """.flowing)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  enum Condition: String, ExpressibleByArgument, CaseIterable { case widened, flipped, undecided }

  @Argument(
    help: ArgumentHelp(
      "Recordings: JSON Lines, or a YAML sequence; `-` is standard input.",
      valueName: "recording"),
    completion: .requests)
  var recordings: [String] = []

  @OptionGroup var source: ProgramOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The set before: policies as above, or one .pvc file.", valueName: "path"),
    completion: .policiesOrProgram)
  var against: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Grants beside the set before.", valueName: "path"),
    completion: .policies)
  var againstGrants: [String] = []

  @Option(
    help: ArgumentHelp(
      "The moment that `now` is for records without a time, as 2026-11-23T10:00:00Z.",
      valueName: "time"))
  var now: String?

  @Flag(help: "Evaluate the invariants, too; one that is violated asks a person.")
  var checkInvariants = false

  @Option(help: "text, json, markdown or html.")
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the report to a file.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Exit with 1 if something is widened, flipped or undecided; may repeat.")
  var failOn: [Condition] = []

  @Option(help: ArgumentHelp("How many processors to use; all of them if absent.", valueName: "n"))
  var jobs: Int?

  mutating func validate() throws {
    while let path = source.takeRequest() { recordings.append(path) }
    while let last = against.last, ProgramOptions.isRequest(last) {
      recordings.append(against.removeLast())
    }
    try source.validate()
    guard !recordings.isEmpty else {
      throw ValidationError("name a recording, such as recording.jsonl")
    }
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs is at least 1") }
    if against.isEmpty {
      guard againstGrants.isEmpty, !failOn.contains(.widened), !failOn.contains(.flipped) else {
        throw ValidationError(
          "--against-grants and --fail-on widened or flipped compare with a set: add --against PATH…"
        )
      }
    }
  }

  func run() throws {
    try running { () throws(Failure) in
      var options = Machine.Options(clock: try Clocks.source(now: now, recorded: true))
      options.isRecording = true
      options.checksInvariants = checkInvariants
      let new = try source.side()
      let old = against.isEmpty ? nil : try oldSide()
      let replaying = Replaying(
        new, against: old, options, workers: jobs ?? Workers.processors)
      let tally = try replaying.tally(of: recordings)
      let names = recordings.map { $0 == "-" ? "standard input" : $0 }
      let report = ReplayReport(tally, new: new, old: old, recordings: names)
      guard report.records > 0 else {
        throw .malformed("there is no recorded action in \(names.joined(separator: ", "))")
      }
      let text = Array(text(of: report).utf8)
      if let output { try Files.write(text, to: output) } else { try Output.standard(text) }
      return failOn.contains { isMet($0, report) } ? .findings : .approve
    }
  }

  private func oldSide() throws(Failure) -> ReplaySide {
    let isProgram = against.count == 1 && against[0].hasSuffix(".pvc")
    return isProgram
      ? try Loading.side(program: against[0], grants: againstGrants.first)
      : try Loading.side(policies: against, grants: againstGrants)
  }

  private func text(of report: ReplayReport) -> String {
    switch format {
    case .text: report.document.text(hasColours: output == nil && Output.hasColours(1))
    case .json: report.outline.json + "\n"
    case .markdown: report.document.markdown
    case .html: report.document.page.text
    }
  }

  private func isMet(_ condition: Condition, _ report: ReplayReport) -> Bool {
    switch condition {
    case .widened: report.widened > 0
    case .flipped: report.flipped > 0
    case .undecided: report.undecided > 0
    }
  }
}
