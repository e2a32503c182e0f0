import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import ProvisoReport
import Testing

/// A replay counts what `decide` says.
@Suite struct AgreementTests {
  static let recordings = try! FileManager.default
    .contentsOfDirectory(atPath: Replayed.top + "/Fixtures")
    .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".yaml") }.sorted()

  @Test(arguments: recordings)
  func countsWhatIsDecided(recording: String) throws {
    let path = "\(Replayed.top)/Fixtures/\(recording)"
    let policies = "\(Replayed.top)/policies/\(recording.split(separator: ".")[0])"
    var options = Replayed.options
    options.checksInvariants = true
    let side = try Replayed.side(of: [policies])
    let replaying = Replaying(side, against: nil, options, workers: 2)
    let report = ReplayReport(
      try replaying.tally(of: [path]), new: side, old: nil, recordings: [recording])
    let json = try Replayed.json(report)
    let wanted = try Self.counts(of: path, policies, options)
    #expect(json.at("actions") == wanted["actions"])
    for verdict in ["approve", "route", "deny"] {
      #expect(json.at("new.verdicts.\(verdict)") == wanted[verdict, default: 0], "\(verdict)")
    }
    for rule in json.objects("rules") where rule.at("kind") != "invariant" {
      let name: String = try #require(rule.at("name"))
      #expect(rule.at("new.fired") == wanted["fired \(name)", default: 0], "\(name)")
      #expect(rule.at("new.decided") == wanted["deciding \(name)", default: 0], "\(name)")
      #expect(rule.at("new.unknown") == wanted["errors \(name)", default: 0], "\(name)")
    }
  }

  /// Verdicts, and rules under the members that name them, of all decisions as they are written.
  private static func counts(
    of path: String, _ policies: String, _ options: Machine.Options
  ) throws -> [String: Int] {
    var engine = try Loading.engine(
      try Loading.program(of: [policies]), overlay: nil, name: policies, overlayName: nil)
    var counts: [String: Int] = [:]
    var records = try Recording(path: path)
    while let record = try records.next() {
      var output: [UInt8] = []
      _ = engine.decide(record, options, into: &output)
      let decision = try #require(
        try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
      counts["actions", default: 0] += 1
      counts[decision.at("decision") ?? "", default: 0] += 1
      // A shadow rule is named in what it would have been.
      let shadow: [String: Any] = decision.at("shadow") ?? [:]
      let fired: [String] = decision.at("fired") ?? []
      for rule in Set(fired + (shadow.at("fired") ?? [])) {
        counts["fired \(rule)", default: 0] += 1
      }
      let deciding: [String] = decision.at("deciding") ?? []
      for rule in deciding { counts["deciding \(rule)", default: 0] += 1 }
      let errors = (decision.objects("errors") + shadow.objects("errors"))
        .compactMap { $0.at("rule", as: String.self) }
      for rule in Set(errors) { counts["errors \(rule)", default: 0] += 1 }
    }
    return counts
  }
}
