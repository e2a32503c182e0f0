/// Many seeds, one after the other.
package enum Simulations {
  package struct Report: Sendable {
    package var coverage = Coverage()
    package var violations: [String] = []
    package init() {}
  }

  /// Runs the seeds, and stops at the third violation.
  package static func run(
    _ seeds: some Sequence<UInt64>, steps: Int, subject: (UInt64) -> any Subject
  ) throws -> Report {
    let stage = try Stage()
    var report = Report()
    for seed in seeds where report.violations.count < 3 {
      do {
        var simulation = try Simulation(seed: seed, subject: subject(seed), on: stage)
        report.coverage.add(try simulation.run(steps: steps))
      } catch let violation as Violation {
        report.violations.append(violation.description)
      }
    }
    return report
  }
}
