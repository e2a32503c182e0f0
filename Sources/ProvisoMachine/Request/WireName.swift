/// The form in which requests name the type of an action.
package enum WireName {
  private static let dot = UInt8(ascii: ".")
  private static let quote = UInt8(ascii: "`")

  /// Whether the name is segments joined by dots, of which those and only those that hold a dot
  /// stand in back quotes.
  package static func isSound(_ name: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while true {
      guard let end = endOfSegment(in: name, from: position) else { return false }
      if end == name.count { return true }
      guard name[end] == dot else { return false }
      position = end + 1
    }
  }

  private static func endOfSegment(in name: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < name.count else { return nil }
    if name[start] == quote { return endOfQuoted(in: name, from: start + 1) }
    var end = start
    while end < name.count, name[end] != dot {
      guard name[end] != quote else { return nil }
      end += 1
    }
    return end > start ? end : nil
  }

  private static func endOfQuoted(in name: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var end = start
    var needsQuotes = false
    while end < name.count, name[end] != quote {
      if name[end] == dot { needsQuotes = true }
      end += 1
    }
    return end < name.count && needsQuotes ? end + 1 : nil
  }
}
