import ProvisoLanguage

/// CEL's network extension.
extension Evaluator {
  mutating func network(
    _ builtin: NetworkBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .ip: return try address(arguments[0]).value(in: &arena)
    case .isIP: return .bool((try? IPAddress.read(try arguments.string(0))) != nil)
    case .isCanonical:
      return .bool(try IPAddress.isCanonical(try arguments.string(0), in: &arena))
    case .family: return .int(Int64(try arguments.address(0).family))
    case .isUnspecified: return .bool(try arguments.address(0).isUnspecified)
    case .isLoopback: return .bool(try arguments.address(0).isLoopback)
    case .isGlobalUnicast: return .bool(try arguments.address(0).isGlobalUnicast)
    case .isLinkLocalMulticast: return .bool(try arguments.address(0).isLinkLocalMulticast)
    case .isLinkLocalUnicast: return .bool(try arguments.address(0).isLinkLocalUnicast)
    case .cidr: return try network(arguments[0]).value(in: &arena)
    case .isCIDR: return .bool((try? Network.read(try arguments.string(0))) != nil)
    case .containsIP:
      return .bool(try arguments.network(0).contains(try address(arguments[1])))
    case .containsCIDR:
      return .bool(try arguments.network(0).contains(try network(arguments[1])))
    case .masked: return try arguments.network(0).masked.value(in: &arena)
    case .isMask:
      let network = try arguments.network(0)
      return .bool(network == network.masked)
    case .prefixLength: return .int(Int64(try arguments.network(0).prefixLength))
    }
  }

  /// An address, the one that a text spells, or the one of a network.
  private func address(_ value: Value) throws(Fault) -> IPAddress {
    switch value.kind {
    case .string: return try IPAddress.read(value.slice)
    case .ip, .cidr: return IPAddress(value)
    default: throw .noOverload
    }
  }

  private func network(_ value: Value) throws(Fault) -> Network {
    switch value.kind {
    case .string: return try Network.read(value.slice)
    case .cidr: return Network(value)
    default: throw .noOverload
    }
  }
}

extension Arguments {
  fileprivate func address(_ place: Int) throws(Fault) -> IPAddress {
    IPAddress(try value(place, .ip))
  }

  fileprivate func network(_ place: Int) throws(Fault) -> Network {
    Network(try value(place, .cidr))
  }
}
