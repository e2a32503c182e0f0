import Hummingbird
import Synchronization

/// How often somebody may fail to sign in: by name from one address, by name, and by address.
package final class SignInLimits: Sendable {
  private static let windowSeconds = 300.0
  private static let (perPair, perName, perAddress) = (5, 20, 30)
  /// Beyond so many keys, those without recent failures are forgotten.
  private static let mostKeys = 10_000

  private let failures = Mutex<[String: [ContinuousClock.Instant]]>([:])

  package init() {}

  package func check(name: String, address: String) throws {
    let now = ContinuousClock.now
    let isOver = failures.withLock { failures in
      Self.keys(name, address).contains { key, limit in
        Self.recent(failures[key] ?? [], now).count >= limit
      }
    }
    if isOver { throw Self.problem(seconds: Int(Self.windowSeconds)) }
  }

  package func failed(name: String, address: String) {
    let now = ContinuousClock.now
    failures.withLock { failures in
      if failures.count > Self.mostKeys {
        failures = failures.compactMapValues { moments in
          let recent = Self.recent(moments, now)
          return recent.isEmpty ? nil : recent
        }
      }
      for (key, _) in Self.keys(name, address) {
        failures[key] = Self.recent(failures[key] ?? [], now) + [now]
      }
    }
  }

  package func succeeded(name: String, address: String) {
    _ = failures.withLock { $0.removeValue(forKey: Self.keys(name, address)[0].key) }
  }

  private static func keys(_ name: String, _ address: String) -> [(key: String, limit: Int)] {
    [
      ("\(name)\n\(address)", perPair), ("name \(name)", perName),
      ("address \(address)", perAddress),
    ]
  }

  private static func recent(
    _ moments: [ContinuousClock.Instant], _ now: ContinuousClock.Instant
  ) -> [ContinuousClock.Instant] {
    moments.filter { now - $0 < .seconds(windowSeconds) }
  }

  static func problem(seconds: Int) -> Problem {
    var problem = Problem(.tooManyRequests, "too_many", "too many attempts; wait, then try again")
    problem.headers[.retryAfter] = "\(seconds)"
    return problem
  }
}
