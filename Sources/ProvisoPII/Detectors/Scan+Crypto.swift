import ProvisoJSON

extension Scan {
  /// An address of Bitcoin or Ethereum that starts at `start`, a word's first character.
  mutating func cryptoAddress(at start: Int) {
    guard wanted.contains(.cryptoAddress) else { return }
    let first = text[start]
    let isSegwit = text.holdsAnyCase("bc1", at: start)
    let isEther = first == "0" && text[start + 1].lowercased == "x"
    guard isSegwit || isEther || first == "1" || first == "3" else { return }
    var end = start
    while end < start + 92, text[end].isAlphanumeric { end += 1 }
    work += end - start
    guard text.isWordEnd(end), !text[end].isAlphanumeric else { return }
    let length = end - start
    if isEther, length == 42 {
      for index in start + 2..<end where !text[index].isHex { return }
      return report(.cryptoAddress, start, end, 0.4)
    }
    if isSegwit, (14...90).contains(length) {
      work += 4 * length
      if Bech32.holds(text, start, end) { report(.cryptoAddress, start, end, 0.95) }
    } else if !isEther, (25...35).contains(length), !isMonotone(start, end) {
      work += 40 * length
      if Base58.holds(text, start, end) { report(.cryptoAddress, start, end, 0.95) }
    }
  }

  private func isMonotone(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where text[index] != text[start] { return false }
    return true
  }
}

/// Bitcoin's addresses as BIP 173 and BIP 350 write them: 32 characters for five bits each, the
/// last six of which check the others.
private enum Bech32 {
  static func holds(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    let alphabet: StaticString = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    // The part before the 1 is `bc`: high bits, a zero, low bits.
    var rest: UInt32 = 1
    let prefix: InlineArray<5, UInt32> = [3, 3, 0, 2, 3]
    for index in prefix.indices { rest = next(rest, prefix[index]) }
    let isUpper = text[start].isUpper
    for index in start + 3..<end {
      let byte = text[index]
      if byte.isLetter, byte.isUpper != isUpper { return false }
      guard let value = Checksum.place(of: byte.lowercased, in: alphabet) else { return false }
      rest = next(rest, UInt32(value))
    }
    return rest == 1 || rest == 0x2BC8_30A3
  }

  private static func next(_ rest: UInt32, _ value: UInt32) -> UInt32 {
    let generators: InlineArray<5, UInt32> = [
      0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
    ]
    let top = rest >> 25
    var result = (rest & 0x1FF_FFFF) << 5 ^ value
    for index in 0..<5 where top >> UInt32(index) & 1 == 1 { result ^= generators[index] }
    return result
  }
}

/// Bitcoin's older addresses: 25 bytes to base 58, the last four of which are the first of a double
/// SHA-256 of the others.
private enum Base58 {
  static func holds(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    let alphabet: StaticString = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    var bytes = InlineArray<25, UInt8>(repeating: 0)
    for index in start..<end {
      guard let value = Checksum.place(of: text[index], in: alphabet) else { return false }
      var carry = value
      for place in stride(from: 24, through: 0, by: -1) {
        carry += 58 * Int(bytes[place])
        bytes[place] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      if carry != 0 { return false }
    }
    guard bytes[0] == 0 || bytes[0] == 5 else { return false }
    return checks(bytes)
  }

  private static func checks(_ bytes: InlineArray<25, UInt8>) -> Bool {
    var body = InlineArray<32, UInt8>(repeating: 0)
    for index in 0..<21 { body[index] = bytes[index] }
    let once = hash(body, count: 21)
    for index in 0..<32 { body[index] = once[index] }
    let twice = hash(body, count: 32)
    for index in 0..<4 where twice[index] != bytes[21 + index] { return false }
    return true
  }

  private static func hash(_ bytes: InlineArray<32, UInt8>, count: Int) -> SHA256.Digest {
    withUnsafeBytes(of: bytes) { SHA256.hash(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}
