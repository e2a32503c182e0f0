extension Scan {
  /// How long a run of letters must be to be called opaque.
  private static let shortestBlob = 256

  /// Long runs of base64 or hexadecimal that do not decode to text. A byte in a hundred tells
  /// where such a run may be.
  mutating func blobs() {
    guard wanted.contains(.opaque), text.count >= Scan.shortestBlob else { return }
    var index = 100
    while index < text.count {
      // Of so long a run some sample has fifty bytes on either side.
      if index >= blobDone, isBlob(text[index]), isBlob(text[index - 50]), isBlob(text[index + 50]),
        isBlob(text[index - 17]), isBlob(text[index + 17]), isBlob(text[index - 33]),
        isBlob(text[index + 33])
      {
        blob(around: index)
      }
      index += 100
    }
  }

  private mutating func blob(around index: Int) {
    var start = index
    let floor = max(blobDone, index - 128)
    while start > floor, isBlob(text[start - 1]) { start -= 1 }
    var end = index
    while end < text.count, isBlob(text[end]) { end += 1 }
    work += 2 * (end - start)
    blobDone = end
    guard end - start >= Scan.shortestBlob, Entropy.of(text, start, end) >= 768,
      !decodesToText(start, end)
    else { return }
    report(.opaque, start, end, 0.6)
  }

  private func isBlob(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == "+" || byte == "/" || byte == "-" || byte == "_" || byte == "="
  }

  /// Whether the first bytes of the run, as hexadecimal or as base64, are text.
  private func decodesToText(_ start: Int, _ end: Int) -> Bool {
    let end = min(end, start + 1024)
    let isHexadecimal = (start..<end).allSatisfy { text[$0].isHex }
    var decoder = Base64Text.Decoder()
    var odd = 0
    var total = 0
    var high: UInt8 = 0
    for index in start..<end {
      let byte = text[index]
      var decoded: UInt8?
      if isHexadecimal {
        let digit = byte.isDigit ? byte - 0x30 : byte.lowercased - 0x57
        decoded = (index - start) % 2 == 1 ? high << 4 | digit : nil
        high = digit
      } else if let sextet = Base64Text.sextet(byte) {
        decoded = decoder.take(sextet)
      }
      guard let decoded else { continue }
      total += 1
      let isControl = decoded < 0x20 && !decoded.isSpace || decoded == 0x7F
      if isControl || decoded >= 0xF5 || decoded == 0xC0 || decoded == 0xC1 { odd += 1 }
    }
    // Random bytes are controls or impossible in UTF-8 one time in eight.
    return odd * 50 <= total
  }
}
