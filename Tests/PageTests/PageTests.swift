import Foundation
import ProvisoLanguage
import ProvisoQueue
import Testing

@testable import ProvisoServer

/// Pages as they are sent, compared with files; `UPDATE_CASES=1` rewrites them.
@Suite struct PageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// Every page with something on it, by its name.
  static let pages: [String: String] = [
    "card": Pages.draw("card", CardView(card: fullCard, person: Samples.raj).view).html,
    "inbox": Pages.page("list", "Inbox", inbox, for: "raj@acme.example"),
    "sign-in": Pages.page("signIn", "Sign in", [:], for: nil),
    "overview": Pages.page("overview", "Overview", overview, for: "raj@acme.example"),
    "grants": Pages.page("grants", "Grants", grants, for: "raj@acme.example"),
    "switches": Pages.page("switches", "Kill switch", switches, for: "ada@acme.example"),
    "audit": Pages.page("audit", "Log", audit, for: "raj@acme.example"),
  ]

  @Test(arguments: pages.keys.sorted()) func isDrawn(name: String) throws {
    let drawn = try #require(Self.pages[name])
    let page = Self.withoutHashes(drawn)
    let file = Self.folder.appending(path: "Cases/\(name).html")
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      return try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = page.components(separatedBy: "\n")
    #expect(lines == expected.components(separatedBy: "\n"))
  }

  /// Names of assets change with every change of a style.
  private static func withoutHashes(_ page: String) -> String {
    page.replacingOccurrences(
      of: "/assets/proviso-[0-9a-f]{16}", with: "/assets/proviso", options: .regularExpression)
  }

  static var fullCard: Card {
    var request = Samples.request()
    request.version = 3
    request.messages = [
      .init(author: "raj@acme.example", isPerson: true, at: Samples.now, text: "Which reports?"),
      .init(author: "outreach", isPerson: false, at: Samples.now, text: "The weekly ones."),
    ]
    request.laterWords = [
      .init(at: Samples.now, json: Samples.json(["reasoning": "Still at risk."]))
    ]
    request.rejections = ["req_00"]
    request.claim = .init(person: "raj@acme.example", until: Samples.now.adding(seconds: 600))
    let past = [
      Samples.summary("req_00", shown: "li@acme-two.example", state: .rejected),
      Samples.summary("req_0a", shown: "kim@northwind.example", state: .succeeded),
    ]
    return Samples.card(request, past: past)
  }

  private static var inbox: View {
    let requests = (1...6).map {
      Samples.summary(
        Text("req_0\($0)"),
        shown: $0 == 2
          ? "\u{430}dmin@nordwind.example" : "jo@nordwind.example, A look at your reports")
    }
    let query = ListQuery(isInbox: true, ["text": "nord & \"wind\""])
    let page = RequestPage(requests: requests, next: "c/2", count: 57)
    let card = Pages.draw("card", CardView(card: fullCard, person: Samples.raj).view)
    return ListView(query: query, page: page, chosen: "req_01", cardMarkup: card).view
  }

  private static var overview: View {
    let hours = (0..<48).map { hour in
      Overview.Hour(
        start: Samples.now.adding(seconds: Int64(hour) * 3600), approved: hour * 7 % 13,
        routed: hour * 5 % 9, denied: hour % 4)
    }
    let shares = [
      Overview.Share(name: "client_mail", approved: 41, modified: 12, rejected: 5, expired: 2),
      Overview.Share(name: "night_mail", approved: 3, modified: 0, rejected: 4, expired: 1),
    ]
    let overview = Overview(
      pending: 12, oldestPending: Samples.now, medianWait: 94, ninetiethWait: 5400, hours: hours,
      byRule: shares, byAgent: [shares[0]],
      rejections: [(reason: "Too pushy", count: 4), (reason: "Wrong account", count: 1)])
    return OverviewPage(overview: overview, days: 7, now: Samples.now.adding(seconds: 7000)).view
  }

  private static var grants: View {
    let json = Samples.json([
      "name": "mail_to_jo", "text": "grant mail_to_jo {\n  on email.send\n}\n",
      "signer": "raj@acme.example", "granted": Samples.now.milliseconds,
      "expires": Samples.now.adding(seconds: 86_400).milliseconds, "uses": 3, "leaf": 12,
      "agent": "outreach", "type": "email.send", "shown": ["req_0b"],
    ])
    let grant = try? JSONDecoder().decode(Grant.self, from: Data(json))
    return DeskViews.grants(grant.map { [$0] } ?? [], for: Samples.raj, at: Samples.now)
  }

  private static var switches: View {
    let ada = Person(name: "ada@acme.example", roles: [.administrator], principals: [])
    return DeskViews.switches(
      [KillSwitch(agent: "outreach", type: nil, reason: "It writes to the wrong people.")],
      agents: [Agent(name: "outreach")], for: ada)
  }

  private static var audit: View {
    let leaf =
      #"{"actor":{"kind":"person","name":"raj@acme.example"},"from":"pending","kind":"approved","#
      + #""reason":"fine","request":"req_01","seq":4,"time":"2026-11-23T10:00:00.000Z","to":"approved","v":1}"#
    let entry = AuditView.Entry(bytes: Array(leaf.utf8), receipt: nil)
    return AuditView(request: nil, checkpoint: nil, entries: [entry], from: 0, hasReceipt: false)
      .view
  }
}
