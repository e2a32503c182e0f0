import Glibc

/// An address of the internet, and whether it is one that everybody may reach.
package struct IPAddress: Sendable, Hashable {
  /// Four or sixteen bytes.
  package let bytes: [UInt8]

  /// As `inet_pton` reads it: no shortened, octal or hexadecimal forms.
  package init?(_ text: String) {
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: sixteen) { Array($0) }
    } else {
      return nil
    }
  }

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package var text: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(
      bytes.count == 4 ? AF_INET : AF_INET6, bytes, &buffer, socklen_t(buffer.count))
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  /// Whether it is of the public internet (IANA's registries of special-purpose addresses). What
  /// carries another address inside is none: that may be a private one.
  package var isPublic: Bool {
    let special = bytes.count == 4 ? Self.special4 : Self.special6
    guard !special.contains(where: { $0.contains(bytes) }) else { return false }
    return bytes.count == 4 || Self.global6.contains(bytes)
  }

  private struct Block: Sendable {
    let prefix: [UInt8]
    let bits: Int

    init(_ text: String, _ bits: Int) {
      prefix = IPAddress(text)?.bytes ?? []
      self.bits = bits
    }

    func contains(_ bytes: [UInt8]) -> Bool {
      guard prefix.count == bytes.count else { return false }
      return (0..<bits).allSatisfy { bit in
        (prefix[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
      }
    }
  }

  private static let special4 = [
    Block("0.0.0.0", 8), Block("10.0.0.0", 8), Block("100.64.0.0", 10), Block("127.0.0.0", 8),
    Block("169.254.0.0", 16), Block("172.16.0.0", 12), Block("192.0.0.0", 24),
    Block("192.0.2.0", 24), Block("192.88.99.0", 24), Block("192.168.0.0", 16),
    Block("198.18.0.0", 15), Block("198.51.100.0", 24), Block("203.0.113.0", 24),
    Block("224.0.0.0", 4), Block("240.0.0.0", 4),
  ]

  private static let global6 = Block("2000::", 3)

  private static let special6 = [
    Block("2001::", 23), Block("2001:db8::", 32), Block("2002::", 16), Block("3fff::", 20),
  ]
}
