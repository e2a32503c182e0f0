import ProvisoJSON
import ProvisoLanguage

/// All digits of a finite double, exactly, and its text with a given precision, rounded to
/// nearest and halves to even.
enum DecimalExpansion {
  static let mostPrecision = 1_000

  /// Digits of an integer part (at most 309) and of a fraction (at most 1,074).
  private struct Digits {
    let room: UnsafeMutableRawBufferPointer
    var count = 0
    /// How many digits stand before the point; negative: zeros that follow it.
    var point = 0

    mutating func append(_ digit: UInt8) {
      room[count] = digit
      count += 1
    }
  }

  /// `%.3f` or `%.3e`.
  static func write(
    _ number: Double, precision: Int, isScientific: Bool, to writer: inout ScratchWriter,
    scratch: UnsafeMutableRawBufferPointer
  ) throws(Fault) {
    guard scratch.count >= 8_192 else { throw .tooBig }
    if number.sign == .minus { try writer.put(UInt8(ascii: "-")) }
    var digits = expand(number.magnitude, scratch)
    round(&digits, to: isScientific ? precision + 1 : digits.point + precision)
    if isScientific {
      try put(digits, from: 0, before: 1, after: precision, to: &writer)
      let exponent = digits.count == 0 ? 0 : digits.point - 1
      try writer.put(exponent < 0 ? "e-" : "e+")
      if exponent.magnitude < 10 { try writer.put(0x30) }
      try writer.put(UInt64(exponent.magnitude))
    } else {
      try put(digits, from: min(0, digits.point), before: max(0, digits.point), after: precision, to: &writer)
    }
  }

  /// As few digits as tell the number from others, and no exponent.
  static func writeShortest(
    _ number: Double, to writer: inout ScratchWriter, scratch: UnsafeMutableRawBufferPointer
  ) throws(Fault) {
    let text = UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(scratch)[..<DoubleText.write(number, to: scratch)])
    guard let split = text.firstIndex(of: UInt8(ascii: "e")) else { return try writer.put(text) }
    var digits = Digits(
      room: UnsafeMutableRawBufferPointer(rebasing: scratch[64..<128]))
    digits.point = 1
    for byte in text[..<split] where byte >= 0x30 && byte <= 0x39 { digits.append(byte - 0x30) }
    var exponent = 0
    for byte in text[split...] where byte >= 0x30 && byte <= 0x39 {
      exponent = exponent * 10 + Int(byte - 0x30)
    }
    digits.point += text[split + 1] == UInt8(ascii: "-") ? -exponent : exponent
    if number.sign == .minus { try writer.put(UInt8(ascii: "-")) }
    let after = max(0, digits.count - digits.point)
    try put(digits, from: min(0, digits.point), before: max(0, digits.point), after: after, to: &writer)
  }

  /// Writes digits from place `start`, which is negative where zeros stand in front of them.
  private static func put(
    _ digits: Digits, from start: Int, before: Int, after: Int, to writer: inout ScratchWriter
  ) throws(Fault) {
    func digit(_ place: Int) -> UInt8 {
      place >= 0 && place < digits.count ? 0x30 + digits.room[place] : 0x30
    }
    if before == 0 { try writer.put(0x30) }
    for place in 0..<before { try writer.put(digit(place)) }
    if after > 0 { try writer.put(UInt8(ascii: ".")) }
    let first = before == 0 ? start : before
    for place in 0..<after { try writer.put(digit(first + place)) }
  }

  /// Keeps `wanted` digits, rounding what follows.
  private static func round(_ digits: inout Digits, to wanted: Int) {
    guard wanted < digits.count else { return }
    let isUp = wanted >= 0 && roundsUp(digits, at: wanted)
    digits.count = max(0, wanted)
    guard isUp else { return }
    var place = digits.count - 1
    while place >= 0, digits.room[place] == 9 {
      digits.room[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits.room[place] += 1
    } else {
      for index in stride(from: digits.count, to: 0, by: -1) {
        digits.room[index] = digits.room[index - 1]
      }
      digits.room[0] = 1
      digits.count += 1
      digits.point += 1
    }
  }

  private static func roundsUp(_ digits: Digits, at place: Int) -> Bool {
    if digits.room[place] != 5 { return digits.room[place] > 5 }
    for index in place + 1..<max(place + 1, digits.count) where digits.room[index] != 0 {
      return true
    }
    return place > 0 && digits.room[place - 1] % 2 == 1
  }

  /// The exact digits of a number that is not negative.
  private static func expand(
    _ number: Double, _ scratch: UnsafeMutableRawBufferPointer
  ) -> Digits {
    var digits = Digits(room: UnsafeMutableRawBufferPointer(rebasing: scratch[..<2_048]))
    guard number > 0 else { return digits }
    let significand = number.significandBitPattern | (number.isNormal ? 1 << 52 : 0)
    let exponent = max(1, Int(number.exponentBitPattern)) - 1_075
    var value = WideInteger(
      UnsafeMutableRawBufferPointer(rebasing: scratch[2_048..<8_192]), significand)
    if exponent >= 0 {
      value.shiftLeft(exponent)
      digits.count = value.writeDecimal(to: digits.room)
      digits.point = digits.count
      return digits
    }
    // A fraction of 2^-n is an integer of 5^n, n digits after the point.
    for _ in 0..<(-exponent) { value.multiply(by: 5) }
    digits.count = value.writeDecimal(to: digits.room)
    digits.point = digits.count + exponent
    return digits
  }
}
