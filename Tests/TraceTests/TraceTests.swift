import Foundation
import Testing

/// Traces of small sets: see `Cases/`. `UPDATE_CASES=1` rewrites.
@Test(arguments: TraceCase.all)
func trace(_ test: TraceCase) throws {
  let (old, new) = try test.rewritten()
  if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
    return try new.write(to: test.path, atomically: true, encoding: .utf8)
  }
  let pairs = zip(old.split(separator: "\n"), new.split(separator: "\n"))
  for (wanted, found) in pairs { #expect(wanted == found) }
  #expect(old == new)
}

@Test func thereAreTraceCases() { #expect(TraceCase.all.count >= 8) }
