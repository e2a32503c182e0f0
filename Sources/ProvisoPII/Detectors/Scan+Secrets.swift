extension Scan {
  /// A secret that is known by its prefix, around the byte at `index` that wakes its detector.
  mutating func prefixed(at index: Int, _ byte: UInt8) {
    check(PrefixTable.within(text, index), at: index)
    if byte.isUpper { prefixed(from: index) }
  }

  /// The same where the prefix can only be told from its start.
  mutating func prefixed(from start: Int) {
    check(PrefixTable.start(text, start), at: start)
  }

  private mutating func check(_ range: Range<Int>, at index: Int) {
    for place in range {
      work += 1
      let start = index - Int(Tables.prefixes[place].anchor)
      guard let kind = Kind(rawValue: Tables.prefixes[place].kind), wanted.contains(kind),
        text.holds(Tables.prefixes[place].secret.prefix, at: start),
        !isFound(kind, beyond: start), text.isWordStart(start)
      else { continue }
      check(kind, Tables.prefixes[place].secret, start)
    }
  }

  private mutating func check(_ kind: Kind, _ secret: PrefixedSecret, _ start: Int) {
    let body = start + secret.prefix.utf8CodeUnitCount
    var end = body
    while end < body + secret.lengths.upperBound, secret.alphabet.holds(text[end]) { end += 1 }
    work += end - start
    // A point or hyphen that ends a sentence or a line is none of the secret's.
    let least = body + max(0, secret.lengths.lowerBound)
    while end > least, !text[end - 1].isAlphanumeric, text[end - 1] != "_" { end -= 1 }
    guard end - body >= secret.lengths.lowerBound,
      !secret.alphabet.holds(text[end]) || !text[end].isAlphanumeric,
      secret.entropy == 0 || !isPlaceholder(body, end),
      Entropy.of(text, body, end) >= secret.entropy,
      contains(secret.marker, body, end), hasDigits(secret.digits, body, end),
      text.holds(secret.ending, at: end - secret.ending.utf8CodeUnitCount)
    else { return }
    report(kind, start, end, 0.9, form: .prefix(secret.prefix))
  }

  private func hasDigits(_ least: Int, _ start: Int, _ end: Int) -> Bool {
    var count = 0
    for index in start..<end where text[index].isDigit { count += 1 }
    return count >= least
  }

  private func contains(_ marker: StaticString, _ start: Int, _ end: Int) -> Bool {
    if marker.utf8CodeUnitCount == 0 { return true }
    return (start..<max(start, end - marker.utf8CodeUnitCount + 1)).contains {
      text.holds(marker, at: $0)
    }
  }

  /// Whether the 64 bytes from `start` have more blanks than a key's headers.
  private func isProse(_ start: Int) -> Bool {
    var blanks = 0
    for index in start..<start + 64 where text[index] == " " { blanks += 1 }
    return blanks > 5
  }

  /// What documentation writes in place of a secret.
  func isPlaceholder(_ start: Int, _ end: Int) -> Bool {
    if text.holdsAnyCase("example", at: end - 7) || text.holdsAnyCase("examplekey", at: end - 10) {
      return true
    }
    var repeated = 1
    var rising = 1
    for index in start + 1..<max(end, start + 1) {
      repeated = text[index] == text[index - 1] ? repeated + 1 : 1
      rising = text[index] == text[index - 1] &+ 1 ? rising + 1 : 1
      if rising >= 12, rising * 2 >= end - start { return true }
      if repeated >= 6, repeated * 2 >= min(end - start, 24) { return true }
    }
    return false
  }

  /// A JSON web token whose `J` stands at `index`: two or three parts, the first an object.
  mutating func webToken(at index: Int) {
    let start = index - 2
    guard wanted.contains(.jwt), text.holds("eyJ", at: start), text.isWordStart(start),
      start >= tokensDone
    else { return }
    var ends = (0, 0)
    var parts = 1
    var end = start
    while end < text.count {
      if text[end] == ".", parts < 3 {
        if parts == 1 { ends.0 = end } else { ends.1 = end }
        parts += 1
      } else if !PrefixedSecret.Alphabet.dashed.holds(text[end]) {
        break
      }
      end += 1
    }
    work += end - start
    tokensDone = end
    blobDone = max(blobDone, end)
    guard parts >= 2, ends.0 - start >= 16 else { return }
    let second = parts == 3 ? ends.1 : end
    guard second - ends.0 > 8, Base64Text.isObject(text, start, ends.0) else { return }
    report(.jwt, start, end, 0.95)
  }

  /// Armour around a private key, whose first hyphen stands at `index`.
  mutating func armour(at index: Int) {
    guard wanted.contains(.privateKey), index >= armourDone, text.holds("-----BEGIN ", at: index)
    else { return }
    var header = index + 11
    while header < index + 60, text[header] != "-", text[header] != 0x0A { header += 1 }
    guard text.holds("-----", at: header), contains("PRIVATE KEY", index, header) else { return }
    let body = header + 5
    var end = body
    while end < text.count, !text.holds("-----END", at: end) {
      guard !text.holds("-----BEGIN", at: end) else { break }
      end += 1
    }
    work += 2 * (end - index)
    armourDone = end
    guard end - body >= 64, !isProse(body) else { return }
    if text.holds("-----END", at: end) {
      end += 8
      while end < text.count, text[end] != 0x0A, text[end] != "\\", text[end] != "-" { end += 1 }
      while text[end] == "-" { end += 1 }
      armourDone = end
    }
    report(.privateKey, index, end, 0.95)
  }
}

/// Base64 of either alphabet as text is looked at, never stored.
enum Base64Text {
  /// Whether the bytes decode to something like `{"…}`.
  static func isObject(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    var decoder = Decoder()
    var first: UInt8 = 0
    var last: UInt8 = 0
    for index in start..<end {
      guard let sextet = sextet(text[index]) else { return false }
      guard let byte = decoder.take(sextet) else { continue }
      guard byte >= 0x20 || byte.isSpace else { return false }
      if first == 0 { first = byte }
      if !byte.isSpace { last = byte }
    }
    return first == "{" && last == "}"
  }

  /// Whether the bytes decode to text in UTF-8. The last may be the first of a code point.
  static func isText(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    var decoder = Decoder()
    var following = 0
    for index in start..<end {
      guard let sextet = sextet(text[index]), let byte = decoder.take(sextet) else { continue }
      if following > 0 {
        guard byte & 0xC0 == 0x80 else { return false }
        following -= 1
      } else if byte >= 0x80 {
        guard (0xC2...0xF4).contains(byte) else { return false }
        following = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      } else if byte < 0x20 && !byte.isSpace || byte == 0x7F {
        return false
      }
    }
    return true
  }

  static func sextet(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - 0x30 + 52 }
    if byte.isLetter { return byte.isUpper ? byte - 0x41 : byte - 0x61 + 26 }
    if byte == "+" || byte == "-" { return 62 }
    return byte == "/" || byte == "_" ? 63 : nil
  }

  /// Puts bytes together from sextets.
  struct Decoder {
    private var held: UInt32 = 0
    private var bits = 0

    mutating func take(_ sextet: UInt8) -> UInt8? {
      held = held << 6 | UInt32(sextet)
      bits += 6
      guard bits >= 8 else { return nil }
      bits -= 8
      return UInt8(truncatingIfNeeded: held >> UInt32(bits))
    }
  }
}
