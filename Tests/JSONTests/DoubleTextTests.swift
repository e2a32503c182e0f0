import Foundation
import Testing

@testable import ProvisoJSON

@Suite struct DoubleTextTests {
  static let printings: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (100, "100"), (123.456, "123.456"),
    (1e20, "100000000000000000000"), (1e21, "1e+21"), (1e23, "1e+23"),
    (123_456_789_012_345_683_968, "123456789012345680000"), (0.1 + 0.2, "0.30000000000000004"),
    (0.000001, "0.000001"), (1e-7, "1e-7"), (1.25e-7, "1.25e-7"), (9.5e-5, "0.000095"),
    (-0.00001, "-0.00001"), (.leastNonzeroMagnitude, "5e-324"),
    (.leastNormalMagnitude, "2.2250738585072014e-308"),
    (.leastNormalMagnitude.nextDown, "2.225073858507201e-308"),
    (-.greatestFiniteMagnitude, "-1.7976931348623157e+308"),
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
    (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
  ]

  @Test(arguments: printings)
  func prints(_ value: Double, _ expected: String) { #expect(printed(value) == expected) }

  static let readings: [(String, Double)] = [
    ("0", 0), ("1", 1), ("+1.5", 1.5), ("-2e3", -2000), (".5", 0.5), ("5.", 5), ("00012", 12),
    ("1E-2", 0.01), ("8.5", 8.5), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
    ("0e99999999999999999999", 0), ("9007199254740993", 9_007_199_254_740_992),
    ("9007199254740993.00000000000000000000000000001", 9_007_199_254_740_994),
    ("2.4703282292062327e-324", 0), ("2.4703282292062328e-324", .leastNonzeroMagnitude),
    ("1.7976931348623158e308", .greatestFiniteMagnitude), ("1.7976931348623159e308", .infinity),
    ("2.2250738585072011e-308", .leastNormalMagnitude.nextDown),
  ]

  @Test(arguments: readings)
  func reads(_ literal: String, _ expected: Double) { #expect(read(literal) == expected) }

  @Test(arguments: [
    "", "+", "-", ".", "e1", "1e", "1e+", "--1", "1.2.3", " 1", "1 ", "1x", "0x1", "NaN", "inf",
    ".e1", "1e1.5", "1_0",
  ])
  func readsNothingElse(_ text: String) { #expect(read(text) == nil) }

  @Test func literalsOfAnyLengthAreRead() {
    let zeros = String(repeating: "0", count: 5_000)
    #expect(read("0." + zeros + "1e5001") == 1)
    #expect(read("1" + zeros + "e-5000") == 1)
    #expect(read("1" + zeros + ".0e-5000") == 1)
    #expect(read(zeros + "7") == 7)
    #expect(read("9007199254740993" + zeros + "e-5000") == 9_007_199_254_740_992)
    #expect(read("9007199254740993" + zeros + "1e-5001") == 9_007_199_254_740_994)
  }

  /// Swift's own printer is shortest and nearest too, and only lays its digits out differently.
  @Test func agreesWithSwift() {
    var generator = Sequence64(1)
    for round in 0..<20_000 {
      let value = sample(round, &generator)
      let text = printed(value)
      #expect(read(text) == value)
      #expect(Double(text) == value)
      #expect(digits(text) == digits(value.description))
    }
  }

  @Test func literalsAgreeWithSwift() {
    var generator = Sequence64(2)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...40, using: &generator)
      let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }
      let point = Int.random(in: 0...count, using: &generator)
      let power = Int.random(in: -370...330, using: &generator)
      let literal = "0" + digits[..<point].joined() + "." + digits[point...].joined() + "0e\(power)"
      #expect(read(literal) == Double(literal), "\(literal)")
    }
  }

  #if arch(x86_64)
    /// The middle of two neighbours, in all its digits, rounds to the even one; the least digit
    /// more or less decides otherwise.
    @Test func middlesRoundToEven() throws {
      var generator = Sequence64(3)
      for _ in 0..<500 {
        let bits = UInt64.random(in: 1..<0x7FEF_FFFF_FFFF_FFFF, using: &generator)
        let low = Double(bitPattern: bits)
        let (digits, power) = exactDigits((Float80(low) + Float80(low.nextUp)) / 2)
        let last = try #require(digits.last?.wholeNumberValue)
        #expect(read(digits + power) == (bits & 1 == 0 ? low : low.nextUp))
        #expect(read(digits + "1" + power) == low.nextUp)
        #expect(read(digits.dropLast() + "\(last - 1)9" + power) == low)
      }
    }

    /// All digits of a number, the last not zero, and its power of ten.
    private func exactDigits(_ value: Float80) -> (String, String) {
      var buffer = [CChar](repeating: 0, count: 1000)
      let count = withVaList([value]) { vsnprintf(&buffer, 1000, "%.800Le", $0) }
      let text = String(decoding: buffer.prefix(Int(count)).map { UInt8($0) }, as: UTF8.self)
      let digits = text.prefix { $0 != "e" }
      return (
        String(digits.reversed().drop { $0 == "0" }.reversed()),
        String(text.dropFirst(digits.count))
      )
    }
  #endif

  private func sample(_ round: Int, _ generator: inout Sequence64) -> Double {
    let bits = generator.next()
    let value =
      switch round % 4 {
      case 0: Double(Int64(truncatingIfNeeded: bits) >> Int64(bits & 63)) / 1000
      case 1: Double(bitPattern: (bits % 2047) << 52 | bits >> 62)
      default: Double(bitPattern: bits)
      }
    return value.isFinite && value != 0 ? value : 0.1
  }

  /// The significant digits of a printed number.
  private func digits(_ text: String) -> String {
    let mantissa = text.prefix { $0 != "e" }.filter(\.isNumber)
    return String(mantissa.drop { $0 == "0" }.reversed().drop { $0 == "0" }.reversed())
  }

  private func printed(_ value: Double) -> String {
    var output: [UInt8] = []
    DoubleText.write(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func read(_ literal: String) -> Double? {
    Array(literal.utf8).withUnsafeBytes { DoubleText.read($0) }
  }
}
