import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import Testing

/// Recorded actions of others, which are not part of the project: every fiftieth is traced.
@Suite(.enabled(if: RecordedActions.isThere, "PROVISO_DATA names no folder with `actions`"))
struct RecordedActionTests {
  @Test(arguments: [
    ("default", "mcp-github"), ("default", "agentdojo"), ("servers", "mcp-github"),
    ("servers", "mcp-kubernetes"), ("service-desk", "tau-bench"), ("service-desk", "tau2-bench"),
  ])
  func tracesAgree(set: String, recording: String) throws {
    let folder = "\(AgreementTests.top)/policies/\(set)"
    let policies = PolicySet(try PolicyPaths.load([folder]), data: DataFiles.source)
    var tracer = try Tracer(policies)
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    var entries = try Recording(path: "\(RecordedActions.folder)/\(recording).jsonl")
    var (number, evaluated) = (0, 0)
    while let entry = try entries.next() {
      number += 1
      guard number % 50 == 1 else { continue }
      let trace = try tracer.trace(entry, options)
      evaluated += try AgreementTests.check(trace)
      let alternatives = tracer.alternatives(to: trace, entry, options)
      #expect(alternatives.allSatisfy { $0.verdict != trace.verdict })
      let report = TraceReport(trace, alternatives, files: tracer.files)
      #expect(report.json.utf8.first == UInt8(ascii: "{"))
      #expect(report.page.contains("</html>"))
    }
    #expect(evaluated > 0)
  }
}

/// Where they are.
private enum RecordedActions {
  static let folder =
    (ProcessInfo.processInfo.environment["PROVISO_DATA"] ?? AgreementTests.top + "/../shared/data")
    + "/actions"
  static let isThere = FileManager.default.fileExists(atPath: folder)
}
