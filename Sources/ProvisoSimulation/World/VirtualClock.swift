package import ProvisoQueue

/// The two clocks of a machine: one that anybody can set, one that only counts. A restart of the
/// machine lets the second begin anew.
package struct VirtualClock: Sendable {
  package private(set) var wall = Moment(milliseconds: 1_790_000_000_000)
  private(set) var ticks: Int64 = 0
  private(set) var boot = 0
  private var clockwork: Clockwork
  /// What a door would tell the desk now.
  package private(set) var moment: Moment

  init() {
    clockwork = Clockwork(wall: wall, ticks: 0, newest: wall)
    moment = wall
  }

  mutating func advance(seconds: Int64) {
    ticks += seconds * 1000
    wall = wall.adding(seconds: seconds)
    moment = clockwork.moment(wall: wall, ticks: ticks)
  }

  /// Somebody sets the clock; no time passes.
  mutating func set(secondsAhead seconds: Int64) {
    wall = wall.adding(seconds: seconds)
    moment = clockwork.moment(wall: wall, ticks: ticks)
  }

  /// The process starts again and knows the newest moment of the log only.
  mutating func restart(newest: Moment) {
    boot += 1
    ticks = 0
    clockwork = Clockwork(wall: wall, ticks: 0, newest: newest)
    moment = clockwork.moment(wall: wall, ticks: 0)
  }
}
