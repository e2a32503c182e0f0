import ProvisoFiles
import ProvisoPII

/// What a search writes, and how much it found.
struct PIIOutput {
  private static let buffered = 1 << 16

  private let format: OutputFormat
  let redacts: Bool
  private let hasColours = Output.hasColours(1)
  private var bytes: [UInt8] = []
  private(set) var count = 0
  private var counts: [UInt8: Int] = [:]

  init(format: OutputFormat, redacts: Bool) {
    self.format = format
    self.redacts = redacts
  }

  mutating func add(_ line: PIILine) throws(Failure) {
    count += 1
    counts[line.finding.detection.kind.rawValue, default: 0] += 1
    switch format {
    case .text: bytes += line.text(colours: hasColours).utf8
    case .json: bytes += (line.json + "\n").utf8
    }
    try flush(beyond: Self.buffered)
  }

  /// Text without what was found.
  mutating func write(_ text: [UInt8], findings: Int) throws(Failure) {
    count += findings
    bytes += text
    try flush(beyond: Self.buffered)
  }

  /// How many of each kind, for people.
  mutating func finish() throws(Failure) {
    if !redacts, format == .text, count > 0 {
      let kinds = Kind.allCases.compactMap { kind in
        counts[kind.rawValue].map { "\(kind.name) \($0)" }
      }
      let findings = count == 1 ? "1 finding" : "\(count) findings"
      bytes += "\(findings): \(kinds.joined(separator: ", "))\n".utf8
    }
    try flush(beyond: 0)
  }

  private mutating func flush(beyond most: Int) throws(Failure) {
    guard bytes.count > most else { return }
    try Output.standard(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
