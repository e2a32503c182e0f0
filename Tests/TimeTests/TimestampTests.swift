import ProvisoLanguage
import ProvisoMachine
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2009-02-13T23:31:30Z", 1_234_567_890, 0), ("1970-01-01T00:00:00Z", 0, 0),
    ("1969-12-31T23:59:59.5Z", -1, 500_000_000), ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ("2000-02-29T12:00:00+05:30", 951_805_800, 0), ("2024-01-01T00:00:00-08:00", 1_704_096_000, 0),
    ("2024-01-01T00:00:00.1234567899Z", 1_704_067_200, 123_456_789),
    ("0000-12-31T23:00:00-01:00", -62_135_596_800, 0),
  ] as [(String, Int64, UInt32)])
  func reads(text: String, seconds: Int64, nanoseconds: UInt32) throws {
    let moment = try TextOf.timestamp(text)
    #expect((moment.kind, moment.asInt, moment.count) == (.timestamp, seconds, nanoseconds))
  }

  @Test(arguments: [
    "", "2009-02-13", "2009-02-13T23:31:30", "2009-02-13t23:31:30Z", "2009-02-13T23:31:30z",
    "2009-02-13 23:31:30Z", "2009-02-30T00:00:00Z", "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2009-13-01T00:00:00Z", "2009-00-01T00:00:00Z", "2009-01-00T00:00:00Z", "2009-01-01T24:00:00Z",
    "2009-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "2009-01-01T00:00:00.Z",
    "2009-01-01T00:00:00,5Z",
    "2009-01-01T00:00:00+0100", "2009-01-01T00:00:00+24:00", "2009-01-01T00:00:00+01:60",
    "2009-01-01T00:00:00Z ", " 2009-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
    "+2009-01-01T00:00:00Z",
    "2009-1-1T0:0:0Z", "２009-01-01T00:00:00Z", "2009-01-01T00:00:00", "2009-01-01T00:00:00+",
  ])
  func refuses(text: String) {
    #expect(throws: Fault.badConversion) { try TextOf.timestamp(text) }
  }

  @Test(arguments: [
    "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
  ])
  func refusesOtherYears(text: String) {
    #expect(throws: Fault.overflow) { try TextOf.timestamp(text) }
  }

  @Test(arguments: [
    "2009-02-13T23:31:30Z", "9999-12-31T23:59:59.999999999Z", "0001-01-01T00:00:00.000000001Z",
    "1969-12-31T23:59:59.5Z", "2024-02-29T00:00:00.012Z", "0987-06-05T04:03:02Z",
  ])
  func printsWhatItRead(text: String) throws {
    #expect(try TextOf.timestamp(TextOf.timestamp(text)) == text)
  }

  @Test func prefersUTC() throws {
    #expect(
      try TextOf.timestamp(TextOf.timestamp("2026-11-23T10:00:00.500+01:00"))
        == "2026-11-23T09:00:00.5Z")
  }

  @Test(arguments: [
    ("0001-01-01T00:00:01.000000001Z", -999_999_999, "0001-01-01T00:00:00.000000002Z"),
    ("0001-01-01T00:00:01.999999999Z", 999_999_999, "0001-01-01T00:00:02.999999998Z"),
    ("1970-01-01T00:00:00Z", -1, "1969-12-31T23:59:59.999999999Z"),
    ("1970-01-01T00:00:00Z", .max, "2262-04-11T23:47:16.854775807Z"),
    ("1970-01-01T00:00:00Z", .min, "1677-09-21T00:12:43.145224192Z"),
  ] as [(String, Int64, String)])
  func addsAndSubtracts(earlier: String, nanoseconds: Int64, later: String) throws {
    let moment = try TextOf.timestamp(earlier)
    let sum = try Timestamp.adding(nanoseconds, to: moment)
    #expect(try TextOf.timestamp(sum) == later)
    #expect(try Timestamp.difference(sum, moment).asInt == nanoseconds)
  }

  @Test func sumsStayWithinTheYears() throws {
    let first = try TextOf.timestamp("0001-01-01T00:00:00Z")
    let last = try TextOf.timestamp("9999-12-31T23:59:59.999999999Z")
    #expect(throws: Fault.overflow) { try Timestamp.adding(-1, to: first) }
    #expect(throws: Fault.overflow) { try Timestamp.adding(1, to: last) }
    #expect(throws: Fault.overflow) { try Timestamp.difference(last, first) }
    let moment = try TextOf.timestamp("1970-01-01T00:00:00Z")
    let far = try Timestamp.adding(1, to: Timestamp.adding(.max, to: moment))
    #expect(throws: Fault.overflow) { try Timestamp.difference(far, moment) }
    #expect(try Timestamp.difference(moment, far).asInt == .min)
    #expect(throws: Fault.overflow) { try Timestamp.value(seconds: 253_402_300_800) }
  }
}
