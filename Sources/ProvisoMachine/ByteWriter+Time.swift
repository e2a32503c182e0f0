internal import ProvisoLanguage

/// Numbers as moments and durations show them.
extension ByteWriter {
  /// The last `width` digits of `number`, which is not negative.
  mutating func append(_ number: Int64, width: Int) throws(Fault) {
    var divisor: Int64 = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      try append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// `.5` for 500,000,000: a point and as few digits as are exact, or nothing for 0.
  mutating func append(fraction nanoseconds: Int64) throws(Fault) {
    guard nanoseconds > 0 else { return }
    var number = nanoseconds
    var width = 9
    while number % 10 == 0 {
      number /= 10
      width -= 1
    }
    try append(".")
    try append(number, width: width)
  }

  /// `2026-11-23`
  mutating func append(dateOf time: CivilTime) throws(Fault) {
    try append(time.year, width: 4)
    try append("-")
    try append(time.month, width: 2)
    try append("-")
    try append(time.day, width: 2)
  }

  /// `10:00:00`
  mutating func append(clockOf time: CivilTime) throws(Fault) {
    try append(time.hour, width: 2)
    try append(":")
    try append(time.minute, width: 2)
    try append(":")
    try append(time.second, width: 2)
  }
}
