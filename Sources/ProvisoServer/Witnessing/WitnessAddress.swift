package import ProvisoLog

/// A witness that is asked to sign what the log has become (C2SP tlog-witness).
package struct WitnessAddress: Sendable {
  /// The submission prefix, without a slash at its end.
  package let url: String
  package let key: VerifierKey

  package enum Fault: Error, Sendable {
    case address(String)
    case key(String)

    package var text: String {
      switch self {
      case .address(let url):
        "\(url) is no address of a witness: https, or http on this machine"
      case .key(let key): "\(key) is no key of a witness; it looks like name+12345678+BA…"
      }
    }
  }

  package init(_ url: String, key text: String) throws(Fault) {
    var url = url
    while url.hasSuffix("/") { url.removeLast() }
    let isLocal = ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains {
      url == $0 || url.hasPrefix("\($0):") || url.hasPrefix("\($0)/")
    }
    guard isLocal || url.hasPrefix("https://"), !url.contains("@"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .address(url) }
    guard let key = VerifierKey(text), key.type == .cosignature else { throw .key(text) }
    self.url = url
    self.key = key
  }
}
