import Dispatch
import Synchronization

/// Jobs on their way to a thread. No more wait than may; nothing is put after it was closed.
final class Mailbox<Job: Sendable>: Sendable {
  enum Reception { case taken, full, closed }

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let bell = DispatchSemaphore(value: 0)
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  func put(_ job: Job) -> Reception {
    let reception = state.withLock { state -> Reception in
      guard !state.isClosed else { return .closed }
      guard state.jobs.count < capacity else { return .full }
      state.jobs.append(job)
      return .taken
    }
    if case .taken = reception { bell.signal() }
    return reception
  }

  /// Waits for jobs and takes at most so many, oldest first; none: it is closed and empty.
  func take(atMost count: Int) -> [Job] {
    while true {
      bell.wait()
      let (jobs, isOver) = state.withLock { state -> ([Job], Bool) in
        let jobs = Array(state.jobs.prefix(count))
        state.jobs.removeFirst(jobs.count)
        // Who comes next hears the bell for what is left, and that it is over.
        if !state.jobs.isEmpty || state.isClosed { bell.signal() }
        return (jobs, state.isClosed && jobs.isEmpty)
      }
      if isOver || !jobs.isEmpty { return jobs }
    }
  }

  /// Nothing more comes; what waits is still taken.
  func close() {
    state.withLock { $0.isClosed = true }
    bell.signal()
  }

  /// Nothing more comes, and what waits is given back.
  func abandon() -> [Job] {
    defer { bell.signal() }
    return state.withLock { state in
      state.isClosed = true
      defer { state.jobs = [] }
      return state.jobs
    }
  }
}
