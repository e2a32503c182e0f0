import Foundation
import ProvisoSimulation
import Testing

/// I1 to I15 and I17 hold whatever agents, reviewers, clocks and stores do. `SEEDS=1000000` runs
/// more of them, `SEED=7` one.
struct InvariantTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seeds: UInt64 = environment["SEEDS"].flatMap(UInt64.init) ?? 10_000
  private static let only = environment["SEED"].flatMap(UInt64.init)
  /// So many steps at most; seeds differ in how many they make.
  private static let steps = environment["STEPS"].flatMap(Int.init) ?? 12

  @Test func hold() async throws {
    let started = ContinuousClock.now
    let report = try await Self.report()
    for violation in report.violations { Issue.record(Comment(rawValue: violation)) }
    print("simulated in \(ContinuousClock.now - started): \(report.coverage.description)")
  }

  /// A check that cannot fail shows nothing: every way to be wrong is noticed, by its invariant.
  @Test(arguments: Sabotage.allCases)
  func notice(_ sabotage: Sabotage) throws {
    let found = try Simulations.firstSeed(noticing: sabotage, among: 0..<600, steps: 24)
    print("\(sabotage): I\(sabotage.invariant.rawValue) at seed \(found.map(String.init) ?? "-")")
    #expect(found != nil, "\(sabotage) went unnoticed")
  }

  /// Until somebody installs a program, nothing runs.
  @Test func holdWithoutAPolicyAtFirst() throws {
    let report = try Simulations.run(0..<100, steps: 24, hasProgram: false)
    #expect(report.violations == [])
    #expect(report.coverage["program_adopted"] > 0)
  }

  @Test func everyInvariantCanFail() {
    #expect(Set(Sabotage.allCases.map(\.invariant)) == Set(Violation.Invariant.allCases))
  }

  /// Two threads, every other seed each.
  private static func report() async throws -> Simulations.Report {
    if let only { return try run([only]) }
    return try await withThrowingTaskGroup(of: Simulations.Report.self) { group in
      for first in 0..<UInt64(2) {
        group.addTask { try run(Array(stride(from: first, to: seeds, by: 2))) }
      }
      var all = Simulations.Report()
      for try await report in group {
        all.coverage.add(report.coverage)
        all.violations += report.violations
      }
      return all
    }
  }

  private static func run(_ seeds: [UInt64]) throws -> Simulations.Report {
    try Simulations.run(seeds, steps: steps)
  }
}
