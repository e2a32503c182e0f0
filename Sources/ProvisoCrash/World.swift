import Foundation
import Proviso
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoStore
import ProvisoText

/// Who takes part, and which rules hold.
enum World {
  static let agents = (0..<4).map { Text("agent-\($0)") }
  static let reviewers: [Text] = ["ana", "raj"]

  static let signer = SignerKey(
    name: "log.example/crash", seed: (0..<32).map { UInt8($0) })

  static var settings: Settings {
    var settings = Settings()
    settings.pendingPerAgent = .max
    settings.newPerAgentAndHour = .max
    settings.rejectionsThatPause = .max
    return settings
  }

  static let entropy = Entropy { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private static let policy = """
    reviewers managers { members "ana", "raj" }
    action mail.send, quick.send (to: string, body: string) {
      reversibility irreversible
      stakes high
    }
    action note.add (to: string, body: string) { reversibility reversible stakes low }
    route mails {
      on mail.send to managers within 4h else deny
      show args.to, args.body
      edit args.body
    }
    route quick { on quick.send to managers within 2s else deny valid 2s show args.to }
    approve notes { on note.add when stakes <= low limit 1000000 per 1d by args.to }
    default route to managers
    """

  static func program() throws -> [UInt8] {
    let set = PolicySet([SourceFile(name: "crash.policy", text: policy)])
    let (bytes, findings) = set.compiled()
    guard let bytes else {
      throw Complaint(findings.map { $0.rendered(in: set.files) }.joined(separator: "\n"))
    }
    return bytes
  }

  static func person(_ name: Text) -> Actor {
    .person(
      name,
      Authentication(.session, issuer: "local", subject: name, at: Moment(milliseconds: 0)))
  }

  /// The first commands of a new store; on an old one they are asked again and change nothing.
  static func setUp(_ driver: Driver) async throws {
    func enrol(_ name: Text, _ role: Role, by actor: Actor) async throws {
      let person = Person(
        name: name, roles: [role], principals: [.init(issuer: "local", subject: name)])
      try await driver.perform(.enrol(person), by: actor, key: "setup.person.\(name)")
    }
    try await enrol("root", .administrator, by: .system)
    for name in reviewers { try await enrol(name, .reviewer, by: person("root")) }
    for name in agents {
      let agent = Agent(name: name, vouches: true)
      try await driver.perform(
        .register(agent), by: person("root"), key: "setup.agent.\(name)")
    }
    try await driver.perform(
      .adopt(program: try program()), by: .system, key: "setup.program")
  }

  /// The whole request, as a door makes it.
  static func document(_ type: String, agent: Text, to: String, body: String) -> [UInt8] {
    Array(
      """
      {"agent":{"id":"\(agent)"},"arguments":{"body":"\(body)","to":"\(to)"},"type":"\(type)"}
      """.utf8)
  }
}

/// Something that must not be.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
