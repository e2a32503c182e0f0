import ProvisoQueue
import Synchronization

@testable import ProvisoStore

/// A clock that a test moves.
final class Hours: Sendable {
  private let wall = Mutex<Int64>(1_700_000_000_000)
  private let ticks = Mutex<Int64>(0)

  var clock: SystemClock {
    SystemClock(
      wall: { Moment(milliseconds: self.wall.withLock { $0 }) },
      ticks: { self.ticks.withLock { $0 } })
  }

  func pass(_ hours: Int64) {
    ticks.withLock { $0 += hours * 3_600_000 }
    setBack(-hours)
  }

  /// Only the clock on the wall.
  func setBack(_ hours: Int64) { wall.withLock { $0 -= hours * 3_600_000 } }

  /// As after a restart of the machine.
  func forgetTicks() { ticks.withLock { $0 = 0 } }
}
