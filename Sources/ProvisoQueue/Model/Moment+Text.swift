package import ProvisoMachine

extension Moment {
  /// `2026-11-23T10:00:00.000Z`, as leaves write it; beyond the years 1 to 9999 the nearest bound.
  package var text: String {
    let bounds = Timestamp.seconds
    let instant = instant
    let seconds = min(max(instant.seconds, bounds.lowerBound), bounds.upperBound)
    let time = CivilTime(seconds: seconds)
    func digits(_ number: Int64, _ width: Int) -> String {
      let text = "\(number)"
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(digits(time.year, 4))-\(digits(time.month, 2))-\(digits(time.day, 2))"
      + "T\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))"
      + ".\(digits(Int64(instant.nanoseconds / 1_000_000), 3))Z"
  }

  /// Nil for what is no timestamp of RFC 3339.
  package init?(_ text: String) {
    let instant = Array(text.utf8).withUnsafeBytes { Instant($0) }
    guard let instant else { return nil }
    self.init(milliseconds: instant.seconds * 1000 + Int64(instant.nanoseconds / 1_000_000))
  }

  package var instant: Instant {
    let whole = milliseconds >= 0 ? milliseconds / 1000 : -((-(milliseconds &+ 1)) / 1000) - 1
    let rest = milliseconds &- whole &* 1000
    return Instant(seconds: whole, nanoseconds: UInt32(rest) * 1_000_000)
  }
}
