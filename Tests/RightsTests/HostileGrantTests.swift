import ProvisoJSON
import ProvisoLanguage
@testable import ProvisoQueue
import Testing

/// Whatever an agent writes into its arguments: the grant covers exactly these values.
@Suite struct HostileGrantTests {
  /// What breaks out of quotes, hides, turns text round, or means something to one reader only.
  static let hostile: [String] = [
    "", "\"", "\\", "\\\"", "'", "`", "\n", "\r\n", "\t", "\u{0}", "\u{1b}[2J", "\u{7f}", "\u{85}",
    "\"} approve all {", "\" || true || \"", "x\"\n}\ngrant other {\n covers mail", "// \" comment",
    "{agent.id}", "{{", "\u{202e}evil", "\u{2066}x\u{2069}", "\u{200b}", "\u{feff}", "\u{2028}",
    "é", "e\u{301}", "\u{212b}", "\u{e5}", "Ａ", "а", "\u{1f469}\u{200d}\u{1f680}", "\u{10fffd}",
    "\\u0041", "\\x41", "%22", "\u{e000}", "ﬁ", "İ", "ß",
  ]

  @Test(arguments: hostile)
  func textCoversExactlyTheValue(_ text: String) throws {
    var house = try House()
    let mail = House.mail(subject: text, body: text)
    let request = try house.put(mail)
    let proposal = try house.proposal(
      request, equal: ["args.subject", "args.body"], usesPerDay: nil)
    let isPlain = proposal.text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) }
    #expect(isPlain)
    _ = try house.set(proposal.text, digest: proposal.digest)
    let verdicts = try house.verdicts(
      Self.hostile.map { House.document(House.mail(subject: text, body: $0)) })
    for (other, verdict) in zip(Self.hostile, verdicts) {
      let isSame = other.utf8.elementsEqual(text.utf8)
      #expect(verdict == (isSame ? "approve" : "route"), "\(other.debugDescription)")
    }
  }

  /// Texts made of hostile pieces, one grant each, tried with each other's values.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func mixtures(_ seed: UInt64) throws {
    var source = SplitMix(state: seed)
    var house = try House()
    var texts: [String] = []
    for _ in 0..<8 {
      let text = (0..<source.number(5)).map { _ in Self.hostile[source.number(Self.hostile.count)] }
        .joined()
      texts.append(text)
    }
    let text = texts[0]
    let proposal = try house.proposal(
      try house.put(House.mail(body: text)), equal: ["args.body"], usesPerDay: nil)
    _ = try house.set(proposal.text, digest: proposal.digest)
    let verdicts = try house.verdicts(texts.map { House.document(House.mail(body: $0)) })
    for (other, verdict) in zip(texts, verdicts) {
      let isSame = other.utf8.elementsEqual(text.utf8)
      #expect(verdict == (isSame ? "approve" : "route"), "\(other.debugDescription)")
    }
  }

  @Test(arguments: ["clerk\" || true || \"", "cle\u{301}rk", "a\\", "c{x}"])
  func agentsWithHostileNames(_ name: String) throws {
    var house = try House()
    try house.handle(.register(Agent(name: Text(name), owner: "zoe")))
    let request = try house.put(House.mail(), agent: Text(name))
    let proposal = try house.proposal(request, usesPerDay: nil)
    _ = try house.set(proposal.text, digest: proposal.digest)
    #expect(try house.verdict(House.document(House.mail(), agent: Text(name))) == "approve")
    #expect(try house.verdict(House.document(House.mail())) == "route")
  }

  @Test func valuesOfEveryType() throws {
    var house = try House()
    let type: Text = "`bank.eu`.wire-out"
    func wire(_ changes: (inout [JSONTree.Member]) -> Void) -> JSONTree {
      var members: [JSONTree.Member] = [
        .init("amount", .number(Array("12.50".utf8))), .init("note", .text("n")),
        .init("pay-by", .text("2026-12-01T00:00:00Z")), .init("urgent", .flag(true)),
        .init("count", .number(Array("-2.0".utf8))),
        .init("address", .object([.init("street", .text("Main \"1\""))])),
      ]
      changes(&members)
      return .object(members)
    }
    func replace(_ name: String, _ value: JSONTree) -> JSONTree {
      wire { members in
        members.removeAll { $0.name.elementsEqual(name.utf8) }
        members.append(.init(name, value))
      }
    }
    let request = try house.put(wire { _ in }, type: type)
    let equal: [Text] = [
      "args.amount", "args.`pay-by`", "args.urgent", "args.count", "args.address",
    ]
    // Nobody but the default asks.
    let proposal = try house.proposal(request, equal: equal, usesPerDay: nil)
    #expect(proposal.text.string.contains("covers  default"))
    _ = try house.set(proposal.text, digest: proposal.digest)
    func verdict(_ arguments: JSONTree) throws -> String? {
      try house.verdict(House.document(arguments, type: type))
    }
    #expect(try verdict(wire { _ in }) == "approve")
    #expect(try verdict(replace("note", .text("other"))) == "approve")
    #expect(try verdict(replace("amount", .number(Array("12.51".utf8)))) == "route")
    #expect(try verdict(replace("urgent", .flag(false))) == "route")
    #expect(try verdict(replace("urgent", .null)) == "route")
    #expect(try verdict(replace("count", .integer(2))) == "route")
    #expect(try verdict(replace("pay-by", .text("2026-12-02T00:00:00Z"))) == "route")
    let more = JSONTree.object([
      .init("street", .text("Main \"1\"")), .init("in", .text("Rome")),
    ])
    #expect(try verdict(replace("address", more)) == "route")
  }

  @Test func absentMeansAbsent() throws {
    var house = try House()
    let request = try house.put(House.mail())
    let proposal = try house.proposal(request, equal: ["args.copies"], usesPerDay: nil)
    #expect(proposal.text.string.contains("!has(args.copies)"))
    _ = try house.set(proposal.text, digest: proposal.digest)
    let copied = House.mail().setting(["copies"], to: .list([.text("z@x.example")]))
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    #expect(try house.verdict(House.document(try #require(copied))) == "route")
  }

  @Test(
    arguments: [
      "to", "args", "args.", "args..to", "args.to.", "args.nowhere", "args.`to", "args.``",
      "args.to || true", "context.manager", "args.copies[0]", "args.a b", "",
    ] as [Text])
  func pathsThatAreNone(_ path: Text) throws {
    var house = try House()
    let request = try house.put(House.mail())
    let proposal = GrantProposal(request: request, equal: [path], days: 3, usesPerDay: 3)
    #expect(house.refusal(.propose(proposal), by: "ana") == .invalidGrant)
  }

  /// Texts that somebody wrote by hand and signed.
  @Test(arguments: [
    "", "approve all {}", "grant g {}", "deny d {}\n",
    grant("on email.send"), grant("on email.* when agent.id == \"clerk\""),
    grant("when agent.id == \"clerk\""),
    grant("on email.send when agent.id == \"clerk\" || args.to == \"x\""),
    grant("on email.send when agent.id != \"clerk\""),
    grant("on email.send when agent.id == \"clerk\"", covers: "board"),
    grant("on email.send when agent.id == \"clerk\"", covers: "money"),
    grant("on email.send when agent.id == \"clerk\"", expires: "2027-03-01T00:00:00Z"),
    grant("on email.send when agent.id == \"clerk\"", granted: "2026-11-24T00:00:00Z"),
    grant("on email.send when agent.id == \"clerk\"", signer: "raj"),
    grant("on email.send when agent.id == \"clerk\"", name: "mail"),
    grant("on email.send when agent.id == \"clerk\"")
      + grant("on email.send when agent.id == \"clerk\"", name: "h"),
    "@shadow\n" + grant("on email.send when agent.id == \"clerk\""),
    grant("on email.send when agent.id == \"clerk\" && confidence > 0.9 && false"),
  ])
  func wrongTextsAreRefused(_ text: String) throws {
    var house = try House()
    let consent = GrantConsent(text: Text(text), digest: Text(text).fingerprint, override: "Yes.")
    #expect(house.refusal(.setGrant(consent), by: "ana") == .invalidGrant)
  }

  @Test func rightTextByHandIsSet() throws {
    var house = try House()
    let text = Self.grant("on email.send when agent.id == \"clerk\" && stakes >= low")
    let consent = GrantConsent(text: Text(text), digest: Text(text).fingerprint, override: nil)
    #expect(house.refusal(.setGrant(consent), by: "ana") == .invalidGrant)
    let sound = Self.grant("on email.send when agent.id == \"clerk\"")
    _ = try house.set(Text(sound), digest: Text(sound).fingerprint)
    #expect(try house.verdict(House.document(House.mail())) == "approve")
  }

  static func grant(
    _ clauses: String, name: String = "g", signer: String = "ana",
    granted: String = "2026-11-23T09:00:00Z", expires: String = "2026-12-23T00:00:00Z",
    covers: String = "mail"
  ) -> String {
    """
    /// By hand.
    grant \(name) {
      \(clauses)
      signed  "\(signer)"
      granted "\(granted)"
      expires "\(expires)"
      covers  \(covers)
      because "By hand."
    }

    """
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func number(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }
}
