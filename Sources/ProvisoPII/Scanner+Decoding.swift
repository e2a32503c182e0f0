extension Scanner {
  /// Scans what a text stands for once its escapes, and runs of base64 in it, are decoded.
  /// Matches without a decoded byte are those that the text itself gave. An address right after
  /// an escape may be counted twice, since the text itself joins the two.
  mutating func scanDecoded(_ scan: Scan) {
    guard scan.hasEscapes || scan.hasMixedWords else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DecodedText.capacity) { bytes in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: DecodedText.capacity + 1) { origins in
        guard let bytes = bytes.baseAddress, let origins = origins.baseAddress else { return }
        var decoded = DecodedText(bytes: bytes, origins: origins)
        if scan.hasEscapes { unescape(scan, into: &decoded) }
        if scan.hasMixedWords { decodeRuns(scan, into: &decoded) }
      }
    }
  }

  private mutating func unescape(_ scan: Scan, into decoded: inout DecodedText) {
    let text = scan.text
    var start = 0
    var index = 0
    while index < text.count {
      if let escape = Escape.read(text, at: index) {
        if escape.isByte {
          decoded.append(UInt8(truncatingIfNeeded: escape.value), from: index, to: escape.end)
        } else {
          decoded.append(scalar: escape.value, from: index, to: escape.end)
        }
        index = escape.end
      } else {
        decoded.append(text[index], from: index, to: index + 1)
        index += 1
      }
      if !decoded.hasRoom, index < text.count { flush(scan, &decoded, from: &start) }
    }
    flush(scan, &decoded, from: &start, isLast: true)
  }

  /// Scans a window, and leaves its end for the next.
  private mutating func flush(
    _ scan: Scan, _ decoded: inout DecodedText, from start: inout Int, isLast: Bool = false
  ) {
    let end = isLast ? decoded.count : max(start, decoded.count - DecodedText.overlap)
    var inner = scan.decoded(decoded, reporting: start..<max(start, end))
    inner.run()
    work &+= inner.work
    start = min(DecodedText.lead, decoded.count)
    if isLast { decoded.clear() } else { decoded.slide() }
  }

  /// Runs of base64 that decode to text. Each counts as a whole.
  private mutating func decodeRuns(_ scan: Scan, into decoded: inout DecodedText) {
    let text = scan.text
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, Base64Text.sextet(text[index]) != nil { index += 1 }
      if index - start >= Scanner.shortestRun { decode(scan, start, index, into: &decoded) }
      index = max(index, start + 1)
    }
    work &+= text.count
  }

  /// Shorter runs hold nothing that has a shape.
  private static let shortestRun = 16

  private mutating func decode(
    _ scan: Scan, _ start: Int, _ end: Int, into decoded: inout DecodedText
  ) {
    var decoder = Base64Text.Decoder()
    var reported = 0
    decoded.clear()
    for index in start..<end {
      guard let sextet = Base64Text.sextet(scan.text[index]), let byte = decoder.take(sextet) else {
        continue
      }
      guard byte >= 0x20 && byte != 0x7F && byte < 0xF5 || byte.isSpace else {
        return decoded.clear()
      }
      decoded.append(byte, from: start, to: end)
      if !decoded.hasRoom { flush(scan, &decoded, from: &reported) }
    }
    flush(scan, &decoded, from: &reported, isLast: true)
  }
}
