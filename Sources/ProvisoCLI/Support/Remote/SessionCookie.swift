import Synchronization

/// The header of the session's cookie, once somebody has signed in.
final class SessionCookie: Sendable {
  private let held = Mutex<String?>(nil)

  var value: String? { held.withLock { $0 } }

  func set(_ value: String) { held.withLock { $0 = value } }
}
