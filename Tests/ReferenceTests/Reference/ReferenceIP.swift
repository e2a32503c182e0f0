import Foundation

/// An internet address: 4 or 16 bytes.
struct ReferenceIP: Equatable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init?(_ text: String) {
    if text.contains(":") {
      guard let bytes = Self.version6(text) else { return nil }
      self.bytes = bytes
    } else {
      guard let bytes = Self.version4(text) else { return nil }
      self.bytes = bytes
    }
  }

  private static func version4(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { part -> UInt8? in
      guard !part.isEmpty, part.count <= 3, part.allSatisfy({ $0.isASCII && $0.isNumber }),
        part.count == 1 || !part.hasPrefix("0")
      else { return nil }
      return UInt8(part)
    }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func version6(_ text: String) -> [UInt8]? {
    guard let gap = text.range(of: "::") else {
      let bytes = groups(text)
      return bytes?.count == 16 ? bytes : nil
    }
    let rest = String(text[gap.upperBound...])
    guard rest.range(of: "::") == nil,
      let head = groups(String(text[..<gap.lowerBound])), let tail = groups(rest),
      head.count + tail.count <= 14
    else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: String) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard (1...4).contains(part.count), part.allSatisfy(\.isASCII),
        !part.hasPrefix("+"), !part.hasPrefix("-"), let group = UInt16(part, radix: 16)
      else { return nil }
      bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
    }
    return bytes
  }

  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  /// The same address with all bits behind a prefix cleared.
  func masked(_ prefix: Int) -> ReferenceIP {
    ReferenceIP(
      bytes: bytes.enumerated().map { place, byte in
        let kept = min(8, max(0, prefix - place * 8))
        return kept == 8 ? byte : byte & ~(0xFF >> UInt8(kept))
      })
  }

  /// `10.0.0.0/8`
  static func network(_ text: String) -> (ReferenceIP, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = ReferenceIP(String(parts[0])),
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let prefix = Int(parts[1]),
      parts[1].count == 1 || !parts[1].hasPrefix("0"), prefix <= address.bytes.count * 8
    else { return nil }
    return (address, prefix)
  }
}

extension ReferenceIP {
  var isLinkLocalUnicast: Bool {
    bytes.count == 4
      ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }

  var isLinkLocalMulticast: Bool {
    bytes.count == 4
      ? bytes[0...2] == [224, 0, 0] : bytes[0] == 0xFF && bytes[1] & 0x0F == 0x02
  }

  /// No address of many, of nobody, of the machine or of the link.
  var isGlobalUnicast: Bool {
    let isMulticast = bytes.count == 4 ? bytes[0] & 0xF0 == 0xE0 : bytes[0] == 0xFF
    let isBroadcast = bytes == [255, 255, 255, 255]
    return !isMulticast && !isBroadcast && !isLoopback && !isLinkLocalUnicast
      && !bytes.allSatisfy { $0 == 0 }
  }

  /// The one preferred form (RFC 5952).
  var text: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    let groups = (0..<8).map { UInt16(bytes[$0 * 2]) << 8 | UInt16(bytes[$0 * 2 + 1]) }
    var gap = 0..<0
    for start in 0..<8 {
      let length = groups[start...].prefix { $0 == 0 }.count
      if length > 1, length > gap.count { gap = start..<start + length }
    }
    func joined(_ range: Range<Int>) -> String {
      groups[range].map { String($0, radix: 16) }.joined(separator: ":")
    }
    return gap.isEmpty
      ? joined(0..<8) : joined(0..<gap.lowerBound) + "::" + joined(gap.upperBound..<8)
  }
}
