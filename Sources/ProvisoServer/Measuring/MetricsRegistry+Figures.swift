import Metrics

/// The figures there are. None names a person, an agent or an action.
extension MetricsRegistry {
  package func decided(_ verdict: String) {
    Counter(label: "proviso_decisions_total", dimensions: [("verdict", verdict)], factory: self)
      .increment()
  }

  package func setPending(_ count: Int) {
    Meter(label: "proviso_requests_pending", dimensions: [], factory: self).set(count)
  }

  /// From a submission to the answer of a person.
  package func waited(milliseconds: Int64) {
    Timer(label: "proviso_waiting_seconds", dimensions: [], factory: self)
      .recordMilliseconds(max(0, milliseconds))
  }

  package func storeTook(_ duration: Duration) {
    Timer(label: "proviso_store_seconds", dimensions: [], factory: self)
      .recordNanoseconds(duration.nanoseconds)
  }

  package func webhookFailed() {
    Counter(label: "proviso_webhook_failures_total", dimensions: [], factory: self).increment()
  }

  package func answered(route: String, method: String, status: Int, after duration: Duration) {
    let labels = [("route", route), ("method", method)]
    Counter(
      label: "proviso_http_requests_total", dimensions: labels + [("status", "\(status)")],
      factory: self
    ).increment()
    Timer(label: "proviso_http_seconds", dimensions: labels, factory: self)
      .recordNanoseconds(duration.nanoseconds)
  }
}

extension Duration {
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
