import Foundation
import Testing

/// Decisions as the reference has them, section 7: see `Cases/`. `UPDATE_CASES=1` rewrites.
@Test(arguments: DecisionCase.all)
func decision(_ test: DecisionCase) throws {
  let (old, new) = try test.rewritten()
  if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
    return try new.write(to: test.path, atomically: true, encoding: .utf8)
  }
  let pairs = zip(old.split(separator: "\n"), new.split(separator: "\n"))
  for (wanted, found) in pairs { #expect(wanted == found) }
  #expect(old == new)
}

@Test func thereAreDecisionCases() { #expect(DecisionCase.all.count >= 12) }
