import Foundation
package import ProvisoQueue
import Synchronization

/// The two clocks of a machine: the one on the wall, which people and networks set, and one that
/// nobody can set, in milliseconds, which goes on while the machine sleeps.
package struct SystemClock: Sendable {
  let wall: @Sendable () -> Moment
  let ticks: @Sendable () -> Int64

  package init(
    wall: @escaping @Sendable () -> Moment, ticks: @escaping @Sendable () -> Int64
  ) {
    self.wall = wall
    self.ticks = ticks
  }

  package static let real = SystemClock(
    wall: { Moment(milliseconds: milliseconds(CLOCK_REALTIME)) },
    ticks: { milliseconds(CLOCK_BOOTTIME) })

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// What time it is for everybody: never before the newest moment that the log knows.
final class StoreClock: Sendable {
  private let clock: SystemClock
  private let clockwork: Mutex<Clockwork>

  init(_ clock: SystemClock, newest: Moment) {
    self.clock = clock
    clockwork = Mutex(Clockwork(wall: clock.wall(), ticks: clock.ticks(), newest: newest))
  }

  var now: Moment {
    clockwork.withLock { $0.moment(wall: clock.wall(), ticks: clock.ticks()) }
  }
}
