import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import ProvisoReport
import Testing

/// However the work is divided, the report is the same.
@Suite struct MergingTests {
  /// Numbers that look random and are always the same.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test func sightingsMergeToTheSameHoweverTheyAreDivided() {
    var dice = Dice(state: 7)
    let keys = (0..<3_000).map { _ in Int.random(in: 0..<400, using: &dice) }
    var counts: [Int: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    let wanted = counts.sorted { $0.key < $1.key }.prefix(20)
    let others = keys.count - wanted.reduce(0) { $0 + $1.value }
    for parts in [1, 2, 5, 40] {
      var tallies = (0..<parts).map { _ in Sightings<Int>(atMost: 20) }
      for (place, key) in keys.enumerated() {
        let part = Int.random(in: 0..<parts, using: &dice)
        _ = tallies[part].note(key, at: RecordPosition(recording: 0, line: place))
      }
      var sum = Sightings<Int>(atMost: 20)
      for tally in tallies.shuffled(using: &dice) { sum.merge(tally) }
      let (found, rest) = sum.all
      #expect(found.map(\.key) == wanted.map(\.key))
      #expect(found.map(\.sighting.count) == wanted.map(\.value))
      #expect(found.map(\.sighting.first.line) == wanted.map { keys.firstIndex(of: $0.key) })
      #expect(rest == others)
    }
  }

  /// Recordings of the fixtures, decided by the set of another name, too, so that much flips.
  @Test func reportsAreTheSameHoweverTheWorkIsDivided() throws {
    let new = try Replayed.side(of: ["\(Replayed.top)/policies/default"])
    let old = try Replayed.side(of: ["\(Replayed.top)/policies/payments"])
    let lines = try ["payments", "support", "default", "health"].flatMap { name in
      try String(contentsOfFile: "\(Replayed.top)/Fixtures/\(name).jsonl", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let whole = try Replayed.report(lines, new, against: old)
    #expect(whole.flipped > 20)
    var dice = Dice(state: 1)
    for parts in [2, 7] {
      let shares = lines.indices.map { _ in Int.random(in: 0..<parts, using: &dice) }
      var tallies: [ReplayTally] = []
      for part in 0..<parts {
        var replay = try Replay(new, against: old, Replayed.options)
        for (place, line) in lines.enumerated() where shares[place] == part {
          Array(line.utf8).withUnsafeBytes {
            replay.take($0, at: RecordPosition(recording: 0, line: place + 1))
          }
        }
        tallies.append(replay.tally)
      }
      tallies.shuffle(using: &dice)
      var sum = tallies[0]
      for tally in tallies.dropFirst() { sum.merge(tally) }
      let report = ReplayReport(sum, new: new, old: old, recordings: ["r.jsonl"])
      #expect(report.outline.json == whole.outline.json)
    }
  }

  /// Memory does not grow with a stream in which every action is of another type and says
  /// something else wrong.
  @Test func aStreamOfEverNewThingsIsKeptInBounds() throws {
    let side = try Replayed.side(
      """
      reviewers duty { members "ana@acme.example" }
      action a (...) { reversibility reversible stakes low }
      default route to duty
      """)
    var replay = try Replay(side, against: side, Replayed.options)
    for number in 0..<11_000 {
      let record = #"{"type":"t\#(number)","arguments":{"m\#(number)":"[REDACTED]"}}"#
      Array(record.utf8).withUnsafeBytes {
        replay.take($0, at: RecordPosition(recording: 0, line: number + 1))
      }
    }
    let json = try Replayed.json(
      ReplayReport(replay.tally, new: side, old: side, recordings: ["-"]))
    #expect(json.objects("undeclared").count == 10_000)
    #expect(json.at("otherUndeclared") == 1_000)
    #expect(json.objects("masked").count == 1_000)
    #expect(json.at("maskedActions") == 11_000)
    #expect(json.at("actions") == 11_000)
  }
}
