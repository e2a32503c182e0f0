import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import ProvisoReport
import Testing

/// Thousands of actions that real agents proposed (the data of others, under PROVISO_DATA).
@Suite(
  .enabled(if: Surroundings.hasActions, "PROVISO_DATA names no folder with `actions` in it"))
struct RecordedActionsTests {
  private static func recordings() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Surroundings.actions).filter {
      $0.hasSuffix(".jsonl")
    }
    .sorted().map { "\(Surroundings.actions)/\($0)" }
  }

  /// The service desk's set, and a copy in which no approval is limited.
  private static func sides() throws -> (strict: ReplaySide, loose: ReplaySide) {
    let policies = "\(Replayed.top)/policies/service-desk"
    let copy = FileManager.default.temporaryDirectory.appending(path: "loose-\(getpid())")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: copy) }
    for name in try FileManager.default.contentsOfDirectory(atPath: policies) {
      let text = try String(contentsOfFile: "\(policies)/\(name)", encoding: .utf8)
      let lines = text.components(separatedBy: "\n").filter { !$0.hasPrefix("  limit ") }
      try lines.joined(separator: "\n").write(
        to: copy.appending(path: name), atomically: true, encoding: .utf8)
    }
    return (try Replayed.side(of: [policies]), try Replayed.side(of: [copy.path]))
  }

  @Test func aLoosenedSetIsFoundOutOnAnyNumberOfProcessors() throws {
    let (strict, loose) = try Self.sides()
    let recordings = try Self.recordings()
    var texts: [String] = []
    for workers in [1, 3] {
      let tally = try Replaying(loose, against: strict, Replayed.options, workers: workers)
        .tally(of: recordings)
      let report = ReplayReport(tally, new: loose, old: strict, recordings: recordings)
      texts.append(report.outline.json)
      #expect(report.records == 7_597)
      #expect(report.widened == 327)
      #expect(report.flipped == 327)
    }
    #expect(texts[0] == texts[1])
    let object = try JSONSerialization.jsonObject(with: Data(texts[0].utf8))
    let json = try #require(object as? [String: Any])
    #expect(json.at("malformed") == 2)
    #expect(json.at("new.verdicts.approve") == 532 + 327)
    let first = try #require(json.objects("difference.flips").first)
    #expect(first.at("new") == ["looking_up_bookings"])
    #expect(first.at("example.id") == "tau-bench-runs-00008")
    #expect(json.objects("undeclared").first?.at("type") == "bash")
  }
}
