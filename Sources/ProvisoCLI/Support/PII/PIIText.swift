import ProvisoFiles
import ProvisoPII

/// Plain text, searched in windows that overlap, so that it may be larger than memory.
struct PIIText {
  /// Bytes before the end of a window that wait for the next: longer than nearly any finding.
  private static let margin = 1 << 14
  /// Bytes before what is searched that a window also holds: words that are context.
  private static let lead = 256

  private let search: PIISearch
  private var reader: ChunkReader
  private var bytes: [UInt8]
  /// How many of the bytes were told of already.
  private var done = 0
  /// Where the first byte stands.
  private var place = TextPlace()
  /// The end of what was written without findings.
  private var written: [UInt8] = []

  init(_ search: PIISearch, _ start: [UInt8], _ reader: ChunkReader) {
    self.search = search
    self.reader = reader
    bytes = start
  }

  mutating func run(into output: inout PIIOutput) throws(Failure) {
    while true {
      try reader.fill(&bytes, upTo: PIISearch.window + done)
      let found = bytes.withUnsafeBytes { search.findings(in: $0) }
      let end = reader.isAtEnd ? bytes.count : cut(found)
      let fresh = found.filter { (done..<end).contains($0.detection.bytes.lowerBound) }
      if output.redacts {
        try write(fresh, upTo: end, into: &output)
      } else {
        var cursor = Cursor(place: place)
        for one in fresh { try output.add(line(of: one, &cursor)) }
      }
      if reader.isAtEnd { return }
      let start = lead(before: end)
      place.pass(bytes[..<start])
      bytes.removeFirst(start)
      done = end - start
    }
  }

  /// A place near the end that is within no finding and within no code point.
  private func cut(_ found: [PIIFinding]) -> Int {
    var end = bytes.count - Self.margin
    if let line = bytes[(end - Self.margin)..<end].lastIndex(of: 0x0A) { end = line + 1 }
    for one in found.reversed() where one.detection.bytes.contains(end) {
      end = one.detection.bytes.lowerBound
    }
    // What is longer than a window is told in parts.
    if end <= done { end = bytes.count - Self.margin }
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func lead(before end: Int) -> Int {
    var start = max(0, end - Self.lead)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// A place in the window that moves forward.
  private struct Cursor {
    var place: TextPlace
    var index = 0

    mutating func move(to end: Int, in bytes: [UInt8]) -> TextPlace {
      place.pass(bytes[index..<end])
      index = end
      return place
    }
  }

  private func line(of one: PIIFinding, _ cursor: inout Cursor) -> PIILine {
    let range = one.detection.bytes
    let first = cursor.move(to: range.lowerBound, in: bytes)
    let last = cursor.move(to: range.upperBound, in: bytes)
    return PIILine(
      file: search.name, finding: one, line: first.line, column: first.column, path: nil,
      bytes: first.offset..<last.offset, codePoints: first.codePoints..<last.codePoints,
      excerpt: Excerpt(of: range, in: bytes))
  }

  private mutating func write(
    _ found: [PIIFinding], upTo end: Int, into output: inout PIIOutput
  ) throws(Failure) {
    let piece = bytes[done..<end]
    let clean = (written + piece).withUnsafeBytes { search.redacted($0) }
    // What was written is context, and stays as it is.
    let text =
      clean.starts(with: written)
      ? Array(clean.dropFirst(written.count))
      : Array(piece).withUnsafeBytes { search.redacted($0) }
    try output.write(text, findings: found.count)
    var start = max(0, text.count - Self.lead)
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    written = Array(text[start...])
  }
}

/// A place in a text, by every way of counting.
struct TextPlace {
  private(set) var offset = 0
  private(set) var codePoints = 0
  private(set) var line = 1
  private(set) var column = 1

  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    offset += bytes.count
    for byte in bytes where byte & 0xC0 != 0x80 {
      codePoints += 1
      column += 1
      if byte == 0x0A {
        line += 1
        column = 1
      }
    }
  }
}
