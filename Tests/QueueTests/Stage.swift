import Foundation
import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation
import ProvisoText

/// A desk, a ledger, a clock, and short names for what they make.
struct Stage {
  var store = MemoryStore()
  let desk: Desk
  var now = Moment(milliseconds: 1_795_255_200_000)
  /// Documents by the request that they led to.
  var documents: [Text: String] = [:]
  /// `r1`, `x1`, … by identifier.
  private var names: [Text: String] = [:]
  private var identifiers: [String: Text] = [:]

  struct Problem: Error { let text: String }

  init(_ settings: Settings = Settings()) throws {
    desk = try Desk(
      settings: settings, entropy: Self.entropy(), restoring: store.committed)
  }

  /// Bytes that count up: every run is the same.
  static func entropy() -> Entropy {
    let counter = Counter()
    return Entropy { counter.bytes($0) }
  }

  static func program(_ name: String, epoch: UInt64 = 0) throws -> [UInt8] {
    let text = try String(contentsOf: CaseFile.folder.appending(path: name), encoding: .utf8)
    let (bytes, findings) = PolicySet([SourceFile(name: name, text: text)]).compiled(epoch: epoch)
    guard let bytes else { throw Problem(text: findings.map(\.message).joined(separator: "\n")) }
    return bytes
  }

  mutating func handle(_ command: Command, by actor: Actor) throws -> Answer {
    let before = store.committed
    do {
      return try store.transaction { try desk.handle(command, by: actor, at: now, in: &$0) }
    } catch let refusal as Refusal {
      // Refused: nothing may have been written.
      guard store.committed.allLeaves == before.allLeaves else {
        throw Problem(text: "a refusal wrote something")
      }
      throw refusal
    }
  }

  mutating func change(_ body: (inout MemoryLedger) throws -> Void) throws {
    try store.transaction { try body(&$0) }
  }

  mutating func name(_ id: Text, _ letter: String) -> String {
    if let name = names[id] { return name }
    let count = names.values.count { $0.hasPrefix(letter) }
    let name = "\(letter)\(count + 1)"
    names[id] = name
    identifiers[name] = id
    return name
  }

  func identifier(_ name: String) throws -> Text {
    guard let found = identifiers[name] else { throw Problem(text: "nothing is called \(name)") }
    return found
  }

  func request(_ name: String) throws -> ReviewRequest {
    let id = try identifier(name)
    guard let request = try store.committed.request(id) else {
      throw Problem(text: "\(name) is not stored")
    }
    return request
  }

  /// Texts with the short names in the place of identifiers.
  func short(_ text: String) -> String {
    names.reduce(text) { $0.replacingOccurrences(of: $1.key.string, with: $1.value) }
  }

  static func person(_ name: String) -> Actor {
    let authentication = Authentication(
      .session, issuer: "local", subject: Text(name), at: Moment(milliseconds: 0))
    return .person(Text(name), authentication)
  }
}

private final class Counter: @unchecked Sendable {
  // One thread, one test.
  private var next: UInt64 = 0

  func bytes(_ count: Int) -> [UInt8] {
    next += 1
    let head = withUnsafeBytes(of: next.bigEndian) { Array($0) }
    return Array((head + [UInt8](repeating: 0xA5, count: count)).prefix(count))
  }
}
