extension Scan {
  /// An IPv6 or hardware address whose first colon stands at `index`.
  mutating func colons(at index: Int) {
    guard index >= colonsDone, text[index + 1].isHex || text[index + 1] == ":" else { return }
    var start = index
    while start > index - 5, text[start - 1].isHex { start -= 1 }
    guard text.isWordStart(start), text[start - 1] != "." else { return }
    var end = index
    while end < start + 46, text[end].isHex || text[end] == ":" || text[end] == "." { end += 1 }
    work += end - start
    colonsDone = end
    while end > index, text[end - 1] == "." || text[end - 1] == ":" && text[end - 2] != ":" {
      end -= 1
    }
    guard text.isWordEnd(end) else { return }
    if end - start == 17, isHardware(start, pairedBy: ":") {
      report(.macAddress, start, end, 0.6)
    } else if let address = AddressText.version6(text, start, end) {
      let hasDigit = (start..<end).contains { text[$0].isDigit }
      // `::2` is also how programs take every second element.
      let isShort = end - start <= 6 && text[start] == ":"
      let isLocal = address <= 1 || isShort || text.holdsAnyCase("fe80:", at: start)
      let score = address == 0 ? 0.1 : !hasDigit ? 0.3 : isLocal ? 0.4 : 0.6
      report(.ipAddress, start, networkEnd(from: end, longest: 128), score)
    }
  }

  /// `AA-BB-CC-DD-EE-FF` around its first hyphen.
  mutating func dashedHardware(at index: Int) {
    let start = index - 2
    guard start >= 0, text[start].isHex, text.isWordStart(start), text[start - 1] != "-",
      isHardware(start, pairedBy: "-"), text[start + 17] != "-", text.isWordEnd(start + 17)
    else { return }
    work += 17
    report(.macAddress, start, start + 17, 0.6)
  }

  /// `aabb.ccdd.eeff` around its first point.
  mutating func dottedHardware(at index: Int) {
    let start = index - 4
    guard start >= 0, text[index + 5] == ".", text.isWordStart(start), text[start - 1] != "." else {
      return
    }
    var isZero = true
    var isFull = true
    for offset in 0..<14 where offset != 4 && offset != 9 {
      let byte = text[start + offset]
      guard byte.isHex else { return }
      isZero = isZero && byte == "0"
      isFull = isFull && byte.lowercased == "f"
    }
    work += 14
    guard !isZero, !isFull, text.isWordEnd(start + 14), text[start + 14] != "." else { return }
    report(.macAddress, start, start + 14, 0.6)
  }

  /// An IPv4 address whose first digit stands at `index`.
  mutating func internetAddress(at index: Int) {
    guard wanted.contains(.ipAddress),
      text[index + 1] == "." || text[index + 2] == "."
        || text[index + 3] == "."
    else { return }
    guard let end = AddressText.version4(text, index), text[end] != "_", text.isWordEnd(end) else {
      return
    }
    work += 15
    let before = text[index - 1]
    if before == "." || before == "-", text[index - 2].isAlphanumeric { return }
    // Five numbers are rather a version or an object identifier.
    let isLonger = text[end] == "." && text[end + 1].isDigit
    let score = isLonger ? 0.1 : AddressText.isPublic(text, index) ? 0.6 : 0.4
    report(.ipAddress, index, networkEnd(from: end, longest: 32), score)
  }

  /// Past a zone and the length of a network's prefix.
  private func networkEnd(from end: Int, longest: Int) -> Int {
    var index = end
    if longest == 128, text[index] == "%" {
      index += 1
      while index < end + 17, text[index].isAlphanumeric { index += 1 }
    }
    guard text[index] == "/" else { return index }
    var length = 0
    var last = index + 1
    while last < index + 5, text[last].isDigit {
      length = length * 10 + Int(text[last] - 0x30)
      last += 1
    }
    return last > index + 1 && length <= longest && text.isWordEnd(last) ? last : index
  }

  /// Six pairs of hexadecimal digits that are not all zero or all ones.
  private func isHardware(_ start: Int, pairedBy separator: Unicode.Scalar) -> Bool {
    var isZero = true
    var isFull = true
    for pair in 0..<6 {
      let place = start + 3 * pair
      guard text[place].isHex, text[place + 1].isHex, pair == 5 || text[place + 2] == separator
      else { return false }
      isZero = isZero && text[place] == "0" && text[place + 1] == "0"
      isFull = isFull && text[place].lowercased == "f" && text[place + 1].lowercased == "f"
    }
    return !isZero && !isFull
  }
}

/// Internet addresses as text.
enum AddressText {
  /// Where the four numbers end that start at `start`, none above 255 or with a leading zero.
  static func version4(_ text: Bytes, _ start: Int) -> Int? {
    var index = start
    for part in 0..<4 {
      if part > 0 {
        guard text[index] == "." else { return nil }
        index += 1
      }
      let first = index
      var number = 0
      while index < first + 3, text[index].isDigit {
        number = number * 10 + Int(text[index] - 0x30)
        index += 1
      }
      guard index > first, number <= 255, index == first + 1 || text[first] != "0",
        !text[index].isDigit
      else { return nil }
    }
    return index
  }

  /// Whether the address that starts at `start` belongs to somebody: no loopback, no private or
  /// link-local network (RFC 1122, 1918, 3927), no multicast.
  static func isPublic(_ text: Bytes, _ start: Int) -> Bool {
    var parts = (0, 0)
    var index = start
    while text[index].isDigit {
      parts.0 = parts.0 * 10 + Int(text[index] - 0x30)
      index += 1
    }
    index += 1
    while text[index].isDigit {
      parts.1 = parts.1 * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return switch parts {
    case (0, _), (10, _), (127, _), (224..., _), (192, 168), (169, 254), (172, 16...31): false
    default: true
    }
  }

  /// The sum of the groups if the bytes from `start` up to `end` are an IPv6 address.
  static func version6(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var groups = 0
    var sum = 0
    var hasGap = false
    var index = start
    if text[index] == ":" {
      guard text[index + 1] == ":" else { return nil }
      hasGap = true
      index += 2
    }
    while index < end {
      if let last = version4(text, index), last == end, groups <= 6 {
        groups += 2
        sum += 1
        break
      }
      let first = index
      var group = 0
      while index < min(end, first + 4), text[index].isHex {
        let digit = text[index]
        group = group << 4 | Int(digit.isDigit ? digit - 0x30 : digit.lowercased - 0x57)
        index += 1
      }
      guard index > first else { return nil }
      groups += 1
      sum += group
      if index == end { break }
      guard text[index] == ":" else { return nil }
      index += 1
      if text[index] == ":", index < end {
        guard !hasGap else { return nil }
        hasGap = true
        index += 1
      } else if index == end {
        return nil
      }
    }
    return hasGap ? (groups < 8 ? sum : nil) : (groups == 8 ? sum : nil)
  }
}
