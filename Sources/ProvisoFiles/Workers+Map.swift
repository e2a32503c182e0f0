import Synchronization

extension Workers {
  /// What `body` gives for each number below `count`, in the order of the numbers however many
  /// processors there are. `finished` hears, on one thread at a time, how many are done.
  package static func map<Result: Sendable>(
    _ count: Int, finished: @escaping @Sendable (Int) -> Void = { _ in },
    _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    let work = SharedWork<Result>(count)
    run(min(count, processors)) { _ in
      while let number = work.take() { finished(work.keep(body(number), of: number)) }
    }
    return work.results
  }
}

/// Numbers to work on, and what came of them.
private final class SharedWork<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var results: [Result?]
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(results: Array(repeating: nil, count: count))) }

  func take() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// How many are done with this one.
  func keep(_ result: Result, of number: Int) -> Int {
    state.withLock { state in
      state.results[number] = result
      state.done += 1
      return state.done
    }
  }

  var results: [Result] { state.withLock { $0.results.compactMap { $0 } } }
}
