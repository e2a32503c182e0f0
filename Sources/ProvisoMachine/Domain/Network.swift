package import ProvisoLanguage

/// A block of addresses: an address of it, and how many of its first bits are fixed.
package struct Network: Equatable, Sendable {
  package let address: IPAddress
  package let prefixLength: UInt8

  /// `cidr`: reads an address, `/` and a length without leading zeros. Bits after the prefix may
  /// be set. IPv4 mapped into IPv6 is refused.
  package static func read(_ text: UnsafeRawBufferPointer) throws(Fault) -> Network {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { throw .badConversion }
    let digits = text.part(slash + 1, text.count)
    let host = text.part(0, slash)
    guard (1...3).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0"),
      let address = IPAddress.version4(host) ?? IPAddress.version6(host), !address.isMapped
    else { throw .badConversion }
    var length = 0
    for byte in digits {
      guard byte.isAsciiDigit else { throw .badConversion }
      length = length * 10 + Int(byte - 0x30)
    }
    guard length <= Int(address.width) else { throw .badConversion }
    return Network(address: address, prefixLength: UInt8(length))
  }

  /// The block with all bits after the prefix cleared.
  package var masked: Network {
    let free = UInt128(address.width - prefixLength)
    let bits = (address.bits >> free) << free
    return Network(
      address: IPAddress(bits: bits, family: address.family), prefixLength: prefixLength)
  }

  package func contains(_ other: IPAddress) -> Bool {
    let free = UInt128(address.width - prefixLength)
    return other.family == address.family && other.bits >> free == address.bits >> free
  }

  package func contains(_ other: Network) -> Bool {
    prefixLength <= other.prefixLength && contains(other.address)
  }

  /// The block as text: `10.0.0.0/8`.
  package func text(in arena: inout Arena) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    try address.write(to: &writer)
    try writer.append("/")
    try writer.append(decimal: Int(prefixLength))
    return .string(writer.finish(in: &arena))
  }
}

extension Network {
  /// The block as a value: its address in the arena, family and prefix length in `detail`.
  package func value(in arena: inout Arena) throws(Fault) -> Value {
    var value = try address.value(in: &arena)
    value.kind = .cidr
    value.detail |= UInt16(prefixLength) << 8
    return value
  }

  /// The block that a value of kind `cidr` holds.
  package init(_ value: Value) {
    address = IPAddress(value)
    prefixLength = Swift.min(UInt8(truncatingIfNeeded: value.detail >> 8), address.width)
  }
}
