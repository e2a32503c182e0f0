import ProvisoFiles
import ProvisoReport
import ProvisoTesting
import ProvisoText

/// Runs cases and recordings on all processors; the report is the same on any number of them.
struct TestRunning {
  private let suites: [TestSuite]
  /// Cases that run together, as a suite and places in it.
  private let pieces: [(suite: Int, cases: [Int])]

  init(_ suites: [TestSuite], filter: String?) {
    self.suites = suites
    var pieces: [(suite: Int, cases: [Int])] = []
    for (number, suite) in suites.enumerated() {
      let wanted = suite.file.cases.indices.filter { place in
        guard let filter else { return true }
        return suite.file.cases[place].name.contains(filter)
          || suite.file.source.name.contains(filter)
      }
      for start in stride(from: 0, to: wanted.count, by: Self.most) {
        pieces.append((number, Array(wanted[start..<min(start + Self.most, wanted.count)])))
      }
    }
    self.pieces = pieces
  }

  private static let most = 64

  func report(recordings: [String]) throws(Failure) -> TestReport {
    let found = Workers.map(pieces.count) { [suites, pieces] number in
      suites[pieces[number].suite].run(pieces[number].cases)
    }
    let files = suites.indices.map { number in
      TestReport.File(
        source: suites[number].file.source,
        results: zip(pieces, found).filter { $0.0.suite == number }.flatMap(\.1))
    }
    var recorded: [TestReport.Recorded] = []
    var count = 0
    for path in recordings { try check(path, &recorded, &count) }
    return TestReport(files: files, recorded: recorded, recordedCount: count)
  }

  /// The invariants of every set on every request of a recording, piece by piece.
  private func check(
    _ path: String, _ found: inout [TestReport.Recorded], _ count: inout Int
  ) throws(Failure) {
    var recording = try Recording(path: path)
    var line = 1
    while true {
      var requests: [[UInt8]] = []
      while requests.count < 4096, let request = try recording.next() { requests.append(request) }
      guard !requests.isEmpty else { return }
      found += Self.check(requests, path, from: line, suites)
      line += requests.count
      count += requests.count
    }
  }

  private static func check(
    _ requests: [[UInt8]], _ path: String, from line: Int, _ suites: [TestSuite]
  ) -> [TestReport.Recorded] {
    let size = 256
    let pieces = (requests.count + size - 1) / size
    return Workers.map(pieces) { piece in
      let range = piece * size..<min((piece + 1) * size, requests.count)
      return suites.flatMap { check(requests, range, path, from: line, $0) }
    }.flatMap { $0 }
  }

  private static func check(
    _ requests: [[UInt8]], _ range: Range<Int>, _ path: String, from line: Int, _ suite: TestSuite
  ) -> [TestReport.Recorded] {
    guard var runner = suite.runner() else { return [] }
    var found: [TestReport.Recorded] = []
    for number in range {
      let violated = runner.invariantsViolated(by: requests[number])
      if violated?.isEmpty ?? true, violated != nil { continue }
      found.append(
        TestReport.Recorded(
          recording: path, line: line + number, set: suite.file.source.name,
          violated: violated ?? []))
    }
    return found
  }
}
