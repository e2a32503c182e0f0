import Glibc

/// How far long work is, in one line of standard error that is drawn over; nothing unless that is
/// a terminal.
package struct Progress: ~Copyable {
  private let label: String
  private let total: Int?
  private let unit: Unit
  private let isShown: Bool
  private var drawn: Int64?

  package enum Unit: Sendable { case bytes, pieces }

  /// `total` is nil where nobody knows how much there is.
  package init(_ label: String, of total: Int?, _ unit: Unit) {
    self.label = label
    self.total = total
    self.unit = unit
    isShown = isatty(2) == 1 && !Self.isDumb
  }

  deinit { if isShown, drawn != nil { _ = Output.write(Array("\r\u{1B}[K".utf8), to: 2) } }

  private static var isDumb: Bool {
    guard let value = getenv("TERM") else { return true }
    return strcmp(value, "dumb") == 0
  }

  /// Draws the line anew if `done` is news and the eye could follow.
  package mutating func advance(to done: Int) {
    guard isShown else { return }
    let now = Self.milliseconds()
    if let drawn, now - drawn < 100 { return }
    drawn = now
    let line = Self.line(label, done: done, of: total, unit, columns: Self.columns())
    _ = Output.write(Array("\r\(line)\u{1B}[K".utf8), to: 2)
  }

  /// `replaying  ████████░░░░░░░░  50 %  3.1 of 6.2 MB`, in fewer than `columns`.
  package static func line(
    _ label: String, done: Int, of total: Int?, _ unit: Unit, columns: Int
  ) -> String {
    guard let total, total > 0 else { return "\(label)  \(amount(done, unit))" }
    let share = min(1, max(0, Double(done) / Double(total)))
    let figures =
      "\(Int(share * 100)) %  \(amount(min(done, total), unit)) of \(amount(total, unit))"
    let room = min(40, columns - label.count - figures.count - 5)
    guard room >= 4 else { return figures }
    let full = Int(share * Double(room))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
    return "\(label)  \(bar)  \(figures)"
  }

  private static func amount(_ count: Int, _ unit: Unit) -> String {
    switch unit {
    case .pieces: return "\(count)"
    case .bytes:
      let names = ["B", "kB", "MB", "GB", "TB"]
      var tenths = count * 10
      var name = 0
      while tenths >= 10_000, name < names.count - 1 {
        tenths /= 1_000
        name += 1
      }
      return name == 0
        ? "\(tenths / 10) B" : "\(tenths / 10).\(tenths % 10) \(names[name])"
    }
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
