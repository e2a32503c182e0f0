extension Scan {
  /// An address around the `@` at `index`.
  mutating func email(at index: Int) {
    guard wanted.contains(.email) else { return }
    var start = index
    while start > index - 64, Scan.isLocal(text[start - 1]) { start -= 1 }
    while start < index, !text[start].isAlphanumeric, text[start] != "_", text[start] < 0x80 {
      start += 1
    }
    work += index - start + 1
    guard start < index, text[index - 1] != ".", !isUserOfWebAddress(start) else { return }
    guard let end = domainEnd(from: index + 1) else { return }
    report(.email, start, end, 0.9)
  }

  /// `john (at) gmail.com` around the point, at a host that many have their mail at. Without
  /// brackets only the context tells it from a place to look at.
  mutating func spokenEmail(at index: Int) {
    guard wanted.contains(.email), text[index - 1].isLetter, text[index + 1].isLetter else {
      return
    }
    var host = index
    while host > index - 11, text[host - 1].isLetter { host -= 1 }
    guard text.isOne(of: Scan.mailHosts, host, index), text[host - 1] != "@" else { return }
    var sign = host
    if text[sign - 1] == " " { sign -= 1 }
    let isBracketed = text[sign - 1] == ")" || text[sign - 1] == "]"
    if isBracketed { sign -= 1 }
    guard text.holdsAnyCase("at", at: sign - 2), isBracketed || sign < host else { return }
    sign -= 2
    if isBracketed {
      guard text[sign - 1] == "(" || text[sign - 1] == "[" else { return }
      sign -= 1
    }
    var last = sign
    if text[last - 1] == " " { last -= 1 }
    guard isBracketed || last < sign else { return }
    var start = last
    while start > last - 64, Scan.isLocal(text[start - 1]) { start -= 1 }
    work += index - start
    guard start < last, text[start].isAlphanumeric, !isOneOfWords(start, last),
      let end = domainEnd(from: host)
    else { return }
    report(.email, start, end, isBracketed ? 0.7 : 0.3)
  }

  /// Words that stand before `at` where no address is meant.
  private func isOneOfWords(_ start: Int, _ end: Int) -> Bool {
    text.isOne(
      of: "email mail e-mail look account is it me us and here available log sign", start, end)
  }

  private static let mailHosts: StaticString =
    "gmail googlemail hotmail outlook yahoo icloud aol protonmail proton gmx"

  /// Where a domain that starts at `start` ends; its last label is a name, not that of a file.
  private mutating func domainEnd(from start: Int) -> Int? {
    var index = start
    var label = start
    var end = start
    var labels = 0
    while index < start + 254 {
      let byte = text[index]
      if byte.isAlphanumeric || byte >= 0x80 || byte == "-" && index > label {
        index += 1
        continue
      }
      guard index > label else { break }
      labels += 1
      end = index
      guard byte == ".", text[index + 1].isAlphanumeric || text[index + 1] >= 0x80 else { break }
      index += 1
      label = index
    }
    work += index - start
    guard labels >= 2, end == index, isTopLevel(label, end) else { return nil }
    return end
  }

  private func isTopLevel(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end - start <= 63 else { return false }
    for name: StaticString in ["png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js"]
    where name.utf8CodeUnitCount == end - start && text.holdsAnyCase(name, at: start) {
      return false
    }
    if text.holdsAnyCase("xn--", at: start) { return true }
    for index in start..<end where !text[index].isLetter && text[index] < 0x80 { return false }
    return true
  }

  /// Whether what precedes is `scheme://user:`, so that this is a password and a host.
  private func isUserOfWebAddress(_ start: Int) -> Bool {
    guard text[start - 1] == ":" else { return false }
    var index = start - 1
    while index > start - 64, text[index] != "/", !text[index].isSpace, index > 0 { index -= 1 }
    return text[index] == "/"
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric || (0x80...0xDF).contains(byte) { return true }
    return switch Unicode.Scalar(byte) {
    case ".", "_", "%", "+", "-", "'", "&", "!", "#", "$", "*", "~": true
    default: false
    }
  }
}
