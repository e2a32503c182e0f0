import Foundation

// Runs suites that nobody here wrote, and says how many of their cases pass.
let suites: [(name: String, run: (String) -> SuiteResult)] = [
  ("cel", runCELSuite), ("json", runJSONSuite), ("jcs", runJCSSuite),
  ("tlog", runTlogSuite), ("pii", runPIISuite),
]

let usage = """
  usage: proviso-conformance SUITE DIR

    cel DIR    tests of the CEL suite as JSON Lines
    json DIR   JSONTestSuite: y_ accepted, n_ refused, i_ told
    jcs DIR    RFC 8785: input and output byte for byte
    tlog DIR   transparency logs: trees, proofs, notes, tiles, witnesses
    pii DIR    cases of detectors of personal data and secrets, as JSON Lines

  A line for each file, and last `N passed, N failed`. Exit 0 if there are cases and none
  failed, else 1.
  """

let words = CommandLine.arguments.dropFirst()
if words == ["--help"] || words == ["-h"] {
  print(usage)
  exit(0)
}
guard words.count == 2, let suite = suites.first(where: { $0.name == words.first }) else {
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(64)
}
let result = suite.run(words.last ?? "")
for line in result.lines { print(line) }
print("\(result.passed) passed, \(result.failed) failed")
exit(result.failed == 0 && result.passed + result.leftOut > 0 ? 0 : 1)
