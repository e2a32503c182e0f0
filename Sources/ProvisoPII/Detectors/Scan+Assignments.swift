extension Scan {
  /// `key = value`, `"key": "value"` around the sign at `index`.
  mutating func assignment(at index: Int) {
    guard wanted.intersects(Scan.assigned) else { return }
    let after = text[index + 1]
    guard after != "/" && after != ":", text[index - 1] != ":" || text[index] == "=" else { return }
    guard let (start, end) = key(before: index) else { return }
    let hints = Lexicon.kinds(in: text, start, end)
    work += end - start
    if namesRegistry(start, end) || namesService(start, end) {
      return serviceValue(from: index + 1, key: start..<end)
    }
    if hints.contains(.username) {
      // `https://username:…` is followed by a password.
      return text[start - 1] == "/" ? () : login(at: index)
    }
    guard
      hints.contains(.password) || hints.contains(.genericSecret)
        || hints.contains(.awsSecretKey), !Scan.namesPublic(text, start, end)
    else { return }
    let value = value(from: index + 1)
    if !value.isQuoted, isAssignedInCode(index), !hasMixedCharacters(value.start, value.end) {
      return
    }
    judge(value.start, value.end, isQuoted: value.isQuoted, hints)
  }

  /// The kinds that a value may be because of its key.
  private static var assigned: KindSet {
    var kinds = KindSet(.password)
    kinds.insert(.genericSecret)
    kinds.insert(.awsSecretKey)
    kinds.insert(.serviceToken)
    kinds.insert(.npmToken)
    kinds.insert(.username)
    return kinds
  }

  /// `//registry.npmjs.org/:_authToken`.
  private func namesRegistry(_ start: Int, _ end: Int) -> Bool {
    text.holds("_authToken", at: start) && text.holds("/:", at: start - 2)
  }

  private mutating func serviceValue(from index: Int, key: Range<Int>) {
    let value = value(from: index)
    guard value.end > value.start, !isFiller(value.start, value.end) else { return }
    if namesRegistry(key.lowerBound, key.upperBound) {
      if value.end - value.start == 36 { report(.npmToken, value.start, value.end, 0.8) }
    } else if isServiceValue(key, value.start, value.end) {
      report(.serviceToken, value.start, value.end, 0.7)
    } else {
      let hints = Lexicon.kinds(in: text, key.lowerBound, key.upperBound)
      if !Scan.namesPublic(text, key.lowerBound, key.upperBound) {
        judge(value.start, value.end, isQuoted: value.isQuoted, hints)
      }
    }
  }

  /// The name somebody logs in with.
  private mutating func login(at index: Int) {
    let value = value(from: index + 1)
    guard value.isQuoted || !isAssignedInCode(index), (2...64).contains(value.end - value.start),
      !isFiller(value.start, value.end),
      isPlainWord(value.start, value.end), !text.holdsAnyCase("user", at: value.start)
    else { return }
    report(.username, value.start, value.end, 0.5)
  }

  /// ` = x`, as programs write it; settings and addresses have no blanks there.
  private func isAssignedInCode(_ index: Int) -> Bool {
    text[index] == "="
      && (text[index - 1] == " " || text[index + 1] == " " || text[index + 1] == "=")
  }

  private func isPlainWord(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      let byte = text[index]
      let isSign = byte == "_" || byte == "-" || byte == "." || byte == "@" || byte == "+"
      if !byte.isAlphanumeric, !isSign, byte < 0x80 { return false }
    }
    return text[start].isAlphanumeric || text[start] >= 0x80
  }

  /// The whole text as the value of a member whose name promises a secret.
  mutating func wholeValue() {
    let named = hints.kinds
    guard hints.tellsValue, text.count <= 512,
      named.contains(.password) || named.contains(.username)
        || named.contains(.genericSecret) || named.contains(.awsSecretKey)
    else { return }
    for index in 0..<text.count where text[index].isSpace { return }
    if named.contains(.username), isPlainWord(0, text.count), (2...64).contains(text.count) {
      return report(.username, 0, text.count, 0.5)
    }
    judge(0, text.count, isQuoted: true, named)
  }

  /// `password is …`, `passphrase …` where the word starts at `index`.
  mutating func passwordWord(at index: Int) {
    guard wanted.contains(.password), text[index].lowercased == "p",
      text[index + 1].lowercased == "a" || text[index + 1].lowercased == "w"
    else { return }
    var end = index
    while end < index + 12, text[end].isLetter { end += 1 }
    work += end - index
    // `pass` and `pwd` are other words, too.
    guard end - index >= 6, text[end] == " ", text[end + 1] != "=", text[end + 1] != ":",
      Lexicon.kinds(in: text, index, end).contains(.password)
    else {
      return
    }
    var start = end + 1
    if text.holdsAnyCase("is ", at: start) { start += 3 }
    let value = value(from: start)
    // Without a sign only what no dictionary has is taken for a password.
    guard value.end - value.start >= 6, hasMixedCharacters(value.start, value.end) else { return }
    judge(value.start, value.end, isQuoted: true, KindSet(.password))
  }

  /// The key that ends before `index`, past blanks, a quote and a colon.
  private func key(before index: Int) -> (Int, Int)? {
    var end = index
    let floor = index - 6
    while end > floor, end > 0, isBeforeSign(text[end - 1]) { end -= 1 }
    var start = end
    while start > end - 48, isKey(text[start - 1]) { start -= 1 }
    return start < end && text.isWordStart(start) ? (start, end) : nil
  }

  private func isBeforeSign(_ byte: UInt8) -> Bool {
    byte == " " || byte == "\"" || byte == "'" || byte == ":" || byte == "\\" || byte == "]"
  }

  private func isKey(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "_" || byte == "-" || byte == "."
  }

  /// Keys that end so hold what is public: `token_url`, `publicKey`, `secret_name`.
  static func namesPublic(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    for word: StaticString in [
      "id", "ids", "name", "url", "uri", "path", "file", "type", "version", "length", "size",
      "count", "expires", "expiry", "hint", "policy", "selector", "arn", "index", "format",
    ] where text.holdsAnyCase(word, at: end - word.utf8CodeUnitCount) {
      let before = text[end - word.utf8CodeUnitCount - 1]
      let isCapital = text[end - word.utf8CodeUnitCount].isUpper && before.isLower
      if isCapital || !before.isAlphanumeric { return true }
    }
    return (start..<end).contains {
      text.holdsAnyCase("public", at: $0) || text.holdsAnyCase("csrf", at: $0)
    }
  }

  /// The value that starts after blanks and perhaps a quote.
  private mutating func value(from index: Int) -> (start: Int, end: Int, isQuoted: Bool) {
    var start = index
    while start < index + 4,
      text[start] == " " || text[start] == ">" || text[start] == "\\"
        || text[start] == "="
    {
      start += 1
    }
    let quote = text[start]
    let isQuoted = quote == "\"" || quote == "'" || quote == "`"
    if isQuoted { start += 1 }
    var end = start
    while end < min(text.count, start + 256) {
      let byte = text[end]
      if isQuoted ? byte == quote || byte == 0x0A : byte.isSpace || endsValue(byte) { break }
      end += 1
    }
    work += end - index
    if isQuoted, text[end - 1] == "\\", end > start { end -= 1 }
    if !isQuoted, end > start, text[end - 1] == "." { end -= 1 }
    return (start, end, isQuoted)
  }

  private func endsValue(_ byte: UInt8) -> Bool {
    byte == "," || byte == ";" || byte == "&" || byte == "\"" || byte == "'" || byte == "`"
      || byte == "<" || byte == ")" || byte == "}"
  }

  private mutating func judge(_ start: Int, _ end: Int, isQuoted: Bool, _ hints: KindSet) {
    guard end - start >= 4, !isFiller(start, end) else { return }
    if hints.contains(.awsSecretKey), end - start == 40, Entropy.of(text, start, end) >= 1000,
      isBase64(start, end), !isPlaceholder(start, end)
    {
      return report(.awsSecretKey, start, end, 0.8)
    }
    if hints.contains(.password), end - start <= 128, isQuoted || looksChosen(start, end) {
      return report(.password, start, end, 0.7)
    }
    if hints.contains(.genericSecret), looksRandom(start, end) {
      report(.genericSecret, start, end, 0.6)
    }
  }

  /// Values that stand for others: `${X}`, `<key>`, `{{x}}`, `[password]`, `****`, `null`.
  private func isFiller(_ start: Int, _ end: Int) -> Bool {
    let first = text[start]
    let filler =
      first == "$" || first == "<" || first == "{" || first == "[" || first == "*"
      || first == "%" || first == "(" || text.holds("://", at: start + 4)
    if filler || isPlaceholder(start, end) { return true }
    for word: StaticString in [
      "null", "none", "true", "false", "undefined", "string", "required", "optional", "password",
      "secret", "changeme", "redacted", "process.env", "os.environ", "your", "xxx", "...",
    ] where text.holdsAnyCase(word, at: start) {
      let isWhole = word.utf8CodeUnitCount >= end - start
      if isWhole || word.equals("your") || word.equals("process.env") || word.equals("os.environ") {
        return true
      }
    }
    return false
  }

  /// An unquoted password: no call, and more than a word of a sentence.
  private func looksChosen(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where text[index] == "(" { return false }
    if hasMixedCharacters(start, end) { return true }
    return end == text.count || text[end] == 0x0A || text[end] == 0x0D || text[end] == "&"
      || text[end] == "\"" || text[end] == "'"
  }

  /// Whether there is more than letters of one case.
  private func hasMixedCharacters(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      if !text[index].isLetter { return index + 1 < end || text[index].isDigit }
      if index > start, text[index].isUpper, text[index - 1].isLower { return true }
    }
    return false
  }

  /// A key that a machine made: long, disordered, with digits, no identifier and no path.
  private func looksRandom(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 16, end - start <= 200, !isName(start, end) else { return false }
    var digits = 0
    var hyphens = 0
    var capitals = 0
    var separators = 0
    for index in start..<end {
      let byte = text[index]
      guard
        byte.isAlphanumeric || byte == "_" || byte == "-" || byte == "+" || byte == "/"
          || byte == "=" || byte == "." || byte == "~"
      else { return false }
      if byte.isDigit { digits += 1 }
      if byte.isUpper { capitals += 1 }
      if byte == "-" { hyphens += 1 }
      if !byte.isAlphanumeric, byte != "=" { separators += 1 }
      if text.holds("0123456789", at: index) || text.holds("abcdefgh", at: index) { return false }
    }
    if isDigest(start, end) { return Entropy.of(text, start, end) >= 704 }
    // UUIDs are no secrets, and words in small letters between hyphens or points are names.
    let isName = end - start == 36 && hyphens == 4 || separators > 0 && capitals == 0
    return digits >= 2 && !isName && Entropy.of(text, start, end) >= 896
  }

  /// Hexadecimal of a length that keys have.
  private func isDigest(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 16, 32, 40, 48, 64:
      return holds(.hexAnyCase, start, end) && !isPlaceholder(start, end)
    default: return false
    }
  }

  /// Words and numbers between signs: each part is letters, then perhaps digits.
  private func isName(_ start: Int, _ end: Int) -> Bool {
    var parts = 1
    for index in start..<end {
      let byte = text[index]
      if !byte.isAlphanumeric {
        parts += 1
      } else if index > start, byte.isLetter, text[index - 1].isDigit {
        return false
      }
    }
    return parts > 2
  }

  private func isBase64(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where Base64Text.sextet(text[index]) == nil { return false }
    return true
  }
}

extension StaticString {
  func equals(_ other: StaticString) -> Bool {
    UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount).equals(other)
  }
}
