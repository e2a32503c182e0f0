import Foundation
import Proviso
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
import ProvisoQueue
import ProvisoText

@testable import ProvisoServer

/// Requests as the queue keeps them, decided by a small policy set.
enum Samples {
  static let policy = """
    reviewers account_managers { members "ana@acme.example", "raj@acme.example" }
    reviewers sales_leads { members "sofia@acme.example", "tom@acme.example" }
    context (account_manager?: string, health_score?: double, country?: string,
      user_request?: said string, reasoning?: said string)
    action email.send (to: string, subject: string, body: string, account: string, copies?: int) {
      reversibility irreversible
      stakes medium
    }
    action crm.note (account: string, ...) {
      reversibility reversible
      stakes low
    }
    route client_mail {
      on email.send
      to account_managers preferring context.account_manager
      within 1d else route to sales_leads
      valid 4h
      show args.to, args.subject, context.health_score
      edit args.subject, args.body
      because "A client of account {args.account} will read this."
    }
    route sanctions {
      on email.send
      when context.country == "XX"
      to sales_leads
    }
    default route to sales_leads
    """

  static let memory: ProgramMemory = {
    let (bytes, findings) = PolicySet([SourceFile(name: "mail.policy", text: policy)]).compiled()
    do {
      return try ProgramMemory(bytes ?? [])
    } catch {
      preconditionFailure("\(findings.map(\.message))")
    }
  }()

  static let now = Moment(milliseconds: 1_795_428_000_000)

  static func json(_ value: Any) -> [UInt8] {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return Array(data ?? Data())
  }

  static var mail: [String: Any] {
    [
      "to": "jo@nordwind.example", "subject": "A look at your reports",
      "body": "Hello Jo,\n\nI saw that your team has not opened the reports lately. Shall we look "
        + "at it together on Thursday?\n\nBest regards\nRaj", "account": "nordwind",
    ]
  }

  static var context: [String: Any] {
    [
      "account_manager": "raj@acme.example", "health_score": 0.31, "country": "GB",
      "user_request": "Write to accounts at risk.",
      "reasoning": "Usage fell by half since September. The contract ends in January.",
    ]
  }

  static func request(
    id: Text = "req_01", type: Text = "email.send", arguments: [String: Any] = mail,
    context: [String: Any] = context, agent: Text = "outreach",
    requester: Text? = "sofia@acme.example"
  ) -> ReviewRequest {
    var speaker: [String: Any] = ["id": agent.string]
    if let requester { speaker["on_behalf_of"] = requester.string }
    let document = json([
      "type": type.string, "arguments": arguments, "context": context, "agent": speaker,
      "confidence": 0.82,
    ])
    var decision: [UInt8] = []
    if var engine = try? Engine(memory) {
      let clock = Clock.live(now.instant)
      _ = engine.decide(document, Machine.Options(clock: clock), into: &decision)
    }
    let demand = Demand(
      rule: "client_mail",
      targets: [Target(.group("account_managers"), preferred: "raj@acme.example")],
      withinSeconds: 86_400, otherwise: [Target(.group("sales_leads"))], validSeconds: 14_400)
    return ReviewRequest(
      id: id,
      binding: Binding(
        action: "sha256:fddaa6bb6a3e97e85c46e037c6f4294ada9fef0ce3223b9b62312ad45f21f3df",
        evidence: "sha256:0daa6bb6a3e97e85c46e037c6f4294ada9fef0ce3223b9b62312ad45f21f3df1"),
      type: type, agent: agent, onBehalfOf: requester, document: document, submitted: now,
      program: Text(memory.program.digestText), decision: decision, demands: [demand],
      deadlines: [now.adding(seconds: 86_400)])
  }

  static func card(_ request: ReviewRequest, past: [RequestSummary] = []) -> Card {
    Card(
      request, shape: RequestShape(type: request.type, in: memory.program), vouches: true,
      past: past)
  }

  static func summary(_ id: Text, shown: Text, state: RequestState = .pending) -> RequestSummary {
    RequestSummary(
      id: id, version: 1, state: state, type: "email.send", agent: "outreach",
      onBehalfOf: "sofia@acme.example", rules: ["client_mail"],
      reason: "A client of account nordwind will read this.", submitted: now,
      deadline: now.adding(seconds: 86_400), claimedBy: nil, preferred: ["raj@acme.example"],
      digest: "sha256:fddaa6bb", shown: shown)
  }

  static let raj = Person(
    name: "raj@acme.example", roles: [.reviewer], principals: [])
}
