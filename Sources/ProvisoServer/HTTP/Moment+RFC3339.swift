import ProvisoLanguage
import ProvisoMachine
package import ProvisoQueue

extension Moment {
  /// In UTC, with milliseconds: `2026-11-23T10:00:00.000Z`.
  package var rfc3339: String {
    let (seconds, rest) = (
      milliseconds.floored(by: 1000), milliseconds - milliseconds.floored(by: 1000) * 1000
    )
    let time = CivilTime(seconds: seconds)
    func digits(_ number: some BinaryInteger, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return digits(time.year, 4) + "-" + digits(time.month, 2) + "-" + digits(time.day, 2) + "T"
      + digits(time.hour, 2) + ":" + digits(time.minute, 2) + ":" + digits(time.second, 2) + "."
      + digits(rest, 3) + "Z"
  }

  package init?(rfc3339 text: String) {
    var text = text
    guard let instant = text.withUTF8({ Instant(UnsafeRawBufferPointer($0)) }) else { return nil }
    self.init(milliseconds: instant.seconds * 1000 + Int64(instant.nanoseconds / 1_000_000))
  }
}

extension Int64 {
  fileprivate func floored(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
