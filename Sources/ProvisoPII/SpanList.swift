/// Spans of a text in order, none touching another, in room that the caller gives.
package struct SpanList {
  private let room: UnsafeMutableBufferPointer<Finding>
  package private(set) var count = 0
  /// Whether a finding found no room; it then counts as the rest of the text.
  package private(set) var isOverfull = false

  package init(in room: UnsafeMutableBufferPointer<Finding>) { self.room = room }

  package subscript(index: Int) -> Finding {
    precondition(index >= 0 && index < count)
    return room[index]
  }

  /// Adds a finding. Findings come nearly in order, so few spans are moved.
  mutating func add(_ finding: Finding) {
    var first = count
    while first > 0, room[first - 1].end > finding.start { first -= 1 }
    var last = first
    var merged = finding
    var label = finding
    while last < count, room[last].start < finding.end {
      if room[last].outranks(label) { label = room[last] }
      merged = Finding(
        kind: label.kind, start: min(merged.start, room[last].start),
        end: max(merged.end, room[last].end), score: label.score)
      last += 1
    }
    replace(first..<last, with: merged)
  }

  private mutating func replace(_ range: Range<Int>, with finding: Finding) {
    let growth = 1 - range.count
    guard count + growth <= room.count else {
      isOverfull = true
      return
    }
    if growth > 0 {
      for index in stride(from: count - 1, through: range.upperBound, by: -1) {
        room[index + 1] = room[index]
      }
    } else if growth < 0 {
      for index in range.upperBound..<count { room[index + growth] = room[index] }
    }
    room[range.lowerBound] = finding
    count += growth
  }
}
