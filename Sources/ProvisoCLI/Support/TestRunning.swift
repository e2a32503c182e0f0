import ProvisoFiles
import ProvisoReport
import ProvisoTesting
import ProvisoText
import Synchronization

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

  func report(recordings: [String], style: Style) throws(Failure) -> TestReport {
    let found = Workers.map(pieces.count) { [suites, pieces] number in
      let suite = suites[pieces[number].suite]
      return suite.explained(suite.run(pieces[number].cases), style: style)
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

  /// What the cases show of each set; files of one set are taken together.
  func coverage() -> CoverageReport {
    let observed = Workers.map(suites.count) { [suites] in suites[$0].observe() }.compactMap { $0 }
    var names: [String] = []
    for name in observed.map(\.name) where !names.contains(name) { names.append(name) }
    return CoverageReport(names.map { name in SetCoverage(observed.filter { $0.name == name }) })
  }

  /// What becomes of every mutant of each set. All cases pass, or it would say nothing.
  func mutants() -> MutationReport {
    var names: [String] = []
    for name in suites.map(\.setName) where !names.contains(name) { names.append(name) }
    let plans = names.compactMap { name in MutationPlan(suites.filter { $0.setName == name }) }
    let work = plans.indices.flatMap { plan in plans[plan].mutants.indices.map { (plan, $0) } }
    let progress = Mutex(Progress("mutants", of: work.count, .pieces))
    let results = Workers.map(work.count) { done in
      progress.withLock { $0.advance(to: done) }
    } _: { number in
      plans[work[number].0].judge(work[number].1)
    }
    return MutationReport(
      plans.indices.map { plan in
        MutationReport.Part(
          plan: plans[plan], results: zip(work, results).filter { $0.0.0 == plan }.map(\.1))
      })
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
