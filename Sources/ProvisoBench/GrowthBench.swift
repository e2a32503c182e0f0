/// What a decision costs as a policy grows: as many action types as rules.
enum GrowthBench {
  private static let sizes = [10, 100, 1000, 10_000]

  static func run() throws {
    Report.heading("growth: one route for each action type, and one approve for all")
    let subjects = try sizes.map { size in
      let text = Array(ManyRules.policy(size).utf8)
      let program = try Compiling.program(text, named: "rules-\(size).policy")
      return try Subject(program, ManyRules.actions(200, rules: size))
    }
    let bytes = try Stopwatch.measure(
      rounds: 200, subjects.map { Stopwatch.Work($0.count, $0.decide) })
    let parsed = try Stopwatch.measure(
      rounds: 200, subjects.map { Stopwatch.Work($0.count, $0.decideParsed) })
    for (place, size) in sizes.enumerated() {
      Report.line(
        "\(size) rules, bytes to verdict", Report.nanoseconds(bytes[place].median)
          + "  " + Report.ratio(bytes[place].ratio(to: bytes[0])),
        budget: size == 10_000 ? "1.2 x" : "")
    }
    for (place, size) in sizes.enumerated() {
      Report.line(
        "\(size) rules, from a parsed tree", Report.nanoseconds(parsed[place].median)
          + "  " + Report.ratio(parsed[place].ratio(to: parsed[0])),
        budget: size == 10_000 ? "1.2 x" : "")
    }
  }
}
