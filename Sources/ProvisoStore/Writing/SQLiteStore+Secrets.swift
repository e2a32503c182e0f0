package import ProvisoLanguage
package import ProvisoQueue

/// Secrets and webhooks: kept beside the queue, changed by the one writer.
extension SQLiteStore {
  package func credential(
    _ kind: Credential.Kind, hash: [UInt8]
  ) async throws -> Credential? {
    try await readers.read { reader in
      try reader.connection.first(
        "SELECT owner, created, expires FROM credentials WHERE kind = ? AND hash = ?",
        Text(kind.rawValue), hash
      ) {
        Credential(
          kind: kind, hash: hash, owner: $0.text(0), created: $0.moment(1),
          expires: $0.moment(2))
      }
    }
  }

  package func put(_ credential: Credential) async throws {
    try await change { connection, _ in
      try connection.run(
        """
        INSERT OR REPLACE INTO credentials(kind, hash, owner, created, expires)
          VALUES (?, ?, ?, ?, ?)
        """, Text(credential.kind.rawValue), credential.hash, credential.owner,
        credential.created, credential.expires)
    }
  }

  package func revoke(_ kind: Credential.Kind, hash: [UInt8]) async throws {
    try await change { connection, _ in
      try connection.run(
        "DELETE FROM credentials WHERE kind = ? AND hash = ?", Text(kind.rawValue), hash)
    }
  }

  package func revokeAll(_ kind: Credential.Kind, of owner: Text) async throws {
    try await change { connection, _ in
      try connection.run(
        "DELETE FROM credentials WHERE kind = ? AND owner = ?", Text(kind.rawValue), owner)
    }
  }

  package func password(of person: Text) async throws -> String? {
    try await readers.read { reader in
      try reader.connection.first("SELECT encoded FROM passwords WHERE person = ?", person) {
        $0.text(0).string
      }
    }
  }

  package func putPassword(_ encoded: String, of person: Text) async throws {
    try await change { connection, _ in
      try connection.run(
        "INSERT OR REPLACE INTO passwords(person, encoded) VALUES (?, ?)", person, Text(encoded))
    }
  }

  package func webhooks() async throws -> [Webhook] {
    try await readers.read { try $0.webhooks() }
  }

  package func put(_ webhook: Webhook) async throws {
    try await change { connection, codec in
      try connection.run(
        "INSERT OR REPLACE INTO webhooks(id, fields) VALUES (?, ?)", webhook.id,
        try codec.bytes(webhook))
    }
  }

  package func removeWebhook(_ id: Text) async throws {
    try await change { connection, _ in
      try connection.run("DELETE FROM webhooks WHERE id = ?", id)
    }
  }
}
