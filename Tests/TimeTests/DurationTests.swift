import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("0", 0), ("+0", 0), ("-0", 0), ("0s", 0), ("5s", 5_000_000_000),
    ("1478s", 1_478_000_000_000),
    ("-5s", -5_000_000_000), ("+5s", 5_000_000_000), ("5.0s", 5_000_000_000),
    ("5.s", 5_000_000_000),
    (".5s", 500_000_000), ("1.004s", 1_004_000_000), ("100.00100s", 100_001_000_000),
    ("10ns", 10), ("11us", 11_000), ("12µs", 12_000), ("12μs", 12_000), ("13ms", 13_000_000),
    ("15m", 900_000_000_000), ("16h", 57_600_000_000_000), ("3h30m", 12_600_000_000_000),
    ("-1.5h", -5_400_000_000_000), ("1s500ms", 1_500_000_000), ("1m1m", 120_000_000_000),
    ("0.3333333333333333333h", 1_200_000_000_000), ("0.000000000000000000000000001h", 0),
    ("0.100000000000000000000h", 360_000_000_000), ("9223372036854775807ns", .max),
    ("-9223372036854775808ns", .min), ("9223372036.854775807s", .max), ("1.9ns", 1),
  ] as [(String, Int64)])
  func reads(text: String, nanoseconds: Int64) throws {
    #expect(try TextOf.duration(text) == nanoseconds)
  }

  @Test(arguments: [
    "", "3", "-", "+", "s", ".", "-.", ".s", "+.s", "1d", "1w", "1.2.3s", "1 s", " 1s", "1s ",
    "--1s", "1S", "1e3s", "1µ", "1\u{C2}s", "00", "-00", "0.0", "1u", "1n", "1x", "x", "1s-1s", "１s",
  ])
  func refuses(text: String) {
    #expect(throws: Fault.badConversion) { try TextOf.duration(text) }
  }

  @Test(arguments: [
    "9223372036854775808ns", "-9223372036854775809ns", "-320000000000s", "9223372036854775.808us",
    "99999999999999999999s", "2540400h10m10.000000000s" + "9000000h", "18446744073709551616ns",
    "9223372036s854775808ns",
  ])
  func refusesWhatNoNumberHolds(text: String) {
    #expect(throws: Fault.overflow) { try TextOf.duration(text) }
  }

  @Test(arguments: [
    (0, "0s"), (1_500_000_000, "1.5s"), (90_000_000_000, "90s"), (-500_000_000, "-0.5s"),
    (1, "0.000000001s"),
    (1_000_000_000_000_000, "1000000s"), (.max, "9223372036.854775807s"),
    (.min, "-9223372036.854775808s"), (-1_000_000_000, "-1s"),
  ] as [(Int64, String)])
  func printsSeconds(nanoseconds: Int64, text: String) throws {
    #expect(try TextOf.duration(nanoseconds) == text)
    #expect(try TextOf.duration(text) == nanoseconds)
  }
}
