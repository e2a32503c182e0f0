import Hummingbird
package import ProvisoLanguage
package import ProvisoQueue

/// Keys of agents: `pvk_`, 160 random bits and a check of them, kept only as their SHA-256.
package struct AgentKeys: Sendable {
  private static let prefix = "pvk_"
  private let services: Services

  package init(_ services: Services) { self.services = services }

  /// A new key. It is told once and never again.
  package static func make() -> String {
    let body = Secret.base32(Secret.random(20))
    return prefix + body + check(of: body)
  }

  package static func hash(of key: String) -> [UInt8] { Secret.hash(key.utf8) }

  /// Whether it is spelled as a key: what is not was never one, and the store is not asked.
  package static func isWellFormed(_ key: String) -> Bool {
    guard key.utf8.count == 42, key.utf8.starts(with: prefix.utf8) else { return false }
    let body = String(decoding: key.utf8.dropFirst(4).prefix(32), as: UTF8.self)
    return key.utf8.dropFirst(36).elementsEqual(check(of: body).utf8)
  }

  /// Thirty bits of its hash.
  private static func check(of body: String) -> String {
    String(Secret.base32(Array(Secret.hash(body.utf8).prefix(4))).prefix(6))
  }

  /// Makes a key for an agent and keeps its hash.
  package func issue(to agent: Text, seconds: Int64) async throws -> (String, Credential) {
    let key = Self.make()
    let now = await services.store.now()
    let credential = Credential(
      kind: .agentKey, hash: Self.hash(of: key), owner: agent, created: now,
      expires: now.adding(seconds: seconds))
    try await services.store.put(credential)
    return (key, credential)
  }

  func identity(of authorization: String) async throws -> Identity {
    let words = authorization.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].lowercased() == "bearer", Self.isWellFormed(String(words[1]))
    else { throw Problem.notSignedIn }
    let hash = Self.hash(of: String(words[1]))
    guard let known = try await services.store.credential(.agentKey, hash: hash),
      Secret.agree(known.hash, hash), await services.store.now() < known.expires,
      let agent = try await services.store.agent(known.owner),
      agent.isActive
    else { throw Problem.notSignedIn }
    switch agent.kind {
    case .agent: return .agent(agent)
    case .executor: return .executor(agent)
    }
  }
}
