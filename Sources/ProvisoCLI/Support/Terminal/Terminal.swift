import Glibc
import ProvisoFiles
import ProvisoText

/// The terminal at which a person sits, wherever the standard streams go. While it is open, keys
/// come one by one and are not echoed; it is put back in order on every way out.
final class Terminal {
  enum Input: Equatable {
    case key(Unicode.Scalar)
    case up, down, escape
    /// Another thread has news.
    case news
    case resized
    /// Nothing came in the time.
    case nothing
    /// The terminal is gone.
    case end
  }

  private let descriptor: Int32
  private let before: termios
  let signals: Signals
  private var isOpen = true
  /// What else is to be put in order when a signal ends the program.
  var beforeLeaving: () -> Void = {}

  init() throws(Failure) {
    descriptor = Glibc.open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var modes = termios()
    guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0 else {
      if descriptor >= 0 { Glibc.close(descriptor) }
      throw .notAllowed(
        "a password is typed on a terminal, and there is none here; programs use the HTTP interface")
    }
    before = modes
    signals = try Signals()
    resume()
  }

  deinit { close() }

  func close() {
    guard isOpen else { return }
    isOpen = false
    pause()
    signals.close()
    Glibc.close(descriptor)
  }

  /// As it was before, for another program such as an editor.
  func pause() {
    var modes = before
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  /// Keys as they are pressed.
  func resume() {
    var modes = before
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    // Ctrl-S would stop the output for good; Return stays one character.
    modes.c_iflag &= ~tcflag_t(IXON | INLCR | IGNCR)
    modes.c_iflag |= tcflag_t(ICRNL)
    withUnsafeMutableBytes(of: &modes.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// Text that is already harmless.
  func write(_ text: String) { _ = Output.write(Array(text.utf8), to: descriptor) }

  // MARK: Input

  /// What comes next; ends the program, with the terminal in order, if a signal demands it.
  func next(milliseconds: Int32 = -1) -> Input {
    while true {
      var waiting = [
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, nfds_t(waiting.count), milliseconds)
      if count == 0 { return .nothing }
      if count < 0 {
        if errno == EINTR { continue }
        return .end
      }
      if let signal = signals.next() {
        switch signal {
        case .news: return .news
        case .resized: return .resized
        case .ended(let number): leave(number)
        }
      }
      if waiting[1].revents != 0 { return key() }
    }
  }

  private func leave(_ number: Int32) -> Never {
    write("\n")
    close()
    beforeLeaving()
    Signals.die(number)
  }

  private func key() -> Input {
    guard let first = byte() else { return .end }
    switch first {
    case 0x03: leave(SIGINT)
    case 0x1C: leave(SIGQUIT)
    case 0x1B: return sequence()
    case 0x80...: return .key(scalar(first))
    default: return .key(Unicode.Scalar(first))
    }
  }

  /// An arrow, another key that means nothing here, or Escape alone.
  private func sequence() -> Input {
    guard hasMore, let second = byte() else { return .escape }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return .nothing }
    while let next = hasMore ? byte() : nil {
      guard (0x40...0x7E).contains(next) else { continue }
      return next == UInt8(ascii: "A") ? .up : next == UInt8(ascii: "B") ? .down : .nothing
    }
    return .nothing
  }

  private var hasMore: Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 30) > 0
  }

  private func scalar(_ first: UInt8) -> Unicode.Scalar {
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var bytes = [first]
    for _ in 0..<count { if let next = byte() { bytes.append(next) } }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }
}
