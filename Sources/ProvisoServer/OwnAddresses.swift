/// The origins under which browsers reach a server; requests of other origins are refused.
package struct OwnAddresses: Sendable {
  /// The one that links and events name.
  package private(set) var origin = ""
  private(set) var all: [String] = []

  package init() {}

  package init(origin: String, others: [String] = []) {
    self.origin = origin
    all = [origin] + others
  }

  /// Of a server that listens on loopback, under each name that it has there.
  package init(loopbackPort port: Int, isSecure: Bool) {
    let scheme = isSecure ? "https" : "http"
    let names = ["127.0.0.1", "localhost", "[::1]"].map { "\(scheme)://\($0):\(port)" }
    self.init(origin: names[0], others: Array(names.dropFirst()))
  }

  package func contains(origin: String) -> Bool {
    all.contains { $0.utf8.elementsEqual(origin.utf8) }
  }

  /// Whether a `Host` header names this server, which a name that an attacker pointed here does
  /// not.
  package func contains(host: String) -> Bool {
    all.contains { origin in
      guard let colon = origin.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return origin.utf8[colon...].elementsEqual("://\(host)".utf8)
    }
  }
}
