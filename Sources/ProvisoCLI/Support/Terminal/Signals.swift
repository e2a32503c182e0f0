import Glibc
import ProvisoFiles
import Synchronization

/// Signals, and news of other threads, as bytes of a pipe that can be waited for beside a terminal.
/// The handlers only write: whatever is to be put in order is done by who reads.
final class Signals: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32
  /// The byte that stands for news.
  private static let news: UInt8 = 0
  private static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH]
  /// Where handlers write; -1: nowhere.
  private static let target = Atomic<Int32>(-1)

  enum Signal { case news, resized, ended(Int32) }

  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(code: .internalError, message: "no pipe can be made")
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
    Self.target.store(writeEnd, ordering: .sequentiallyConsistent)
    for number in Self.watched { signal(number) { Signals.pass($0) } }
  }

  /// Back to what the signals do by themselves.
  func close() {
    for number in Self.watched { signal(number, SIG_DFL) }
    Self.target.store(-1, ordering: .sequentiallyConsistent)
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  var descriptor: Int32 { readEnd }

  /// Wakes who waits. A full pipe has woken them already.
  func wake() {
    var byte = Self.news
    _ = write(writeEnd, &byte, 1)
  }

  /// The next one, if there is any.
  func next() -> Signal? {
    var byte: UInt8 = 0
    guard read(readEnd, &byte, 1) == 1 else { return nil }
    switch Int32(byte) {
    case Int32(Self.news): return .news
    case SIGWINCH: return .resized
    default: return .ended(Int32(byte))
    }
  }

  /// Ends the program as the signal would have.
  static func die(_ number: Int32) -> Never {
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }

  private static func pass(_ number: Int32) {
    let problem = errno
    var byte = UInt8(truncatingIfNeeded: number)
    let end = target.load(ordering: .relaxed)
    if end >= 0 { _ = write(end, &byte, 1) }
    errno = problem
  }
}
