extension Scan {
  /// A web address around the colon of its scheme.
  mutating func webAddress(at index: Int) {
    guard wanted.contains(.url), text[index + 1] == "/", text[index + 2] == "/",
      index >= addressDone
    else { return }
    var start = index
    while start > index - 12, text[start - 1].isLetter { start -= 1 }
    guard isScheme(start, index) else { return }
    let end = addressEnd(from: index + 3)
    work += end - start
    addressDone = end
    guard end > index + 5,
      text[index + 3].isAlphanumeric || text[index + 3] == "["
        || text[index + 3] >= 0x80
    else { return }
    report(.url, start, end, 0.4)
  }

  private func isScheme(_ start: Int, _ end: Int) -> Bool {
    text.isOne(of: "http https ftp ftps sftp ws wss", start, end)
  }

  /// Where an address ends: before a blank, a quote or a bracket, and before signs that end a
  /// sentence.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    while end < min(text.count, start + 2048), isAddress(text[end]) { end += 1 }
    while end > start, endsSentence(text[end - 1]) { end -= 1 }
    return end
  }

  private func isAddress(_ byte: UInt8) -> Bool {
    guard byte > 0x20, byte != 0x7F else { return false }
    return switch Unicode.Scalar(byte) {
    case "\"", "<", ">", "`", "\\", "^", "{", "}", "|", "'", "]": false
    default: true
    }
  }

  private func endsSentence(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ".", ",", ";", ":", "!", "?", ")", "*": true
    default: false
    }
  }

  /// A domain without a scheme, around its first point.
  mutating func domain(at index: Int) {
    guard wanted.contains(.url), index >= addressDone, text[index - 1].isAlphanumeric,
      text[index + 1].isAlphanumeric
    else { return }
    var start = index
    while start > max(addressDone, index - 63), isLabel(text[start - 1]) { start -= 1 }
    var end = index
    var label = index
    while end < index + 200, isLabel(text[end]) || text[end] == "." {
      if text[end] == "." {
        guard isLabel(text[end + 1]) else { break }
        label = end + 1
      }
      end += 1
    }
    work += end - start
    addressDone = end
    let before = text[start - 1]
    guard before != "@", before != ".", before != "/", before != "_", before != "\\",
      text.isWordStart(start), text[end] != "@", text[end] != "(", text[end] != "=",
      TopLevel.holds(text, label, end)
    else { return }
    if text[end] == "/" || text[end] == "?" || text[end] == "#" { end = addressEnd(from: end) }
    addressDone = end
    report(.url, start, end, 0.3)
  }

  private func isLabel(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == "-" }
}

/// The last labels of domains that are met without a scheme.
enum TopLevel {
  static func holds(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    let length = end - start
    if text.holdsAnyCase("xn--", at: start) { return length > 5 }
    for index in start..<end where !text[index].isLetter { return false }
    if length == 2 {
      if text.holdsAnyCase("uk", at: start) || text.holdsAnyCase("eu", at: start) { return true }
      return Countries.holds(text[start].uppercased, text[start + 1].uppercased)
    }
    return text.isOne(of: names, start, end)
  }

  private static let names: StaticString = """
    com org net edu gov mil int info biz name pro app dev xyz site online shop store tech \
    cloud blog news live club agency page link space website world today media email group \
    digital services solutions systems network company health bank museum travel jobs mobi \
    coop aero arpa webcam design studio academy finance global help host live software support \
    top work wiki zone example art bet fun icu ink law one vip win
    """
}
