/// Credentials in commands and headers.
extension Scan {
  /// `curl … -u user:password` or `--user …` whose last hyphen stands at `index`.
  mutating func curlUser(at index: Int) {
    guard wanted.contains(.commandCredential), text[index + 1] == "u" else { return }
    var start = index + 2
    if text.holds("user", at: index + 1) { start = index + 5 }
    guard text[start] == " " || text[start] == "=" || start == index + 2 && text[start] == "'"
    else { return }
    while text[start] == " " || text[start] == "=" { start += 1 }
    guard isCurl(before: index) else { return }
    let (from, end) = argument(at: start)
    guard let colon = (from..<end).first(where: { text[$0] == ":" }), colon > from else { return }
    var password = colon + 1
    if password < end, text[password] == "'" || text[password] == "\"" { password += 1 }
    guard isChosen(from, colon), end > password ? isChosen(password, end) : colon - from >= 12,
      end - password >= 4 || end == password
    else { return }
    report(.commandCredential, from, end, 0.8)
  }

  private mutating func isCurl(before index: Int) -> Bool {
    var place = index
    let floor = max(0, index - 240)
    while place > floor {
      place -= 1
      if text[place] == "c", text.holds("curl", at: place) {
        work += index - place
        return true
      }
    }
    work += index - place
    return false
  }

  /// The argument of a command that starts at `index`, without the quotes around it.
  private mutating func argument(at index: Int) -> (start: Int, end: Int) {
    let quote = text[index]
    let isQuoted = quote == "\"" || quote == "'"
    let start = isQuoted ? index + 1 : index
    var end = start
    while end < min(text.count, start + 128) {
      if isQuoted ? text[end] == quote : text[end].isSpace { break }
      end += 1
    }
    work += end - index
    if !isQuoted, end > start, text[end - 1] == "'" || text[end - 1] == "\"" { end -= 1 }
    return (start, end)
  }

  /// Whether a user or a password is neither a variable nor what documentation writes.
  private func isChosen(_ start: Int, _ end: Int) -> Bool {
    let first = text[start]
    if first == "$" || first == "{" || first == "<" || first == "%" || first == "[" || first == "*"
      || isPlaceholder(start, end)
    {
      return false
    }
    return !text.isOne(of: Scan.documentary, start, end)
  }

  /// Users and passwords of documentation.
  private static let documentary: StaticString = """
    user username pass password passwd test xxx yyy secret token foo bar example \
    changeme your_password your-password mypassword
    """

  /// What follows `Cookie:` and `Set-Cookie:`, around the colon.
  mutating func cookie(at index: Int) {
    guard wanted.contains(.cookie), text.holdsAnyCase("cookie", at: index - 6),
      text.isWordStart(index - 6)
    else { return }
    var start = index + 1
    while start < index + 3, text[start] == " " { start += 1 }
    var end = start
    var sign = 0
    while end < min(text.count, start + 1024), isCookie(text[end]) {
      if text[end] == "=", sign == 0 { sign = end }
      end += 1
    }
    while end > start, text[end - 1] == " " || text[end - 1] == ";" { end -= 1 }
    work += end - index
    guard sign > start, end - sign >= 6, text[sign + 1] != "$", text[sign + 1] != "<",
      text[sign + 1] != "{"
    else { return }
    report(.cookie, start, end, 0.7)
  }

  private func isCookie(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != "\"" && byte != "'" && byte != "\\"
  }

  /// A header that says who asks, around its colon: `Authorization: Token …`.
  mutating func authorization(at index: Int) {
    guard wanted.contains(.bearerToken), text.holdsAnyCase("authorization", at: index - 13) else {
      return
    }
    var start = index + 1
    while start < index + 3, text[start] == " " { start += 1 }
    var scheme = start
    while scheme < start + 16, text[scheme].isLetter || text[scheme] == "-" { scheme += 1 }
    if text[scheme] == " ", scheme > start { start = scheme + 1 }
    var end = start
    while end < min(text.count, start + 4096), isHeader(text[end]) { end += 1 }
    work += end - index
    let first = text[start]
    guard end - start >= 8, first != "$", first != "{", first != "<", first != "*", first != ".",
      first != "[", first != "%", !isPlaceholder(start, end), Entropy.of(text, start, end) >= 640,
      hasDigitOrSign(start, end)
    else { return }
    report(.bearerToken, start, end, 0.8)
  }

  private func hasDigitOrSign(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !text[index].isLetter && text[index] != "-" { return true }
    return false
  }

  private func isHeader(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != "\"" && byte != "'" && byte != "`" && byte != "\\"
      && byte != "," && byte != "}"
  }
}
