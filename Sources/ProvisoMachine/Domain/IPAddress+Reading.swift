extension IPAddress {
  /// Four decimal numbers up to 255 without leading zeros.
  static func version4(_ text: UnsafeRawBufferPointer) -> IPAddress? {
    guard text.count <= 15 else { return nil }
    var bits: UInt128 = 0
    var part: UInt128 = 0
    var digits = 0
    var parts = 0
    for index in 0...text.count {
      if index < text.count, text[index].isAsciiDigit {
        guard digits == 0 || part > 0 else { return nil }
        part = part * 10 + UInt128(text[index] - 0x30)
        digits += 1
        guard part <= 255 else { return nil }
      } else {
        guard digits > 0, parts < 4, index == text.count || text[index] == UInt8(ascii: ".")
        else { return nil }
        bits = bits << 8 | part
        parts += 1
        part = 0
        digits = 0
      }
    }
    return parts == 4 ? IPAddress(bits: bits, family: 4) : nil
  }

  /// Eight groups of up to four hexadecimal digits; `::` stands for one or more groups of zero,
  /// and the last two may be written as an IPv4 address unless the address is a mapped one.
  static func version6(_ text: UnsafeRawBufferPointer) -> IPAddress? {
    guard text.count >= 2, text.count <= 45 else { return nil }
    var reader = GroupReader(text: text)
    guard reader.readAll(), let bits = reader.bits else { return nil }
    let address = IPAddress(bits: bits, family: 6)
    return reader.isDotted && address.isMapped ? nil : address
  }
}

/// Reads the groups of an IPv6 address before and after its `::`.
private struct GroupReader {
  let text: UnsafeRawBufferPointer
  private(set) var isDotted = false
  private var index = 0
  private var groups = 0
  private var number: UInt128 = 0
  /// How many groups stand before `::`.
  private var gap: Int?

  init(text: UnsafeRawBufferPointer) { self.text = text }

  /// The address, with zeros put where `::` stands.
  var bits: UInt128? {
    guard let gap else { return groups == 8 ? number : nil }
    guard groups < 8 else { return nil }
    let after = 16 * (groups - gap)
    let low = after == 0 ? 0 : number & (UInt128.max >> (128 - after))
    let high = gap == 0 ? 0 : (number >> after) << (16 * (8 - gap))
    return high | low
  }

  mutating func readAll() -> Bool {
    if skipGap(), index == text.count { return true }
    while true {
      guard groups < 8 else { return false }
      if takeDotted() { return true }
      guard takeGroup() else { return false }
      if index == text.count { return true }
      if skipGap() {
        if index == text.count { return true }
        continue
      }
      guard text[index] == UInt8(ascii: ":"), index + 1 < text.count else { return false }
      index += 1
    }
  }

  private mutating func skipGap() -> Bool {
    guard gap == nil, index + 1 < text.count, text[index] == UInt8(ascii: ":"),
      text[index + 1] == UInt8(ascii: ":")
    else { return false }
    gap = groups
    index += 2
    return true
  }

  private mutating func takeGroup() -> Bool {
    var group: UInt128 = 0
    let start = index
    while index < text.count, index < start + 4, let digit = text[index].hexValue {
      group = group << 4 | UInt128(digit)
      index += 1
    }
    number = number << 16 | group
    groups += 1
    return index > start
  }

  /// The rest as an IPv4 address.
  private mutating func takeDotted() -> Bool {
    guard groups <= 6, let address = IPAddress.version4(text.part(index, text.count)) else {
      return false
    }
    number = number << 32 | address.bits
    groups += 2
    index = text.count
    isDotted = true
    return true
  }
}
