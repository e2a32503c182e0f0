/// Lines and columns of one file, both from 1; columns count code points.
struct LineTable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The place that was asked for last: code asks in about the order of the text.
  private var last = (line: 0, offset: 0, column: UInt32(1))

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(place + 1)
    }
    self.starts = starts
  }

  mutating func position(_ offset: Int) -> (line: UInt32, column: UInt32) {
    let offset = min(offset, bytes.count)
    if offset < last.offset || offset >= end(ofLine: last.line) {
      let line = line(of: offset)
      last = (line, starts[line], 1)
    }
    for place in last.offset..<offset where bytes[place] & 0xC0 != 0x80 { last.column += 1 }
    last.offset = offset
    return (UInt32(last.line) + 1, last.column)
  }

  private func end(ofLine line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : bytes.count + 1
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
