package import ProvisoLanguage

/// An IPv4 or IPv6 address without a zone.
package struct IPAddress: Equatable, Sendable {
  /// The address as a number; of an IPv4 address the lower 32 bits.
  package let bits: UInt128
  /// 4 or 6.
  package let family: UInt8

  package init(bits: UInt128, family: UInt8) {
    self.bits = bits
    self.family = family
  }

  /// `ip`: reads an address. An IPv4 address mapped into IPv6 is the IPv4 address if it is written
  /// in hexadecimal, and refused if it ends in dotted decimals, as CEL's network extension has it.
  package static func read(_ text: UnsafeRawBufferPointer) throws(Fault) -> IPAddress {
    if let address = version4(text) { return address }
    guard let address = version6(text) else { throw .badConversion }
    return address.isMapped ? IPAddress(bits: address.bits & 0xFFFF_FFFF, family: 4) : address
  }

  package var width: UInt8 { family == 4 ? 32 : 128 }

  /// Whether this is an IPv4 address in IPv6's clothes: `::ffff:0:0/96`.
  var isMapped: Bool { family == 6 && bits >> 32 == 0xFFFF }

  package var isUnspecified: Bool { bits == 0 }

  package var isLoopback: Bool { family == 4 ? bits >> 24 == 127 : bits == 1 }

  /// `169.254.0.0/16` and `fe80::/10`.
  package var isLinkLocalUnicast: Bool {
    family == 4 ? bits >> 16 == 0xA9FE : bits >> 118 == 0x3FA
  }

  /// `224.0.0.0/24`, and `ff02::/16` whatever its flags.
  package var isLinkLocalMulticast: Bool {
    family == 4 ? bits >> 8 == 0xE0_0000 : bits >> 112 & 0xFF0F == 0xFF02
  }

  /// Neither of the above, nor multicast, nor the broadcast address; private ranges count.
  package var isGlobalUnicast: Bool {
    let isMulticast = family == 4 ? bits >> 28 == 0xE : bits >> 120 == 0xFF
    let isBroadcast = family == 4 && bits == 0xFFFF_FFFF
    return !isUnspecified && !isLoopback && !isMulticast && !isBroadcast && !isLinkLocalUnicast
  }

  /// `ip.isCanonical`: whether `text` is an address written as this library writes it.
  package static func isCanonical(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Bool {
    let written = try read(text).text(in: &arena).slice
    guard written.count == text.count else { return false }
    for index in text.indices where text[index] != written[index] { return false }
    return true
  }
}

extension IPAddress {
  /// The address as a value: sixteen bytes in the arena, the family in `detail`.
  package func value(in arena: inout Arena) throws(Fault) -> Value {
    let room = try arena.bytes(16)
    room.storeBytes(of: bits, as: UInt128.self)
    return Value(
      .ip, payload: UInt64(UInt(bitPattern: room.baseAddress)), count: 16, detail: UInt16(family))
  }

  /// The address that a value of kind `ip` or `cidr` holds.
  package init(_ value: Value) {
    bits = value.slice.count < 16 ? 0 : value.slice.loadUnaligned(as: UInt128.self)
    family = value.detail & 0xFF == 4 ? 4 : 6
  }
}
