package import ProvisoLanguage
package import ProvisoLog

/// What a door sends back, and sends back again for the same key.
package struct Reply: Sendable {
  package let status: Int
  package let body: [UInt8]
  /// Whether an earlier answer was found under the key.
  package var isReplayed = false
  /// The newest signed checkpoint: the answer is durable under it.
  package var checkpoint: [UInt8] = []

  package init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

/// One question, one answer, however often it is asked: by whom, which key, and the hash of what
/// was sent with it.
package struct IdempotencyKey: Hashable, Sendable {
  package let owner: Text
  package let key: Text
  package let bodyHash: [UInt8]

  package init(owner: Text, key: Text, bodyHash: [UInt8]) {
    self.owner = owner
    self.key = key
    self.bodyHash = bodyHash
  }
}

package enum StoreFault: Error, Sendable {
  /// Nobody knows whether it was done: the store failed while it was made durable. The process
  /// ends; ask again by the same idempotency key.
  case unknown(String)
  /// The same key came with another body.
  case otherBody
  /// More waits than may wait: nothing was done.
  case overloaded
  /// Something stored is not what it was: nothing goes on until somebody has looked.
  case damaged(String)
}

/// A durable queue: one writer, transactions acknowledged after they are on disk. SQLite keeps it
/// for one machine; the same calls fit a server of databases.
package protocol QueueStore: Sendable {
  /// Runs a command in one transaction and returns after it is durable. `render` turns what it
  /// came to into the answer that is kept under the key, in the same transaction; refusals are
  /// rendered, too.
  func perform(
    _ command: Command, by actor: Actor, under key: IdempotencyKey?,
    render: @escaping @Sendable (Result<Answer, Refusal>) -> Reply
  ) async throws -> Reply

  /// The moment that commands would see now.
  func now() async -> Moment

  // Requests
  func request(_ id: Text) async throws -> ReviewRequest?
  func requests(_ filter: RequestFilter, after cursor: Text?, limit: Int) async throws
    -> RequestPage
  func overview(since moment: Moment) async throws -> Overview

  // The log
  func checkpoint() async throws -> [UInt8]
  func leaves(from index: UInt64, limit: Int) async throws -> [[UInt8]]
  func leaves(ofRequest id: Text) async throws -> [[UInt8]]
  func receipt(of index: UInt64) async throws -> Receipt?
  /// A file of the published log, by its path (`checkpoint`, `tile/…`).
  func published(_ path: String) async throws -> [UInt8]?
  func salt(request: Text) async throws -> [UInt8]?
  func program(_ digest: Text) async throws -> [UInt8]?
  /// Returns when the log has more than `size` entries, or after the time, with its size.
  func waitForLeaves(beyond size: UInt64, seconds: Double) async -> UInt64

  // Who and what may
  func person(_ name: Text) async throws -> Person?
  func people() async throws -> [Person]
  func agent(_ name: Text) async throws -> Agent?
  func agents() async throws -> [Agent]
  func grants() async throws -> [Grant]
  func switches() async throws -> [KillSwitch]

  // Secrets: kept only as hashes, never in the log
  func credential(_ kind: Credential.Kind, hash: [UInt8]) async throws -> Credential?
  func put(_ credential: Credential) async throws
  func revoke(_ kind: Credential.Kind, hash: [UInt8]) async throws
  func revokeAll(_ kind: Credential.Kind, of owner: Text) async throws
  /// The encoded hash of a person's password (argon2id).
  func password(of person: Text) async throws -> String?
  func putPassword(_ encoded: String, of person: Text) async throws

  // Webhooks: where they go and how far each has come
  func webhooks() async throws -> [Webhook]
  func put(_ webhook: Webhook) async throws
  func removeWebhook(_ id: Text) async throws
}

extension QueueStore {
  package func agent(_ name: Text) async throws -> Agent? {
    try await agents().first { $0.name == name }
  }
}

/// A token or a session, known by the SHA-256 of its secret.
package struct Credential: Sendable, Codable {
  package enum Kind: String, Sendable, Codable { case agentKey, session }

  package let kind: Kind
  package let hash: [UInt8]
  /// The agent or person that it speaks for.
  package let owner: Text
  package let created: Moment
  package let expires: Moment

  package init(kind: Kind, hash: [UInt8], owner: Text, created: Moment, expires: Moment) {
    self.kind = kind
    self.hash = hash
    self.owner = owner
    self.created = created
    self.expires = expires
  }
}

/// A target that is told about entries of the log.
package struct Webhook: Sendable, Codable {
  package let id: Text
  package let url: Text
  /// Signs what is sent (Standard Webhooks).
  package let secret: [UInt8]
  /// Kinds of leaves that it is told; empty: all.
  package let kinds: [Text]
  /// The first entry that was not yet delivered.
  package var next: UInt64
  package var failures: Int
  package var retryAt: Moment?
  package var isActive: Bool

  package init(id: Text, url: Text, secret: [UInt8], kinds: [Text], next: UInt64) {
    self.id = id
    self.url = url
    self.secret = secret
    self.kinds = kinds
    self.next = next
    failures = 0
    retryAt = nil
    isActive = true
  }
}
