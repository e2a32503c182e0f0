import Foundation
import Proviso
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine
import ProvisoText
import Testing

/// Sets that nobody wrote: whatever the machine decides is among what the page says can happen.
@Suite struct GeneratedOutcomesTests {
  @Test func decisionsAreAmongThem() throws {
    var generator = Generator(state: 42)
    var sizes: [Int: Int] = [:]
    var decided = 0
    for _ in 0..<120 {
      let text = generator.set()
      let set = PolicySet([SourceFile(name: "g.policy", text: text)])
      let bytes = try #require(set.compiled().bytes, "\(text)\n\(set.findings.map(\.message))")
      let action = try #require(PolicyReference(of: set)?.actions.first)
      sizes[action.outcomes.verdicts.count, default: 0] += 1
      var engine = try Engine(try ProgramMemory(bytes))
      for request in Generator.requests {
        var output: [UInt8] = []
        _ = engine.decide(Array(request.utf8), .init(clock: .live(Instant(seconds: 0))), into: &output)
        let verdict = String(decoding: output.dropFirst(13).prefix { $0 != 0x22 }, as: UTF8.self)
        #expect(
          action.outcomes.verdicts.contains { "\($0)" == verdict },
          "\(verdict), not among \(action.outcomes.verdicts): \(request)\n\(text)")
        decided += 1
      }
    }
    #expect(decided == 120 * Generator.requests.count)
    // It is not that everything could always happen.
    #expect(sizes[1, default: 0] > 10 && sizes[2, default: 0] > 10 && sizes[3, default: 0] > 10)
  }
}

/// Small sets over one action, each valid.
private struct Generator {
  var state: UInt64

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func pick<Item>(_ items: [Item]) -> Item {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return items[Int((bits ^ (bits >> 31)) % UInt64(items.count))]
  }

  static let requests: [String] = ["true", "false"].flatMap { flag in
    ["", ",\"s\":\"x\"", ",\"s\":\"ana@acme.example\""].flatMap { text in
      [1, 9].map { "{\"type\":\"t\",\"arguments\":{\"b\":\(flag),\"n\":\($0)\(text)}}" }
    }
  }

  mutating func set() -> String {
    let rules = (0..<pick([1, 2, 3])).map { rule($0) }
    return """
      reviewers duty { members "ana@acme.example" }
      action t (b: bool, n: double, s?: string) {
        reversibility \(fact(["reversible", "compensable", "irreversible"]))
        stakes \(fact(["low", "medium", "high", "critical"])) \(pick(["", "", "handles email"]))
      }
      \(rules.joined(separator: "\n"))
      default \(pick(["route", "route", "deny errors"])) to duty
      """
  }

  private mutating func fact(_ levels: [String]) -> String {
    let (one, other) = (pick(levels), pick(levels))
    return pick([one, one, "args.b ? \(one) : \(other)", "args.s == \"x\" ? \(one) : \(other)"])
  }

  private mutating func rule(_ number: Int) -> String {
    let kind = pick(["approve", "approve", "route", "deny"])
    let condition = kind == "approve" ? mild(2) : harsh(2)
    return "\(pick(["", "", "", "@shadow "]))\(kind) r\(number) { on t when \(condition) }"
  }

  /// Conditions that may only shrink as facts get worse.
  private mutating func mild(_ depth: Int) -> String {
    if depth > 0, pick([true, true, false]) {
      let (one, other) = (mild(depth - 1), mild(depth - 1))
      return pick(["(\(one) && \(other))", "(\(one) || \(other))", "(args.b ? \(one) : \(other))"])
    }
    return pick([
      "stakes <= low", "stakes <= medium", "stakes < critical", "reversibility == reversible",
      "reversibility <= compensable", "args.n < 5.0", "!args.b", "args.s == \"x\"",
    ])
  }

  /// Conditions that may only grow.
  private mutating func harsh(_ depth: Int) -> String {
    if depth > 0, pick([true, true, false]) {
      let (one, other) = (harsh(depth - 1), harsh(depth - 1))
      return pick(["(\(one) && \(other))", "(\(one) || \(other))", "(args.b ? \(one) : \(other))"])
    }
    return pick([
      "stakes >= critical", "stakes >= medium", "stakes > low", "reversibility == irreversible",
      "!(reversibility <= reversible)", "args.n > 5.0", "args.b", "args.s != \"x\"", "pii.any()",
      "pii.has(contact)", "pii.has(card_number)",
    ])
  }
}
