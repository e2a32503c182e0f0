import Foundation
import Testing

@testable import ProvisoConformance

/// The suites that others wrote, as far as the shared data has them.
@Suite struct SuiteTests {
  private static let data: String =
    ProcessInfo.processInfo.environment["PROVISO_DATA"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data").path

  private static func has(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: data + "/" + folder)
  }

  @Test(.enabled(if: has("cel"), "PROVISO_DATA has no cel folder"))
  func cel() {
    let result = runCELSuite(directory: Self.data + "/cel")
    #expect(result.lines.filter { $0.contains("FAIL") } == [])
    #expect(result.passed > 1_000)
    #expect(!result.lines.contains { $0.hasPrefix("left out") })
  }

  @Test(.enabled(if: has("tlog"), "PROVISO_DATA has no tlog folder"))
  func tlog() {
    let result = runTlogSuite(directory: Self.data + "/tlog")
    #expect(result.lines.filter { $0.contains("FAIL") } == [])
    #expect(result.passed > 450)
  }

  /// What a line holds that is left out, and why; nil where it is a test.
  @Test(arguments: [
    (#"{"expr": "1", "expect": {"value": {"type": "int", "value": "1"}}, "new": [1]}"#, nil),
    (#"{"expr": "1", "expect": {"value": {"type": "int", "value": "1"}}, "needs_proto": true}"#,
      .messages),
    (#"{"expr": "1", "features": ["enum"]}"#, .enumerations),
    (#"{"expr": "1", "features": ["wrapper_type"]}"#, .wrappers),
    (#"{"expr": "x", "type_env": [{"name": "x", "type": "wrapper(int)"}]}"#, .wrappers),
    (#"{"expr": "x", "type_env": [{"name": "x", "type": "message(a.B)"}]}"#, .messages),
    (#"{"expr": "A{}", "expect": {"value": {"type": "bool", "value": true}}}"#, .messages),
    (#"{"expr": "1", "expect": {"value": {"type": "proto", "message": "a.B"}}}"#, .messages),
    (#"{"expr": "x", "bindings": {"x": {"type": "error", "errors": []}}}"#, .faultyBindings),
    (#"{"expr": "x", "bindings": {"x": {"type": "unknown"}}}"#, .faultyBindings),
    (#"{"expr": "x", "expect": {"unknown": []}}"#, .unknownResults),
    (#"{"expr": "x", "expect": {}}"#, .noExpectation),
    (#"{"expr": "1", "expect": {"value": {"type": "timestamp", "seconds": "1", "nanos": -1}}}"#,
      .strangeValues),
    (#"{"expr": "1", "expect": {"value": {"type": "map", "value": [[]]}}}"#, .strangeValues),
    (#"{"name": "nothing"}"#, .noTest), ("[", .noTest), ("null", .noTest),
  ] as [(String, Exclusion?)])
  func exclusion(_ line: String, _ wanted: Exclusion?) {
    var found: Exclusion?
    do throws(Exclusion) {
      let remark = try CELTest(line: Data(line.utf8)).run()
      #expect(remark == nil)
    } catch {
      found = error
    }
    #expect(found == wanted)
  }
}
