import ProvisoLanguage

extension NetworkBuiltin {
  /// `last` is the second argument, where there is one.
  func reference(_ first: ReferenceValue, _ last: ReferenceValue?) throws(Fault) -> ReferenceValue {
    switch self {
    case .ip:
      if case .cidr(let address, _) = first { return .ip(address) }
      return .ip(try parsed(first))
    case .isIP: return .bool(ReferenceIP(try first.asText()) != nil)
    case .isCanonical: return .bool(try parsed(first).text == (try first.asText()))
    case .family: return .int(try address(first).bytes.count == 4 ? 4 : 6)
    case .isUnspecified: return .bool(try address(first).bytes.allSatisfy { $0 == 0 })
    case .isLoopback: return .bool(try address(first).isLoopback)
    case .isGlobalUnicast: return .bool(try address(first).isGlobalUnicast)
    case .isLinkLocalMulticast: return .bool(try address(first).isLinkLocalMulticast)
    case .isLinkLocalUnicast: return .bool(try address(first).isLinkLocalUnicast)
    case .cidr:
      let (address, prefix) = try network(first)
      return .cidr(address, prefix)
    case .isCIDR: return .bool(ReferenceIP.network(try first.asText()) != nil)
    case .containsIP, .containsCIDR: return .bool(try contains(first, last))
    case .masked:
      let (address, prefix) = try network(first)
      return .cidr(address.masked(prefix), prefix)
    case .isMask:
      let (address, prefix) = try network(first)
      return .bool(address.masked(prefix) == address)
    case .prefixLength: return .int(Int64(try network(first).1))
    }
  }

  private func contains(_ outer: ReferenceValue, _ inner: ReferenceValue?) throws(Fault) -> Bool {
    guard let inner else { throw .noOverload }
    let (address, prefix) = try network(outer)
    let (wanted, least): (ReferenceIP, Int)
    if self == .containsCIDR {
      (wanted, least) = try network(inner)
    } else if case .ip(let one) = inner {
      (wanted, least) = (one, one.bytes.count * 8)
    } else {
      wanted = try parsed(inner)
      least = wanted.bytes.count * 8
    }
    return wanted.bytes.count == address.bytes.count && least >= prefix
      && wanted.masked(prefix) == address.masked(prefix)
  }

  private func address(_ value: ReferenceValue) throws(Fault) -> ReferenceIP {
    guard case .ip(let address) = value else { throw .noOverload }
    return address
  }

  private func parsed(_ value: ReferenceValue) throws(Fault) -> ReferenceIP {
    guard let address = ReferenceIP(try value.asText()) else { throw .badConversion }
    return address
  }

  private func network(_ value: ReferenceValue) throws(Fault) -> (ReferenceIP, Int) {
    if case .cidr(let address, let prefix) = value { return (address, prefix) }
    guard let found = ReferenceIP.network(try value.asText()) else { throw .badConversion }
    return found
  }
}
