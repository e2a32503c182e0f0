import CSodium
import Dispatch
import Synchronization

/// Hashes passwords (argon2id) one after another: each takes a core and 64 MiB for a moment.
package final class Passwords: Sendable {
  /// How many may wait; more would only wait in vain.
  private static let mostWaiting = 16

  private let queue = DispatchQueue(label: "proviso.passwords")
  private let waiting = Mutex(0)
  /// Of no password: verified where a name is unknown, so that the answer takes as long.
  private let decoy: Mutex<String?> = Mutex(nil)

  package init() {}

  package func hash(_ password: String) async throws -> String {
    try await inTurn { Self.encode(password) }
  }

  /// Whether it is the password; a name without one takes as long as one with another.
  package func isRight(_ password: String, for encoded: String?) async throws -> Bool {
    try await inTurn {
      let known = encoded ?? self.decoyHash()
      return Self.verify(password, known) && encoded != nil
    }
  }

  private func decoyHash() -> String {
    if let known = decoy.withLock({ $0 }) { return known }
    let made = Self.encode(Secret.base32(Secret.random(20)))
    decoy.withLock { $0 = made }
    return made
  }

  private func inTurn<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async throws -> Result {
    let isFree = waiting.withLock { count in
      guard count < Self.mostWaiting else { return false }
      count += 1
      return true
    }
    guard isFree else { throw SignInLimits.problem(seconds: 2) }
    defer { waiting.withLock { $0 -= 1 } }
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }

  private static func encode(_ password: String) -> String {
    var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    let status = crypto_pwhash_str(
      &text, bytes, UInt64(bytes.count), UInt64(crypto_pwhash_opslimit_interactive()),
      crypto_pwhash_memlimit_interactive())
    precondition(status == 0, "there is not enough memory for hashing a password")
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func verify(_ password: String, _ encoded: String) -> Bool {
    var text = encoded.utf8.map { CChar(bitPattern: $0) }
    text += [CChar](repeating: 0, count: max(1, crypto_pwhash_strbytes() - text.count))
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
  }
}
