/// CEL's network extension.
package enum NetworkBuiltin: UInt8, Sendable, CaseIterable {
  case ip, isIP, isCanonical, family, isUnspecified, isLoopback, isGlobalUnicast
  case isLinkLocalMulticast, isLinkLocalUnicast
  case cidr, isCIDR, containsIP, containsCIDR, masked, isMask, prefixLength
}

extension NetworkBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .ip:
      BuiltinRow(
        "ip", [.global(.string, to: .ip), .member(.cidr, to: .ip)], cost: .linear,
        summary: "the address that a text spells; of a network, its address",
        example: #"ip("192.168.0.1").family() == 4"#)
    case .isIP:
      BuiltinRow(
        "isIP", [.global(.string, to: .bool)], cost: .linear,
        summary: "whether the text spells an address", example: #"isIP("::1")"#)
    case .isCanonical:
      BuiltinRow(
        "ip.isCanonical", [.global(.string, to: .bool)], cost: .linear,
        summary: "whether the text spells an address in its one preferred form",
        example: #"!ip.isCanonical("2001:DB8::1")"#)
    case .family:
      BuiltinRow(
        "family", [.member(.ip, to: .int)],
        summary: "4 or 6", example: #"ip("::1").family() == 6"#)
    case .isUnspecified:
      BuiltinRow(
        "isUnspecified", Self.question,
        summary: "whether the address is `0.0.0.0` or `::`",
        example: #"ip("0.0.0.0").isUnspecified()"#)
    case .isLoopback:
      BuiltinRow(
        "isLoopback", Self.question,
        summary: "whether the address means the machine itself",
        example: #"ip("127.0.0.1").isLoopback()"#)
    case .isGlobalUnicast:
      BuiltinRow(
        "isGlobalUnicast", Self.question,
        summary: "whether the address means one machine, private ranges included",
        example: #"ip("192.168.0.1").isGlobalUnicast()"#)
    case .isLinkLocalMulticast:
      BuiltinRow(
        "isLinkLocalMulticast", Self.question,
        summary: "whether the address means machines of the same link",
        example: #"ip("224.0.0.1").isLinkLocalMulticast()"#)
    case .isLinkLocalUnicast:
      BuiltinRow(
        "isLinkLocalUnicast", Self.question,
        summary: "whether the address means one machine of the same link",
        example: #"ip("169.254.169.254").isLinkLocalUnicast()"#)
    case .cidr:
      BuiltinRow(
        "cidr", [.global(.string, to: .cidr)], cost: .linear,
        summary: "the network that a text such as `10.0.0.0/8` spells",
        example: #"cidr("10.0.0.0/8").prefixLength() == 8"#)
    case .isCIDR:
      BuiltinRow(
        "isCIDR", [.global(.string, to: .bool)], cost: .linear,
        summary: "whether the text spells a network", example: #"isCIDR("10.0.0.0/8")"#)
    case .containsIP:
      BuiltinRow(
        "containsIP",
        [.member(.cidr, .ip, to: .bool), .member(.cidr, .string, to: .bool)], cost: .linear,
        summary: "whether the address is in the network",
        example: #"cidr("10.0.0.0/8").containsIP("10.1.2.3")"#)
    case .containsCIDR:
      BuiltinRow(
        "containsCIDR",
        [.member(.cidr, .cidr, to: .bool), .member(.cidr, .string, to: .bool)], cost: .linear,
        summary: "whether all of another network is in the network",
        example: #"cidr("10.0.0.0/8").containsCIDR("10.1.0.0/16")"#)
    case .masked:
      BuiltinRow(
        "masked", [.member(.cidr, to: .cidr)],
        summary: "the network with the bits behind its prefix cleared",
        example: #"cidr("10.1.2.3/8").masked() == cidr("10.0.0.0/8")"#)
    case .isMask:
      BuiltinRow(
        "isMask", [.member(.cidr, to: .bool)],
        summary: "whether the bits behind the prefix of the network are all clear",
        example: #"cidr("10.0.0.0/8").isMask()"#)
    case .prefixLength:
      BuiltinRow(
        "prefixLength", [.member(.cidr, to: .int)],
        summary: "the number of bits that the addresses of the network share",
        example: #"cidr("10.0.0.0/8").prefixLength() == 8"#)
    }
  }

  private static let question: [Signature] = [.member(.ip, to: .bool)]
}
