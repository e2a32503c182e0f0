import ProvisoProgram
import ProvisoText

/// Collects what only people need: where code came from, and what is said beside the rules.
struct DebugWriter {
  private let files: [SourceFile]
  private var lines: [LineTable]
  private var streams: [UInt8] = []
  private var chunks: [UInt32] = []
  private var rules: [UInt32] = []
  private var texts: [UInt8] = []

  init(_ files: [SourceFile]) {
    self.files = files
    lines = files.map { LineTable($0.bytes) }
  }

  /// The places of the instructions of the next chunk: how many share a place, and then how it
  /// differs from the one before.
  mutating func append(chunk places: [Place]) {
    chunks.append(UInt32(streams.count))
    var last = Spot()
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end] == places[start] { end += 1 }
      let spot = spot(of: places[start])
      append(UInt32(end - start))
      append(zigzag(spot.file, last.file))
      append(zigzag(spot.line, last.line))
      append(zigzag(spot.column, last.column))
      append(zigzag(spot.start, last.start))
      append(spot.length)
      last = spot
      start = end
    }
  }

  /// Where the next rule stands, and what is said of it.
  mutating func append(
    rule place: Place, documentation: String?, owner: String?, severity: String?
  ) {
    let spot = spot(of: place)
    rules += [spot.file, spot.line, spot.column, spot.start, spot.length]
    for text in [documentation, owner, severity] {
      let bytes = Array((text ?? "").utf8)
      rules += [UInt32(texts.count), text == nil ? none : UInt32(bytes.count)]
      texts += bytes
    }
  }

  /// The section, as `DebugSection` reads it.
  func finish() -> [UInt8] {
    var texts = texts
    var table: [UInt32] = []
    for file in files {
      for bytes in [Array(file.name.utf8), file.bytes] {
        table += [UInt32(texts.count), UInt32(bytes.count)]
        texts += bytes
      }
    }
    let counts = [files.count, rules.count / DebugSection.ruleWords, chunks.count]
    let words =
      (counts + [streams.count]).map { UInt32($0) } + table + rules + chunks
    var bytes: [UInt8] = []
    bytes.append(words: words)
    return bytes + streams + texts
  }

  /// A place as numbers.
  private struct Spot {
    var file: UInt32 = 0
    var line: UInt32 = 0
    var column: UInt32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private mutating func spot(of place: Place) -> Spot {
    guard Int(place.file) < files.count else { return Spot() }
    let position = lines[Int(place.file)].position(Int(place.span.start))
    return Spot(
      file: place.file, line: position.line, column: position.column, start: place.span.start,
      length: place.span.end - place.span.start)
  }

  private func zigzag(_ value: UInt32, _ last: UInt32) -> UInt32 {
    let difference = Int32(truncatingIfNeeded: Int64(value) - Int64(last))
    return UInt32(bitPattern: difference << 1 ^ difference >> 31)
  }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  private mutating func append(_ value: UInt32) {
    var rest = value
    while rest >= 0x80 {
      streams.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    streams.append(UInt8(rest))
  }
}
