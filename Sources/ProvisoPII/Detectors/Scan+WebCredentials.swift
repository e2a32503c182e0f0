extension Scan {
  /// `scheme://user:password@host` around the colon of its scheme.
  mutating func webCredentials(at index: Int) {
    guard wanted.contains(.basicAuthURL), text[index + 1] == "/", text[index + 2] == "/",
      text[index - 1].isAlphanumeric
    else { return }
    let start = index + 3
    var colon = 0
    var end = start
    while end < min(text.count, start + 256), text[end] != "@" {
      let byte = text[end]
      if byte.isSpace || byte == "/" || byte == "\"" || byte == "'" || byte == "<" || byte == "`" {
        work += end - start
        return
      }
      if byte == ":", colon == 0 { colon = end }
      end += 1
    }
    work += end - start
    guard colon > 0, text[end] == "@", end - colon > 3,
      text[end + 1].isAlphanumeric
        || text[end + 1] == "["
    else { return }
    let first = text[colon + 1]
    guard first != "$", first != "{", first != "<", first != "%", first != "*", first != "[",
      !text.holdsAnyCase("password@", at: colon + 1), !text.holdsAnyCase("pass@", at: colon + 1),
      !isPlaceholder(colon + 1, end)
    else { return }
    report(.basicAuthURL, start, end, 0.9)
  }

  /// `Bearer …` or `Basic …` where the word starts at `index`.
  mutating func bearer(at index: Int) {
    guard wanted.contains(.bearerToken) else { return }
    var start = index
    if text.holdsAnyCase("bearer ", at: index) {
      start += 7
    } else if text.holdsAnyCase("basic ", at: index),
      text.holdsAnyCase("authorization", at: index - 15)
        || text.holdsAnyCase("authorization", at: index - 16)
    {
      start += 6
    } else {
      return
    }
    while start < index + 10, text[start] == " " { start += 1 }
    var end = start
    while end < min(text.count, start + 4096), isToken(text[end]) { end += 1 }
    work += end - index
    let isBasic = text[index + 1].lowercased == "a"
    guard end - start >= (isBasic ? 8 : 16), !isPlaceholder(start, end),
      isBasic || Entropy.of(text, start, end) >= 768
    else { return }
    report(.bearerToken, start, end, 0.8)
  }

  private func isToken(_ byte: UInt8) -> Bool {
    PrefixedSecret.Alphabet.dotted.holds(byte) || byte == "+" || byte == "=" || byte == "~"
  }
}
