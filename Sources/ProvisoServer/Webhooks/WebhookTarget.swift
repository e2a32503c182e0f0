/// Where a webhook goes: an address of the web without a user, on an ordinary port.
package struct WebhookTarget: Sendable, Equatable {
  package let isSecure: Bool
  package let host: String
  package let port: Int
  /// With the query; never empty.
  package let path: String

  package enum Fault: Error, Equatable {
    case malformed, notSecure, namesUser, privateAddress

    package var text: String {
      switch self {
      case .malformed: "this is no address of the web, like https://example.com/hook"
      case .notSecure: "webhooks go to https:// only"
      case .namesUser: "an address with a user in it is refused"
      case .privateAddress: "webhooks go to public addresses only"
      }
    }
  }

  /// `allowsPrivate`: loopback without TLS is taken, for tests.
  package init(_ text: String, allowsPrivate: Bool) throws(Fault) {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.utf8.contains(0x5C) else {
      throw .malformed
    }
    let rest: Substring
    if text.hasPrefix("https://") {
      (isSecure, rest) = (true, text.dropFirst(8))
    } else if text.hasPrefix("http://") {
      (isSecure, rest) = (false, text.dropFirst(7))
    } else {
      throw .malformed
    }
    let authority = rest.prefix { !"/?#".contains($0) }
    let tail = rest[authority.endIndex...].prefix { $0 != "#" }
    guard !authority.contains("@") else { throw .namesUser }
    let (name, number) = try Self.parts(authority)
    host = name
    port = try Self.port(number) ?? (isSecure ? 443 : 80)
    path = tail.hasPrefix("/") ? String(tail) : "/" + tail
    guard isSecure || allowsPrivate else { throw .notSecure }
    if let address = IPAddress(host), !address.isPublic, !(allowsPrivate && address.isLoopback) {
      throw .privateAddress
    }
  }

  /// A name or a literal address, without brackets, and what follows its colon.
  private static func parts(_ authority: Substring) throws(Fault) -> (String, Substring) {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]"),
        let address = IPAddress(String(authority[authority.index(after: authority.startIndex)..<end]))
      else { throw .malformed }
      return (address.text, authority[authority.index(after: end)...])
    }
    let name = authority.prefix { $0 != ":" }
    guard isName(name) || IPAddress(String(name)) != nil else { throw .malformed }
    return (name.lowercased(), authority[name.endIndex...])
  }

  /// A name whose last label is no number: `127.1` and `0x7f000001` are addresses to some.
  private static func isName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 1, text.utf8.count <= 253, let last = labels.last,
      let first = last.utf8.first, !(0x30...0x39).contains(first)
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        }
    }
  }

  private static func port(_ text: Substring) throws(Fault) -> Int? {
    guard !text.isEmpty else { return nil }
    guard text.hasPrefix(":"), let port = UInt16(text.dropFirst()), port > 0 else {
      throw .malformed
    }
    return Int(port)
  }
}
