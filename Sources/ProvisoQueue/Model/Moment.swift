/// Milliseconds since 1970, in UTC. Deadlines are absolute moments.
package struct Moment: Hashable, Comparable, Sendable, Codable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  package static func < (one: Moment, other: Moment) -> Bool {
    one.milliseconds < other.milliseconds
  }

  /// Saturates: a deadline too far away to be told is the last moment there is.
  package func adding(seconds: Int64) -> Moment {
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, exceeds) = milliseconds.addingReportingOverflow(product)
    return Moment(milliseconds: overflows || exceeds ? .max : sum)
  }
}

/// One clock made of two: it never goes back, and never falls behind either the wall clock or the
/// time that has passed.
package struct Clockwork: Sendable {
  private var now: Moment
  private var ticks: Int64

  /// `newest` is the newest moment that the log knows; `ticks` milliseconds of a clock that
  /// nobody can set.
  package init(wall: Moment, ticks: Int64, newest: Moment) {
    now = max(wall, newest)
    self.ticks = ticks
  }

  package mutating func moment(wall: Moment, ticks: Int64) -> Moment {
    let passed = max(0, ticks - self.ticks)
    self.ticks = max(ticks, self.ticks)
    now = max(
      wall, Moment(milliseconds: now.milliseconds.addingReportingOverflow(passed).partialValue))
    return now
  }
}
