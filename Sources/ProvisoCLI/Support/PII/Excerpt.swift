import ProvisoText

/// A match in the line it stands in, as far as there is room.
struct Excerpt {
  /// Bytes of the line that are shown on either side.
  private static let context = 40
  private static let mostShown = 120

  let match: String
  private let before: String
  private let shown: String
  private let after: String

  init(of range: Range<Int>, in bytes: [UInt8]) {
    match = String(decoding: bytes[range], as: UTF8.self)
    var start = range.lowerBound
    while start > 0, start > range.lowerBound - Self.context, !Self.endsLine(bytes[start - 1]) {
      start -= 1
    }
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound
    while end < bytes.count, end < range.upperBound + Self.context, !Self.endsLine(bytes[end]) {
      end += 1
    }
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let isCut = range.count > Self.mostShown
    var last = isCut ? range.lowerBound + Self.mostShown : range.upperBound
    while last > range.lowerBound, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self).visible
    shown =
      String(decoding: bytes[range.lowerBound..<last], as: UTF8.self).visible
      + (isCut ? "…" : "")
    after = String(decoding: bytes[range.upperBound..<end], as: UTF8.self).visible
  }

  var text: String { before + shown + after }

  /// The line under it that points at the match.
  func marks(colours: Bool) -> String {
    let marks = String(repeating: "^", count: max(1, shown.count))
    return String(repeating: " ", count: before.count)
      + (colours ? "\u{1B}[31m\(marks)\u{1B}[0m" : marks)
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
