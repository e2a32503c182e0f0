/// Tokens of services that no prefix tells, and values named as theirs.
extension Scan {
  /// Telegram's `110201543:AA…` around its colon.
  mutating func telegram(at index: Int) {
    guard wanted.contains(.serviceToken), text[index + 1] == "A", text[index - 1].isDigit else {
      return
    }
    var start = index
    while start > index - 12, text[start - 1].isDigit { start -= 1 }
    let end = index + 36
    work += 48
    guard (8...10).contains(index - start), text.isWordStart(start),
      holds(.dashed, index + 1, end), !PrefixedSecret.Alphabet.dashed.holds(text[end]),
      !isPlaceholder(index + 1, end), Entropy.of(text, index + 1, end) >= 896
    else { return }
    report(.serviceToken, start, end, 0.9)
  }

  /// Mailchimp's thirty-two digits and `-us12`, around the hyphen.
  mutating func mailchimp(at index: Int) {
    let start = index - 32
    guard wanted.contains(.serviceToken), start >= 0, text[index + 1] == "u",
      text[index + 2] == "s", text[index + 3].isDigit, holds(.hexadecimal, start, index),
      text.isWordStart(start)
    else { return }
    let end = text[index + 4].isDigit ? index + 5 : index + 4
    work += 36
    guard text.isWordEnd(end), !isPlaceholder(start, index) else { return }
    report(.serviceToken, start, end, 0.9)
  }

  /// Discord's three parts around the first point: an id in base64, a time, a check.
  mutating func discord(at index: Int) {
    guard wanted.contains(.serviceToken), text[index + 7] == "." else { return }
    var start = index
    while start > index - 27, PrefixedSecret.Alphabet.dashed.holds(text[start - 1]) { start -= 1 }
    guard (24...26).contains(index - start), text.isWordStart(start),
      Checksum.place(of: text[start], in: "MNO") != nil, holds(.dashed, index + 1, index + 7)
    else { return }
    var end = index + 8
    while end < index + 50, PrefixedSecret.Alphabet.dashed.holds(text[end]) { end += 1 }
    work += end - start
    guard end - index >= 35, Entropy.of(text, start, end) >= 1024 else { return }
    report(.serviceToken, start, end, 0.9)
  }

  /// Azure's client secrets, `…8Q~…` around the tilde.
  mutating func azureSecret(at index: Int) {
    let start = index - 5
    guard wanted.contains(.serviceToken), start >= 0, text[index - 1] == "Q",
      text[index - 2].isDigit, holds(.tilde, start, index - 2)
    else { return }
    var end = index + 1
    while end < index + 36, PrefixedSecret.Alphabet.tilde.holds(text[end]) { end += 1 }
    work += end - start
    let before = text[start - 1]
    guard (32...35).contains(end - index), !before.isAlphanumeric, before != "~", before != ".",
      Entropy.of(text, start, end) >= 768
    else { return }
    report(.serviceToken, start, end, 0.9)
  }

  /// Facebook's `1308742762612587|rhoK…`, whose digits start at `index`.
  mutating func facebook(at index: Int) {
    guard wanted.contains(.serviceToken) else { return }
    var place = index
    while place < index + 17, text[place].isDigit { place += 1 }
    guard (15...16).contains(place - index), text[place] == "|" else { return }
    var end = place + 1
    while end < place + 42, PrefixedSecret.Alphabet.dashed.holds(text[end]) { end += 1 }
    work += end - index
    guard (28...41).contains(end - place), Entropy.of(text, place + 1, end) >= 768 else { return }
    report(.serviceToken, index, end, 0.8)
  }

  /// `"type": "service_account"` whose underscore stands at `index`.
  mutating func serviceAccount(at index: Int) {
    let start = index - 7
    guard wanted.contains(.googleServiceAccount), text.holds("service_account", at: start) else {
      return
    }
    var place = start
    while place > start - 12, isQuoting(text[place - 1]) { place -= 1 }
    work += 24
    guard place < start, text.holds("type", at: place - 4), text[place - 5] == "\"" else { return }
    report(.googleServiceAccount, start, start + 15, 0.8)
  }

  private func isQuoting(_ byte: UInt8) -> Bool {
    byte == "\"" || byte == ":" || byte == " " || byte == "\\"
  }

  func holds(_ alphabet: PrefixedSecret.Alphabet, _ start: Int, _ end: Int) -> Bool {
    guard start >= 0, end <= text.count else { return false }
    for index in start..<end where !alphabet.holds(text[index]) { return false }
    return true
  }

  /// Values of a length of their own whose key names the service.
  func isServiceValue(_ key: Range<Int>, _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    switch length {
    case 64:
      guard
        names("softlayer", key) || names("cloudant", key) || names("clou", key)
          || startsWithSL(key)
      else { return false }
      return holds(.hexAnyCase, start, end)
    case 48: return names("secret", key) && names("key", key) && holds(.hexAnyCase, start, end)
    case 44:
      return (names("ibm", key) || names("cloud", key) || names("iam", key))
        && holds(.dashed, start, end)
    case 17: return names("contribsys", key) && text[start + 8] == ":"
    case 36: return (names("snyk", key) || names("heroku", key)) && isGrouped(start)
    case 24:
      guard names("cloudant", key) || names("clou", key) else { return false }
      return holds(.letters, start, end)
    default: return false
    }
  }

  /// Whether hyphens stand where a UUID has them.
  private func isGrouped(_ start: Int) -> Bool {
    text[start + 8] == "-" && text[start + 13] == "-" && text[start + 18] == "-"
      && text[start + 23] == "-"
  }

  /// Whether a key is that of a service whose values are known by their length.
  func namesService(_ start: Int, _ end: Int) -> Bool {
    if startsWithSL(start..<end) { return true }
    var (hasSecret, hasKey) = (false, false)
    for index in start..<end {
      switch Unicode.Scalar(text[index].lowercased) {
      case "c":
        if text.holdsAnyCase("clou", at: index) || text.holdsAnyCase("contribsys", at: index) {
          return true
        }
      case "h": if text.holdsAnyCase("heroku", at: index) { return true }
      case "i":
        if text.holdsAnyCase("ibm", at: index) || text.holdsAnyCase("iam", at: index) {
          return true
        }
      case "k": hasKey = hasKey || text.holdsAnyCase("key", at: index)
      case "s":
        if text.holdsAnyCase("softlayer", at: index) || text.holdsAnyCase("snyk", at: index) {
          return true
        }
        hasSecret = hasSecret || text.holdsAnyCase("secret", at: index)
      default: break
      }
    }
    return hasSecret && hasKey
  }

  private func startsWithSL(_ key: Range<Int>) -> Bool {
    text.holdsAnyCase("sl_", at: key.lowerBound) || text.holdsAnyCase("sl-", at: key.lowerBound)
      || text.holdsAnyCase("slapi", at: key.lowerBound)
  }

  private func names(_ word: StaticString, _ key: Range<Int>) -> Bool {
    for index in key where text.holdsAnyCase(word, at: index) { return true }
    return false
  }
}
