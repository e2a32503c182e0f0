extension Scan {
  /// Scans what the text stands for once its escapes are decoded. Matches without a decoded byte
  /// are those that the text itself gave. An address right after an escape may be counted twice,
  /// since the text itself joins the two.
  mutating func scanUnescaped() {
    guard let firstEscape = notes.pointee.firstEscape else { return }
    DecodedText.withRoom { decoded in
      var escape = firstEscape
      var done = 0
      work += text.count
      // Text that is far from all escapes stands for itself.
      while escape < text.count {
        let start = max(done, escape - DecodedText.lead)
        done = unescape(from: start, escape, into: &decoded)
        escape = Escape.next(in: text, from: done)
      }
    }
  }

  /// Decodes from `start` on, before an escape, until long after the last one; gives that place.
  private mutating func unescape(
    from start: Int, _ escape: Int, into decoded: inout DecodedText
  ) -> Int {
    var reported = 0
    var index = start
    var last = escape
    decoded.clear()
    while index < text.count, index < last + DecodedText.overlap {
      if let escape = Escape.read(text, at: index) {
        if escape.isByte {
          decoded.append(UInt8(truncatingIfNeeded: escape.value), from: index, to: escape.end)
        } else {
          decoded.append(scalar: escape.value, from: index, to: escape.end)
        }
        index = escape.end
        last = index
      } else {
        decoded.append(text[index], from: index, to: index + 1)
        index += 1
      }
      if !decoded.hasRoom { flush(&decoded, from: &reported) }
    }
    flush(&decoded, from: &reported, isLast: true)
    return index
  }

  /// Scans a window, and leaves its end for the next.
  private mutating func flush(
    _ decoded: inout DecodedText, from start: inout Int, isLast: Bool = false
  ) {
    let end = isLast ? decoded.count : max(start, decoded.count - DecodedText.overlap)
    var notes = ScanNotes(
      hints: hints, sink: self.notes.pointee.sink, origins: UnsafePointer(decoded.origins),
      reportable: start..<max(start, end))
    let bytes = UnsafeRawBufferPointer(start: decoded.bytes, count: decoded.count)
    withUnsafeMutablePointer(to: &notes) { notes in
      var inner = Scan(
        text: Bytes(bytes), name: name, wanted: wanted, threshold: threshold, notes: notes)
      inner.run()
      work += inner.work
    }
    start = min(DecodedText.lead, decoded.count)
    if isLast { decoded.clear() } else { decoded.slide() }
  }

  /// Scans what base64 stands for around a capital that follows a small letter or a digit, as one
  /// does in nearly all of it. No byte is looked at for this twice. A run counts as a whole.
  mutating func scanRun(around index: Int) {
    guard index >= notes.pointee.runsDone else { return }
    var start = index
    while start > notes.pointee.runsDone, Base64Text.sextet(text[start - 1]) != nil { start -= 1 }
    var end = index
    while Base64Text.sextet(text[end]) != nil { end += 1 }
    notes.pointee.runsDone = end
    work += end - start
    guard end - start >= Scan.shortestRun, Base64Text.isText(text, start, end) else { return }
    work += 3 * (end - start)
    DecodedText.withRoom { decode(start, end, into: &$0) }
  }

  /// Shorter runs hold nothing that has a shape.
  private static var shortestRun: Int { 16 }

  private mutating func decode(_ start: Int, _ end: Int, into decoded: inout DecodedText) {
    var decoder = Base64Text.Decoder()
    var reported = 0
    for index in start..<end {
      guard let sextet = Base64Text.sextet(text[index]), let byte = decoder.take(sextet) else {
        continue
      }
      decoded.append(byte, from: start, to: end)
      if !decoded.hasRoom { flush(&decoded, from: &reported) }
    }
    flush(&decoded, from: &reported, isLast: true)
  }
}
