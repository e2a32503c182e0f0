import Glibc

/// Times pieces of work in turn, so that a busy machine is as busy for each.
enum Stopwatch {
  /// What one step of some work took: nanoseconds of CPU time, once a round.
  struct Times {
    let rounds: [Double]

    var median: Double { Stopwatch.median(rounds) }

    /// The median of the ratios of rounds.
    func ratio(to other: Times) -> Double {
      Stopwatch.median(zip(rounds, other.rounds).map { $0 / $1 })
    }
  }

  struct Work {
    /// How many steps `body` takes.
    let steps: Int
    let body: () -> Int

    init(_ steps: Int, _ body: @escaping () -> Int) {
      self.steps = steps
      self.body = body
    }
  }

  /// Does each work once untimed, then `rounds` times in turn.
  static func measure(rounds: Int, _ works: [Work]) throws -> [Times] {
    var times = [[Double]](repeating: [], count: works.count)
    for work in works where work.body() < 0 { throw Failure(message: "a request was refused") }
    for _ in 0..<rounds {
      for (place, work) in works.enumerated() {
        let start = now()
        let sum = work.body()
        let end = now()
        guard sum >= 0 else { throw Failure(message: "a request was refused") }
        times[place].append(Double(end - start) / Double(work.steps))
      }
    }
    return times.map(Times.init)
  }

  /// CPU time of this process in nanoseconds.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
