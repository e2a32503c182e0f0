import ProvisoFiles
import ProvisoJSON
import ProvisoPII

/// JSON Lines, searched record by record.
struct PIIRecords {
  private static let mostBytes = 1 << 24

  private let search: PIISearch
  private var reader: ChunkReader
  private var bytes: [UInt8]
  private var position = 0
  private var line = 0
  private var tape = Tape()

  init(_ search: PIISearch, _ start: [UInt8], _ reader: ChunkReader) {
    self.search = search
    self.reader = reader
    bytes = start
    tape.limits = Self.limits
  }

  private static var limits: JSONLimits {
    var limits = JSONLimits()
    limits.bytes = mostBytes
    limits.parts = 1 << 20
    return limits
  }

  /// Whether the first line is an object or a list.
  static func startsRecords(_ start: [UInt8]) -> Bool {
    guard let first = start.first(where: { $0 > 0x20 }), first == 0x7B || first == 0x5B else {
      return false
    }
    let text = start.drop { $0 <= 0x20 }
    let line = Array(text.prefix { $0 != 0x0A })
    // A longer line is read further before it is judged.
    if line.count == text.count, start.count >= PIISearch.window { return true }
    var tape = Tape()
    tape.limits = limits
    return line.withUnsafeBytes { line in
      do throws(JSONError) {
        try tape.read(line, dialect: .standard)
        return true
      } catch {
        return false
      }
    }
  }

  mutating func run(into output: inout PIIOutput) throws(Failure) {
    while let record = try next() {
      line += 1
      if record.allSatisfy({ $0 <= 0x20 }) {
        if output.redacts { try output.write(record + [0x0A], findings: 0) }
        continue
      }
      try search(record, into: &output)
    }
  }

  private mutating func search(
    _ record: [UInt8], into output: inout PIIOutput
  ) throws(Failure) {
    let read = record.withUnsafeBytes { bytes -> Result<[PIIValue], JSONError> in
      do throws(JSONError) {
        try tape.read(bytes, dialect: .standard)
        return .success(PIIValue.all(in: tape, bytes))
      } catch {
        return .failure(error)
      }
    }
    switch read {
    case .failure(let error):
      throw .malformed(
        "\(search.name): line \(line) is not JSON: \(error.fault.text) at byte \(error.offset)")
    case .success(let values):
      if output.redacts {
        var rewriting = PIIRewriting(search, record)
        for value in values { rewriting.note(value) }
        for (place, value) in values.enumerated() { rewriting.add(value, at: place) }
        try output.write(rewriting.finish() + [0x0A], findings: rewriting.count)
      } else {
        for value in values { try add(value, into: &output) }
      }
    }
  }

  private func add(_ value: PIIValue, into output: inout PIIOutput) throws(Failure) {
    for one in search.findings(in: value) {
      try output.add(
        PIILine(
          file: search.name, finding: one, line: line, column: nil, path: value.path,
          bytes: one.detection.bytes, codePoints: one.detection.codePoints,
          excerpt: Excerpt(of: one.detection.bytes, in: value.text)))
    }
  }

  private mutating func next() throws(Failure) -> [UInt8]? {
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(bytes[position..<end])
      }
      if reader.isAtEnd {
        defer { position = bytes.count }
        return position < bytes.count ? Array(bytes[position...]) : nil
      }
      bytes.removeFirst(position)
      position = 0
      searched = bytes.count
      guard bytes.count <= Self.mostBytes else {
        throw .malformed("\(search.name): line \(line + 1) is longer than \(Self.mostBytes) bytes")
      }
      try reader.fill(&bytes, upTo: bytes.count + PIISearch.window)
    }
  }
}
