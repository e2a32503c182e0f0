import ProvisoLanguage

/// Places in UTF-8 text counted in code points. Malformed text gives odd counts, never a trap.
enum CodePoints {
  static func count(_ text: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in text where !byte.isContinuation { count += 1 }
    return count
  }

  /// The byte at which code point `index` starts; one past the last is the end.
  static func offset(
    of index: Int64, in text: UnsafeRawBufferPointer
  ) throws(Fault) -> Int {
    guard index >= 0 else { throw .indexOutOfRange }
    var left = index
    for offset in text.indices where !text[offset].isContinuation {
      if left == 0 { return offset }
      left -= 1
    }
    guard left == 0 else { throw .indexOutOfRange }
    return text.count
  }

  /// Where the code point that starts at `offset` ends.
  static func end(after offset: Int, in text: UnsafeRawBufferPointer) -> Int {
    var end = Swift.min(offset + 1, text.count)
    while end < text.count, text[end].isContinuation { end += 1 }
    return end
  }

  /// Where the code point that ends at `offset` starts.
  static func start(before offset: Int, in text: UnsafeRawBufferPointer) -> Int {
    var start = Swift.max(offset - 1, 0)
    while start > 0, text[start].isContinuation { start -= 1 }
    return start
  }
}
