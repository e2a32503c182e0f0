/// What a suite of somebody else's cases found: a line for each case, and how many passed.
struct SuiteResult {
  var lines: [String] = []
  var passed = 0
  var failed = 0
  /// Cases of features that the language excludes.
  var leftOut = 0

  /// Notes one case; a remark says what was found.
  mutating func record(_ name: String, passed hasPassed: Bool, _ remark: String = "") {
    if hasPassed { passed += 1 } else { failed += 1 }
    let verdict = hasPassed ? "pass" : "FAIL"
    lines.append(remark.isEmpty ? "\(verdict) \(name)" : "\(verdict) \(name): \(remark)")
  }
}
