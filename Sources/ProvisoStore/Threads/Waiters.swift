import Synchronization

/// Those who wait for the log to grow. Each is told once: when it did, or when their time is over.
final class Waiters: Sendable {
  fileprivate struct Waiter {
    let size: UInt64
    let continuation: CheckedContinuation<UInt64, Never>
    var timer: Task<Void, Never>?
  }

  private struct State {
    var size: UInt64 = 0
    var next = 0
    var waiting: [Int: Waiter] = [:]
  }

  private let state = Mutex(State())

  var size: UInt64 { state.withLock { $0.size } }

  /// The log has `size` entries.
  func wake(_ size: UInt64) {
    let woken = state.withLock { state -> [Waiter] in
      state.size = max(size, state.size)
      let woken = state.waiting.filter { $0.value.size < size }
      for place in woken.keys { state.waiting[place] = nil }
      return Array(woken.values)
    }
    for waiter in woken { waiter.resume(size) }
  }

  /// No more entries come.
  func releaseAll() {
    for place in state.withLock({ Array($0.waiting.keys) }) { release(place) }
  }

  /// Returns when there are more than `size` entries, when the time is over, or when the task was
  /// cancelled.
  func wait(beyond size: UInt64, seconds: Double) async -> UInt64 {
    let place = state.withLock { state in
      state.next += 1
      return state.next
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = Waiter(size: size, continuation: continuation)
        let found = state.withLock { state -> UInt64? in
          guard state.size <= size, seconds > 0, !Task.isCancelled else { return state.size }
          state.waiting[place] = waiter
          return nil
        }
        if let found { continuation.resume(returning: found) } else { limit(place, seconds) }
      }
    } onCancel: {
      release(place)
    }
  }

  private func limit(_ place: Int, _ seconds: Double) {
    let timer = Task {
      try? await Task.sleep(for: .seconds(min(seconds, 86_400)))
      if !Task.isCancelled { release(place) }
    }
    let isWaiting = state.withLock { state in
      state.waiting[place]?.timer = timer
      return state.waiting[place] != nil
    }
    if !isWaiting { timer.cancel() }
  }

  private func release(_ place: Int) {
    let (waiter, size) = state.withLock { ($0.waiting.removeValue(forKey: place), $0.size) }
    waiter?.resume(size)
  }
}

extension Waiters.Waiter {
  fileprivate func resume(_ size: UInt64) {
    timer?.cancel()
    continuation.resume(returning: size)
  }
}
