import ArgumentParser
import ProvisoFiles
import ProvisoReport
import ProvisoTesting
import ProvisoText

/// `proviso test PATH…`
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the cases of *.test.yaml files against the policies beside them.",
    discussion: """
      Every invariant of the set is checked on every case, and with --recordings on every recorded
      action. Exit codes: 0 all pass, 1 something fails or there are no cases, 2 the tests cannot
      be run.

        proviso test policies
        proviso test policies/payments --filter refund
        proviso test policies --recordings actions.jsonl --format junit > report.xml
        proviso test policies/payments --watch

      A test file:

        now: 2026-11-23T10:00:00Z
        actions:
          wire: { type: payment.wire, agent: { id: clerk }, arguments: { amount: 100 } }
        cases:
          - name: nothing is no payment
            action: wire
            arguments: { amount: 0 }
            expect: deny not_an_amount
      """.flowing)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit, tap, github }

  @Argument(
    help: ArgumentHelp(
      "Test files, or folders with *.test.yaml files below them.", valueName: "path"),
    completion: .file(extensions: ["test.yaml"]))
  var paths: [String]

  @Option(
    help: ArgumentHelp("Run only cases whose name or file holds this text.", valueName: "text"))
  var filter: String?

  @Flag(help: "Run again whenever a policy, its data or a test changes.")
  var watch = false

  @Option(help: "text, json, junit, tap or github.")
  var format: Format = .text

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Check the invariants on these recorded actions, too.", valueName: "file"),
    completion: .requests)
  var recordings: [String] = []

  @Flag(help: "Say which rules and conditions the cases have shown to matter (MC/DC).")
  var coverage = false

  @Option(help: ArgumentHelp("Write the coverage as a page.", valueName: "file"))
  var coverageHtml: String?

  @Option(help: ArgumentHelp("Write the coverage as JSON.", valueName: "file"))
  var coverageJson: String?

  @Option(help: ArgumentHelp("Write the coverage as a tracefile of lcov.", valueName: "file"))
  var coverageLcov: String?

  @Option(help: ArgumentHelp("Fail if less is covered than so many percent.", valueName: "percent"))
  var minCoverage: Double?

  @Flag(help: "Change the policies in small ways, and list the changes that no case notices.")
  var mutate = false

  @Option(help: ArgumentHelp("Write what became of the mutants as JSON.", valueName: "file"))
  var mutateJson: String?

  func run() throws {
    try running { () throws(Failure) in
      while watch {
        let loading = try? TestLoading(paths)
        let watched = try FolderWatch(loading?.folders ?? [])
        do throws(Failure) {
          _ = try once()
        } catch {
          Output.error("proviso: \(error.message)")
        }
        Output.error("watching for changes")
        watched.wait()
      }
      return try once()
    }
  }

  private func once() throws(Failure) -> ExitStatus {
    let loading: TestLoading
    do throws(Failure) {
      loading = try TestLoading(paths)
    } catch {
      throw Failure(code: .impossible, message: error.message)
    }
    guard loading.problems.isEmpty else {
      throw Failure(code: .impossible, message: "the tests cannot be run\n\n\(loading.problems)")
    }
    let running = TestRunning(loading.suites, filter: filter)
    let report = try running.report(
      recordings: recordings,
      style: format == .text && Output.hasColours(1) ? .coloured : .plain)
    try Output.standard(text(of: report))
    let isCovered = try reportCoverage(of: running)
    guard report.isSound else { return .findings }
    let isNoticed = try reportMutants(of: running)
    return isCovered && isNoticed ? .approve : .findings
  }

  /// Whether every mutant is noticed or explained, or nobody asks.
  private func reportMutants(of running: TestRunning) throws(Failure) -> Bool {
    guard mutate || mutateJson != nil else { return true }
    let report = running.mutants()
    if mutate { try show { report.text($0) } }
    if let mutateJson {
      try Files.write(Array((report.outline.json + "\n").utf8), to: mutateJson)
    }
    return report.isSound
  }

  /// Whether enough is covered, or nobody asks.
  private func reportCoverage(of running: TestRunning) throws(Failure) -> Bool {
    let files = [coverageHtml, coverageJson, coverageLcov]
    guard coverage || minCoverage != nil || files.contains(where: { $0 != nil }) else {
      return true
    }
    let report = running.coverage()
    if coverage { try show { report.text($0) } }
    if let coverageHtml { try Files.write(Array(report.html.utf8), to: coverageHtml) }
    if let coverageJson { try Files.write(Array((report.outline.json + "\n").utf8), to: coverageJson) }
    if let coverageLcov { try Files.write(Array(report.lcov.utf8), to: coverageLcov) }
    guard let minCoverage, report.percent < minCoverage else { return true }
    Output.error("proviso: \(report.percent) % is covered, less than \(minCoverage) %")
    return false
  }

  /// Beside a report for programs it goes to standard error.
  private func show(_ report: (Palette) -> String) throws(Failure) {
    let descriptor: Int32 = format == .text ? 1 : 2
    let text = report(Palette(hasColours: Output.hasColours(descriptor)))
    if format == .text { try Output.standard("\n" + text) } else { Output.error(text) }
  }

  private func text(of report: TestReport) -> String {
    switch format {
    case .text: report.text(Palette(hasColours: Output.hasColours(1)))
    case .json: report.outline.json + "\n"
    case .junit: report.junit
    case .tap: report.tap
    case .github: report.annotations
    }
  }
}
