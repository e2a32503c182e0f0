import Glibc
import ProvisoFiles
import ProvisoMachine

/// Where a command's `now` comes from.
enum Clocks {
  static func source(now: String?, recorded: Bool) throws(Failure) -> Clock {
    guard let now else {
      return recorded ? .recorded : .live(try current())
    }
    var text = now
    let instant = text.withUTF8 { Instant(UnsafeRawBufferPointer($0)) }
    guard let instant else {
      throw .usage("--now \(now) is no time; write it like 2026-11-23T10:00:00Z")
    }
    return recorded ? .recordedElse(instant) : .fixed(instant)
  }

  /// Whole seconds since 1970, of `--now` or of the clock.
  static func seconds(now: String?) throws(Failure) -> Int64 {
    switch try source(now: now, recorded: false) {
    case .live(let instant), .fixed(let instant), .recordedElse(let instant): instant.seconds
    case .recorded: 0
    }
  }

  private static func current() throws(Failure) -> Instant {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      throw Failure(code: .internalError, message: "the clock cannot be read")
    }
    return Instant(seconds: Int64(time.tv_sec), nanoseconds: UInt32(time.tv_nsec))
  }
}
