import CoreMetrics
import Synchronization

/// One line, or one histogram, of what is measured: a name with its labels.
final class Series: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler,
  TimerHandler
{
  enum Kind: String { case counter, gauge, histogram }

  /// Seconds, from a read of the store to a day's waiting.
  static let bounds = [
    0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60, 300, 900, 3_600, 14_400, 86_400,
  ]

  struct State {
    var value = 0.0
    var count: UInt64 = 0
    /// How many were at most each bound.
    var buckets = [UInt64](repeating: 0, count: bounds.count)
  }

  let name: String
  let labels: String
  let kind: Kind
  private let state = Mutex(State())

  init(_ name: String, labels: String, kind: Kind) {
    self.name = name
    self.labels = labels
    self.kind = kind
  }

  func increment(by amount: Int64) { state.withLock { $0.value += Double(amount) } }
  func increment(by amount: Double) { state.withLock { $0.value += amount } }
  func decrement(by amount: Double) { state.withLock { $0.value -= amount } }
  func reset() { state.withLock { $0 = State() } }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { state.withLock { $0.value = value } }
  func record(_ value: Int64) { record(Double(value)) }
  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func record(_ value: Double) {
    state.withLock { state in
      state.value += value
      state.count += 1
      for (place, bound) in Self.bounds.enumerated() where value <= bound {
        state.buckets[place] += 1
      }
    }
  }

  /// As Prometheus reads it.
  var text: String {
    let state = state.withLock { $0 }
    guard kind == .histogram else { return "\(name)\(braced(labels)) \(state.value)\n" }
    var text = ""
    for (place, bound) in Self.bounds.enumerated() {
      text += "\(name)_bucket\(braced(labels, "le=\"\(bound)\"")) \(state.buckets[place])\n"
    }
    text += "\(name)_bucket\(braced(labels, "le=\"+Inf\"")) \(state.count)\n"
    text += "\(name)_sum\(braced(labels)) \(state.value)\n"
    return text + "\(name)_count\(braced(labels)) \(state.count)\n"
  }

  private func braced(_ labels: String...) -> String {
    let given = labels.filter { !$0.isEmpty }
    return given.isEmpty ? "" : "{\(given.joined(separator: ","))}"
  }
}
