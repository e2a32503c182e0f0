import ProvisoLanguage

/// Reads the digits and marks of moments and lengths of time from the front of a text.
struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: Text) { rest = text.string[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Whether the rest is just the mark.
  mutating func takesAll(_ mark: Unicode.Scalar) -> Bool { rest.count == 1 && take(mark) }

  /// The number that just so many digits spell, or however many there are.
  mutating func number(_ count: Int? = nil) -> Int64? {
    let digits = rest.prefix(count ?? 19).prefix { (48...57).contains($0) }
    guard !digits.isEmpty, count == nil || digits.count == count else { return nil }
    var number: Int64 = 0
    for digit in digits {
      let (product, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, tooBig) = product.addingReportingOverflow(Int64(digit - 48))
      if overflows || tooBig { return nil }
      number = sum
    }
    rest = rest.dropFirst(digits.count)
    return number
  }

  /// The billionths after a point; 0 without one.
  mutating func fraction() -> Int64? {
    guard take(".") else { return 0 }
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    var number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 48) }
    for _ in digits.count..<9 { number *= 10 }
    return number
  }

  /// The seconds by which a zone is ahead of UTC: `Z`, `+01:00`.
  mutating func offset() -> Int64? {
    if take("Z") || take("z") { return 0 }
    let isBehind = take("-")
    guard isBehind || take("+"), let hours = number(2), take(":"), let minutes = number(2),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return isBehind ? -seconds : seconds
  }

  /// The nanoseconds of a unit of time.
  mutating func unit() -> Int64? {
    if take("h") { return 3_600_000_000_000 }
    if take("s") { return 1_000_000_000 }
    if take("n") { return take("s") ? 1 : nil }
    if take("u") { return take("s") ? 1_000 : nil }
    if take("m") { return take("s") ? 1_000_000 : 60_000_000_000 }
    return nil
  }
}
