import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

/// Order never matters: of declarations, of files, of which file holds what.
@Suite struct OrderTests {
  private static let declarations = [
    "let ours = \"acme.example\"",
    "let inside(s: string) = email_domain(s) == ours",
    "reviewers duty { members \"raj\", \"ana\" }",
    "reviewers treasury { members \"cfo\", \"ana\" }",
    "context (b?: string)", "context (a: string, b?: string)",
    "action email.send, email.draft (to: string) { stakes inside(args.to) ? low : high }",
    "action crm.read (...) { reversibility reversible }",
    "deny outside { on email.* unless inside(args.to) }",
    "route all { to treasury quorum 2 preferring context.a }",
    "approve reads { on crm.read when stakes <= low notify duty }",
    "default route to duty", "default route to treasury, duty quorum 2",
    "invariant seen { needs duty }",
  ]

  @Test func anyOrderGivesTheSameSet() throws {
    var random = Seeded(state: 7)
    let wanted = try #require(Self.set([Self.declarations]))
    #expect(wanted.contains("outside"))
    for _ in 0..<40 {
      let order = Self.declarations.shuffled(using: &random)
      let cut = Int.random(in: 0...order.count, using: &random)
      #expect(Self.set([Array(order[..<cut]), Array(order[cut...])]) == wanted)
    }
  }

  /// The checked set without places.
  private static func set(_ files: [[String]]) -> String? {
    let trees = files.enumerated().map { number, lines in
      let text = lines.joined(separator: "\n")
      return Parser.parse(SourceFile(name: "\(number).policy", text: text), number: number).0
    }
    guard var policy = Checker.check(trees).0 else { return nil }
    policy.files = []
    let place = /ProvisoText\.Place\(file: \d+, span: [^)]*\)\)?/
    return String(describing: policy).replacing(place, with: "·")
  }
}

/// Random numbers that are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
