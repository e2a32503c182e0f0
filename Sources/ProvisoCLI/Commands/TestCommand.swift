import ArgumentParser
import ProvisoFiles
import ProvisoReport
import ProvisoTesting

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
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit, tap, github }

  @Argument(help: "Test files, or folders with *.test.yaml files below them.")
  var paths: [String]

  @Option(help: "Run only cases whose name or file holds this text.")
  var filter: String?

  @Flag(help: "Run again whenever a policy, its data or a test changes.")
  var watch = false

  @Option(help: "text, json, junit, tap or github.")
  var format: Format = .text

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Check the invariants on these recorded actions, too.", valueName: "file"))
  var recordings: [String] = []

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
    let report = try running.report(recordings: recordings)
    try Output.standard(text(of: report))
    return report.isSound ? .approve : .findings
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
