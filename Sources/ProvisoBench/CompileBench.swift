/// From policy text to a program file: read, checked, compiled.
enum CompileBench {
  static func run() throws {
    Report.heading("compiling from text")
    let sizes = [(1000, 7, "25 ms"), (10_000, 3, "250 ms")]
    for (size, rounds, budget) in sizes {
      let text = Array(ManyRules.policy(size).utf8)
      let work = Stopwatch.Work(1) {
        (try? Compiling.program(text, named: "rules.policy"))?.count ?? -1
      }
      let time = try Stopwatch.measure(rounds: rounds, [work])[0]
      Report.line(
        "\(size) rules, \(text.count / 1000) kB", Report.milliseconds(time.median), budget: budget)
    }
  }
}
