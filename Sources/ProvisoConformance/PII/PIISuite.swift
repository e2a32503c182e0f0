import Foundation
import ProvisoPII

/// Runs the cases of other detectors, a folder of JSON Lines: a line for each kind, one for each
/// case that fails, one for each reason to leave cases out.
///
/// A detector runs alone and every match of a shape counts, as where the cases come from; what
/// counts in a policy unless it asks for less certainty is told beside it.
func runPIISuite(directory: String) -> SuiteResult {
  var run = PIIRun()
  let cases = SuiteFolder.paths(in: directory).flatMap { path in
    run.read(path)
  }
  let refuted = contradictions(in: cases)
  for test in cases {
    do throws(PIIExclusion) {
      if refuted.contains(PIIKey(test)) { throw .contradiction }
      for claim in try PIIClaim.all(of: test) { run.record(claim, test) }
    } catch {
      run.excluded[error, default: 0] += 1
    }
  }
  return run.result
}

/// What a case is about.
private struct PIIKey: Hashable {
  let entity: String
  let text: String

  init(_ test: PIICase) {
    entity = test.entity.isEmpty || test.entity == "SECRET" ? test.recognizer : test.entity
    text = test.text
  }
}

private func contradictions(in cases: [PIICase]) -> Set<PIIKey> {
  var said: [PIIKey: Set<Bool>] = [:]
  for test in cases where !test.raises { said[PIIKey(test), default: []].insert(test.isPositive) }
  return Set(said.filter { $0.value.count > 1 }.keys)
}

/// The counts of a run.
private struct PIIRun {
  var excluded: [PIIExclusion: Int] = [:]
  private var tallies: [String: PIITally] = [:]
  private var total = PIITally()
  private var usual = PIITally()
  private var failures: [String] = []
  private var missed: [PIIMiss: Int] = [:]
  private var unread: [String] = []
  private var counts = (passed: 0, failed: 0)

  /// The cases of a file, which may be packed by gzip.
  mutating func read(_ path: String) -> [PIICase] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let bytes = name.hasSuffix(".jsonl.gz") ? unpacked(path) : SuiteFolder.bytes(path),
      name.hasSuffix(".jsonl") || name.hasSuffix(".jsonl.gz")
    else {
      unread.append("\(name): not read, no JSON Lines")
      return []
    }
    var cases: [PIICase] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let test = PIICase(line: Data(line), file: name) {
        cases.append(test)
      } else {
        excluded[.noCase, default: 0] += 1
      }
    }
    return cases
  }

  mutating func record(_ claim: PIIClaim, _ test: PIICase) {
    let verdict = claim.judge()
    tallies[claim.title, default: PIITally()].add(claim, verdict)
    total.add(claim, verdict)
    usual.add(claim, claim.judge(threshold: Scanner.threshold))
    let isRight =
      verdict.isFound == claim.isPositive && verdict.isExact != false && verdict.isRaised
    if isRight {
      counts.passed += 1
    } else {
      counts.failed += 1
      let wanted = claim.isPositive ? "wanted" : "unwanted"
      let found = verdict.remark.isEmpty ? "nothing found" : "found \(verdict.remark)"
      let miss = PIIMiss(claim, verdict, validates: test.isValid != nil)
      missed[miss, default: 0] += 1
      failures.append(
        "FAIL \(test.id) \(claim.title) \(wanted), \(found): \(excerpt(claim.text)); "
          + "\(miss.rawValue)")
    }
  }

  var result: SuiteResult {
    var result = SuiteResult()
    result.lines = unread
    for (title, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      result.lines.append("\(title): \(tally.summary)")
    }
    result.lines += failures.sorted()
    result.lines.append("all kinds: \(total.summary), \(total.share)")
    result.lines.append("above the usual threshold of \(Scanner.threshold): \(usual.share)")
    for reason in PIIExclusion.allCases {
      guard let count = excluded[reason] else { continue }
      result.leftOut += count
      result.lines.append("left out: \(count) \(reason.rawValue)")
    }
    for miss in PIIMiss.allCases {
      guard let count = missed[miss] else { continue }
      result.lines.append("failed: \(count) \(miss.rawValue)")
    }
    (result.passed, result.failed) = counts
    return result
  }

  /// The text on one line, no longer than fits beside its verdict.
  private func excerpt(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(120))).debugDescription
  }

  private func unpacked(_ path: String) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](data) : nil
  }
}

/// How often a kind was told right.
private struct PIITally {
  private var found = 0
  private var missed = 0
  private var silent = 0
  private var wrong = 0
  private var exact = 0
  private var placed = 0

  mutating func add(_ claim: PIIClaim, _ verdict: PIIVerdict) {
    switch (claim.isPositive, verdict.isFound) {
    case (true, true): found += 1
    case (true, false): missed += 1
    case (false, true): wrong += 1
    case (false, false): silent += 1
    }
    guard let isExact = verdict.isExact else { return }
    placed += 1
    if isExact { exact += 1 }
  }

  var summary: String {
    "\(found) of \(found + missed) positives found, \(silent) of \(silent + wrong) negatives "
      + "silent, \(exact) of \(placed) spans exact"
  }

  /// Precision and recall over the cases, and their harmonic mean, in thousandths.
  var share: String {
    let doubled = 2 * found
    let f1 = doubled == 0 ? 0 : 1000 * doubled / (doubled + missed + wrong)
    return "F1 \(f1 / 1000).\(String(1000 + f1 % 1000).dropFirst()), \(missed) missed, "
      + "\(wrong) wrongly found"
  }
}
