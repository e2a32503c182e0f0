import Foundation
import Proviso
import ProvisoReport
import ProvisoText
import Testing

/// The page: complete, linked, and unharmed by what stands in it.
@Suite struct ReferencePageTests {
  @Test(arguments: Reading.shipped)
  func everyLinkLeadsSomewhere(name: String) throws {
    let page = try Reading.shipped(name).document
    for (text, link) in [(page.html(), "href=\"#"), (page.markdown, "](#")] {
      let places = Self.words(after: " id=\"", in: text)
      #expect(Set(places).count == places.count)
      let links = Self.words(after: link, in: text)
      #expect(links.count > 10)
      for link in links { #expect(places.contains(link), "\(link)") }
    }
  }

  private static func words(after mark: String, in text: String) -> [String] {
    text.components(separatedBy: mark).dropFirst().map { rest in
      String(decoding: rest.utf8.prefix { !"\")".utf8.contains($0) }, as: UTF8.self)
    }
  }

  @Test(arguments: Reading.shipped)
  func everyDeclarationIsThere(name: String) throws {
    let reference = try Reading.shipped(name)
    let markdown = reference.document.markdown
    let html = reference.document.html()
    let rules = (reference.rules + reference.invariants).map { "rule-\($0.name)" }
    let people = reference.reviewers.map { "reviewers-\($0.name)" }
    let lets = reference.lets.map { "let-\($0.name)" }
    let actions = reference.actions.map { Document.anchor("action", $0.name) }
    #expect(rules.count > 3)
    for anchor in rules + people + lets + actions {
      #expect(markdown.contains("<a id=\"\(anchor)\"></a>"), "\(anchor)")
      #expect(html.contains(" id=\"\(anchor)\">"), "\(anchor)")
    }
  }

  @Test(arguments: Reading.shipped)
  func markupIsBalanced(name: String) throws {
    let html = try Reading.shipped(name).document.html()
    var open: [Substring] = []
    for piece in html.components(separatedBy: "<").dropFirst() where !piece.hasPrefix("!") {
      let tag = try #require(piece.components(separatedBy: ">").first)
      let name = tag.split(separator: " ")[0]
      if name == "meta" || tag.hasSuffix("/") { continue }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(html.contains("<svg role=\"img\" aria-labelledby=\"map-title map-description\""))
  }

  @Test(arguments: Reading.shipped)
  func jsonIsRead(name: String) throws {
    let reference = try Reading.shipped(name)
    let json = try JSONSerialization.jsonObject(with: Data(reference.outline.json.utf8))
    let members = try #require(json as? [String: Any])
    let rules = try #require(members["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["name"] as? String } == reference.rules.map(\.name))
  }

  @Test func clausesAreTold() throws {
    let page = try Reading.reference(
      of: """
        /// Money. More of it below.

        reviewers treasury { members "a@x.example", "b@x.example" }
        reviewers duty { group "d" }
        context ( manager?: string )
        action pay.wire (amount: double) { reversibility irreversible stakes high handles financial }
        /// Two sign.
        @control("SOX-404") @owner("treasury") @severity("high")
        route big always {
          on pay.*
          when args.amount > 10.0
               || args.amount < 0.0
          to treasury quorum 2, duty preferring context.manager
          within 4h else route to duty
          valid 30m
          show args.amount
          edit args.amount
          because "{args.amount} leaves."
        }
        default route to duty
        """
    ).document.markdown
    for line in [
      "# Money", "- **On** `pay.*` — [`pay.wire`](#action-pay.wire)",
      "  args.amount > 10.0\n  || args.amount < 0.0",
      "- **Who decides** [`treasury`](#reviewers-treasury), 2 people and [`duty`](#reviewers-duty), first whom `context.manager` names",
      "- **Deadline** 4h, then it goes to [`duty`](#reviewers-duty) for as long again, and is denied after that",
      "- **An approval stays good for** 30m", "- **May be changed** `args.amount`",
      "- **Reason** `args.amount` leaves.", "- **Controls** [SOX-404](#control-SOX-2d-404)",
      "- **Owner** treasury", "- **Severity** high", "- [`big`](#rule-big): Two sign.",
      "- **Touches personal data** `financial`", "- **Declared** `a.policy:9`",
      "- **Asked by** [`big`](#rule-big), [When no rule speaks](#section-When_no_rule_speaks)",
      "[`duty`](#reviewers-duty) decides within 24h; then it is denied. (`a.policy:20`)",
    ] {
      #expect(page.contains(line), "\(line)\n--\n\(page)")
    }
  }

  /// Also within a reason, and in a let; a member of the same name is not meant.
  @Test func usesAreFound() throws {
    let reference = try Reading.reference(
      of: #"""
        let limit_ = 5.0
        let names = {"a": "A"}
        let big(x: double) = x > limit_
        let unused = 1
        reviewers duty { group "d" }
        action t.x (amount: double, unused: string) { stakes big(args.amount) ? high : low }
        deny d { on t.x when args.unused == "unused" because "{names[args.unused]}" }
        default route to duty
        """#)
    #expect(reference.rules.map(\.uses) == [["names"]])
    #expect(reference.actions.map(\.uses) == [["big"]])
    #expect(reference.lets.map(\.uses) == [[], [], ["limit_"], []])
    #expect(reference.document.markdown.contains("- **Used by** [`big`](#let-big)"))
  }

  @Test func hostileTextStaysText() throws {
    let reference = try Reading.reference(
      of: #"""
        /// <script>alert(1)</script> [x](javascript:1) ![y](//e) | `z`
        /// ``` <img src=x onerror=y>

        reviewers duty { group "<b>\u202Eevil</b>" }
        @control("</h3><script>") @control("a\"b")
        deny d { when "<i>`|```</i>" == args.t because "</dd><script>{args.t}" }
        action `a"><script>`.b (t: dyn) { stakes critical }
        default route to duty
        """#)
    let html = reference.document.html()
    for tag in ["<script", "<img", "<i>", "<b>", "\u{202E}", "onerror=y>"] {
      #expect(!html.contains(tag), "\(tag)")
    }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let markdown = reference.document.markdown
    #expect(!markdown.contains("\u{202E}"))
    #expect(markdown.contains(#"\<script\>alert(1)\</script\> \[x\](javascript:1) \!\[y\](//e)"#))
    // What is left when escapes and code are taken away is our own: anchors.
    let unescaped = markdown.replacing("\\`", with: "").replacing("\\<", with: "")
    let pieces = unescaped.replacing(/`+[^`].*?`+/, with: "").components(separatedBy: "<")
    for piece in pieces.dropFirst() {
      #expect(piece.hasPrefix("a id=\"") || piece.hasPrefix("/a>"), "\(piece)")
    }
  }

  @Test func anchorsAreDistinct() {
    let names = ["a", "A", "a.b", "a-b", "a b", "-a", "é", "e\u{301}", "", "\"", "a-2d-b"]
    #expect(Set(names.map { Document.anchor("action", $0) }).count == names.count)
  }

  @Test func aSetWithErrorsHasNoPage() {
    let set = PolicySet([.init(name: "a.policy", text: "deny d { when 1 = 2 }")])
    #expect(PolicyReference(of: set) == nil)
  }
}
