import Proviso
import ProvisoText
import Testing

/// What an editor is told. `^` stands for the cursor.
@Suite struct EditingTests {
  static let frame = """
    /// Our own domain.
    let ours = "acme.example"
    let small(x: double) = x < 5.0
    /// They pay.
    reviewers treasury { members "a@acme.example" }
    reviewers duty { group "g" }
    context (manager?: string, vip: bool)
    action crm.read, crm.note (account: string) { reversibility reversible stakes low }
    /// Money leaves.
    action payment.wire (amount: double, currency: "EUR" | "USD") { handles financial }
    route big { on payment.wire to treasury }
    default route to duty

    """

  /// The texts offered at the cursor of `line`, which follows the frame.
  static func offers(_ line: String) -> [String] {
    let (text, offset) = split(line)
    let session = EditingSession([SourceFile(name: "a.policy", text: text)])
    return session.completions(in: 0, at: offset).map(\.text)
  }

  private static func split(_ line: String) -> (text: String, offset: Int) {
    let parts = (frame + line).split(separator: "^", omittingEmptySubsequences: false)
    return (parts.joined(), parts[0].utf8.count)
  }

  @Test(arguments: [
    ("^", ["let", "action", "context"]), ("de^", ["deny", "default"]),
    ("deny d { ^", ["on", "when", "unless", "because"]),
    ("deny d { on crm.read w^", ["when"]), ("deny d { when true ^", ["on", "unless", "because"]),
    ("route r { on ^", ["crm.note", "crm.read", "payment.wire", "crm.*", "payment.*"]),
    ("route r { on crm.n^", ["crm.note"]), ("route r { on crm.read, p^", ["payment.wire", "payment.*"]),
    ("route r { to ^", ["duty", "treasury", "requester"]),
    ("route r { to treasury ^", ["quorum", "preferring", "on"]),
    ("route r { within 4h ^", ["else"]), ("route r { within 4h else ^", ["deny", "route"]),
    ("route r { within 4h else route to d^", ["duty"]),
    ("route r { within 4h else deny b^", ["because"]),
    ("deny d { when context.^ }", ["manager", "vip"]),
    ("deny d { on payment.wire when args.^ }", ["amount", "currency"]),
    ("deny d { on crm.* when args.a^ }", ["account"]),
    ("deny d { when pii.has(card^) }", ["card_number"]),
    ("deny d { when ou^ }", ["ours"]), ("deny d { when stakes >= h^ }", ["high"]),
    ("deny d { when context.manager.startsW^ }", ["startsWith"]),
    ("deny d { when email_d^ }", ["email_domain"]), ("deny d { when agent.o^ }", ["on_behalf_of"]),
    ("deny d { on payment.wire because \"{args.am^}\" }", ["amount"]),
    ("action a.b (c: ti^", ["timestamp"]), ("action a.b (c: list(str^", ["string"]),
    ("action a.b () { ^", ["reversibility", "stakes", "handles"]),
    ("action a.b () { handles cred^", ["credential"]),
    ("@con^", ["control"]), ("default ^", ["route", "deny"]), ("default route to t^", ["treasury"]),
    ("grant g { covers ^", ["big", "default"]), ("approve a { limit 5 ^", ["of", "per"]),
    ("approve a { limit 5 per 1d ^", ["per", "by", "on"]),
    ("invariant i { never ^", ["approve", "route", "deny"]),
    ("reviewers r { m^", ["members"]), ("let a = sm^", ["small"]),
  ])
  func offers(_ line: String, _ wanted: [String]) {
    let found = Self.offers(line)
    #expect(Array(found.prefix(wanted.count)) == wanted, "\(line)")
  }

  @Test(arguments: [
    "// he^", "deny d { because \"he^", "let n^", "deny n^", "deny d { when args.a == 1^ }",
    "action a.b (c^", "route r { valid ^",
  ])
  func nothing(_ line: String) { #expect(Self.offers(line) == [], "\(line)") }

  /// Wherever the cursor is and whatever the text: an answer, no trap.
  @Test func everywhere() {
    let text = Self.frame + "deny d { when (pii.has( because \"{ } \" on a.`b` } } ) é"
    let session = EditingSession([SourceFile(name: "a.policy", text: text)])
    for offset in stride(from: -1, through: text.utf8.count + 1, by: 3) {
      _ = session.completions(in: 0, at: offset)
      _ = session.meaning(in: 0, at: offset)
    }
    #expect(session.completions(in: 7, at: 0).isEmpty)
  }

  // MARK: Meaning

  static func meaning(_ line: String) -> (place: String?, meaning: Meaning?) {
    let (text, offset) = split(line)
    let file = SourceFile(name: "a.policy", text: text)
    let meaning = EditingSession([file]).meaning(in: 0, at: offset)
    return (meaning?.place.map { file.text($0.span) }, meaning)
  }

  @Test(arguments: [
    ("deny d { when o^urs == \"x\" }", "ours", "Our own domain."),
    ("deny d { on pay^ment.wire }", "payment.wire", "Money leaves."),
    ("deny d { on pay^ment.* }", "payment.wire", "Money leaves."),
    ("route r { to treas^ury }", "treasury", "They pay."),
    ("deny d { when context.mana^ger == \"\" }", "manager", ""),
    ("deny d { on payment.wire when args.cur^rency == \"EUR\" }", "currency", ""),
    ("deny d { because \"{ou^rs}\" }", "ours", "Our own domain."),
    ("grant g { covers b^ig }", "big", ""),
  ])
  func declarations(_ line: String, _ name: String, _ text: String) {
    let found = Self.meaning(line)
    #expect(found.place == name, "\(line)")
    #expect(found.meaning?.text == text, "\(line)")
  }

  @Test(arguments: [
    ("deny d { when email_do^main(args.to) == ours }", "email_domain(string)"),
    ("deny d { when args.to.starts^With(\"a\") }", "string.startsWith(string)"),
    ("deny d { when sta^kes >= high }", "stakes"), ("deny d { when pii.has(ib^an) }", "iban"),
  ])
  func builtins(_ line: String, _ title: String) throws {
    let found = Self.meaning(line).meaning
    let meaning = try #require(found, "\(line)")
    #expect(meaning.place == nil)
    #expect(meaning.title.hasPrefix(title), "\(meaning.title)")
    #expect(!meaning.text.isEmpty)
  }

  @Test func findingsAreThoseOfTheSet() {
    let (text, _) = Self.split("deny d { when args.nothing }^")
    let session = EditingSession([SourceFile(name: "a.policy", text: text)])
    #expect(!session.findings.isEmpty)
  }
}
