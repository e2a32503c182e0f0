/// Many seeds, one after the other.
package enum Simulations {
  package struct Report: Sendable {
    package var coverage = Coverage()
    package var violations: [String] = []
    package init() {}
  }

  /// Runs the seeds, and stops at the third violation.
  package static func run(
    _ seeds: some Sequence<UInt64>, steps: Int, hasProgram: Bool = true
  ) throws -> Report {
    let stage = try Stage(hasProgram: hasProgram)
    var report = Report()
    for seed in seeds where report.violations.count < 3 {
      do {
        var simulation = try Simulation(seed: seed, subject: HonestDesk(seed: seed), on: stage)
        // Short lives and long ones.
        let number = max(1, steps / 2 + Int(seed % UInt64(steps)))
        report.coverage.add(try simulation.run(steps: number))
      } catch let violation as Violation {
        report.violations.append(violation.description)
      }
    }
    return report
  }

  /// Whether a sabotage is noticed by the invariant that it breaks, and at which seed.
  package static func firstSeed(
    noticing sabotage: Sabotage, among seeds: Range<UInt64>, steps: Int
  ) throws -> UInt64? {
    let stage = try Stage()
    for seed in seeds {
      do {
        var simulation = try Simulation(
          seed: seed, subject: subject(seed, sabotage), on: stage, sabotage: sabotage)
        _ = try simulation.run(steps: steps)
      } catch let violation as Violation {
        if violation.invariant == sabotage.invariant { return seed }
      }
    }
    return nil
  }

  private static func subject(_ seed: UInt64, _ sabotage: Sabotage?) -> any Subject {
    guard let sabotage else { return HonestDesk(seed: seed) }
    return BrokenDesk(seed: seed, sabotage: sabotage)
  }
}
