import ProvisoLanguage

/// Tells what a number's spelling means.
struct NumberReader {
  enum Reading: Equatable {
    case value(Literal.Value)
    /// It fits no type: the name of the type that it would have, and its bounds.
    case outOfRange(type: StaticString, bounds: StaticString)
    /// Letters end it that are no unit; what was probably meant.
    case unknownUnit(suggestion: String?)

    static func == (left: Reading, right: Reading) -> Bool {
      switch (left, right) {
      case (.value(let one), .value(let other)): one == other
      case (.unknownUnit(let one), .unknownUnit(let other)): one == other
      case (.outOfRange, .outOfRange): true
      case (.value, _), (.outOfRange, _), (.unknownUnit, _): false
      }
    }
  }

  private let bytes: ArraySlice<UInt8>
  private let isNegative: Bool
  private let dialect: Dialect

  init(_ bytes: ArraySlice<UInt8>, isNegative: Bool = false, dialect: Dialect) {
    self.bytes = bytes
    self.isNegative = isNegative
    self.dialect = dialect
  }

  func read() -> Reading {
    if bytes.allSatisfy(\.isDigit) { return integer(bytes, radix: 10) }
    if bytes.starts(with: [0x30, 0x78]) || bytes.starts(with: [0x30, 0x58]) {
      return hexadecimal()
    }
    if bytes.last.map({ $0 | 0x20 }) == UInt8(ascii: "u"), bytes.dropLast().allSatisfy(\.isDigit) {
      return unsigned(bytes.dropLast(), radix: 10)
    }
    if isDouble { return double() }
    return dialect == .policy ? duration() : .unknownUnit(suggestion: nil)
  }

  /// `INT ::= DIGITS | "0" [xX] HEX+`
  private func integer(_ digits: ArraySlice<UInt8>, radix: UInt64) -> Reading {
    let bounds: StaticString = "an int lies between -2^63 and 2^63-1"
    guard let magnitude = magnitude(digits, radix: radix) else {
      return .outOfRange(type: "int", bounds: bounds)
    }
    if isNegative, magnitude <= 1 << 63 {
      return .value(.int(Int64(truncatingIfNeeded: 0 &- magnitude)))
    }
    guard let value = Int64(exactly: magnitude) else {
      return .outOfRange(type: "int", bounds: bounds)
    }
    return .value(.int(value))
  }

  /// `UINT ::= INT [uU]`
  private func unsigned(_ digits: ArraySlice<UInt8>, radix: UInt64) -> Reading {
    guard let value = magnitude(digits, radix: radix) else {
      return .outOfRange(type: "uint", bounds: "a uint lies between 0 and 2^64-1")
    }
    return .value(.uint(value))
  }

  private func hexadecimal() -> Reading {
    let digits = bytes.dropFirst(2)
    if !digits.isEmpty, digits.allSatisfy({ $0.hexValue != nil }) {
      return integer(digits, radix: 16)
    }
    if digits.count > 1, digits.last! | 0x20 == UInt8(ascii: "u"),
      digits.dropLast().allSatisfy({ $0.hexValue != nil })
    {
      return unsigned(digits.dropLast(), radix: 16)
    }
    return .unknownUnit(suggestion: nil)
  }

  private func magnitude(_ digits: ArraySlice<UInt8>, radix: UInt64) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      let (product, tooBig) = value.multipliedReportingOverflow(by: radix)
      let (sum, carries) = product.addingReportingOverflow(UInt64(digit.hexValue ?? 0))
      if tooBig || carries { return nil }
      value = sum
    }
    return value
  }

  /// Whether only digits, one point and one exponent stand here.
  private var isDouble: Bool {
    var rest = bytes.drop(while: \.isDigit)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: \.isDigit) }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  /// `DOUBLE ::= DIGITS? "." DIGITS EXPONENT? | DIGITS EXPONENT`
  private func double() -> Reading {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.first == UInt8(ascii: ".") { text = "0" + text }
    guard let value = Double(text), value.isFinite else {
      return .outOfRange(type: "double", bounds: "a double ends near 1.8e308")
    }
    return .value(.double(isNegative ? -value : value))
  }

  /// `DURATION ::= DIGITS ( "ms" | "s" | "m" | "h" | "d" | "w" )`
  private func duration() -> Reading {
    let digits = bytes.prefix(while: \.isDigit)
    guard let unit = DurationUnit(spelled: bytes[digits.endIndex...]) else {
      return .unknownUnit(suggestion: DurationGuess(bytes).suggestion)
    }
    guard let count = magnitude(digits, radix: 10), let value = unit.nanoseconds(count) else {
      return .outOfRange(
        type: "duration", bounds: "a duration ends after 2^63 nanoseconds (15250w)")
    }
    return .value(.duration(value))
  }
}
