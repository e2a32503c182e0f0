import ProvisoMachine
import Testing

@Suite struct CivilTimeTests {
  /// Every day of the years 1 to 9999, counted one by one.
  @Test func daysFollowEachOther() {
    var days = CivilTime.days(year: 1, month: 1, day: 1)
    #expect(days == -719_162)
    var wrong = 0
    var weekday: Int64 = 1
    for year in Int64(1)...9999 {
      var dayOfYear: Int64 = 0
      for month in Int64(1)...12 {
        let length = CivilTime.daysInMonth(month, of: year)
        for day in [1, 2, length] {
          let seconds = (days + day - 1) * 86_400
          for (time, second) in [
            (CivilTime(seconds: seconds), 0), (CivilTime(seconds: seconds + 86_399), 59),
          ] {
            let isRight =
              time.year == year && time.month == month && time.day == day
              && time.dayOfYear == dayOfYear + day - 1 && time.second == second
              && time.weekday == (weekday + day - 1) % 7
            if !isRight { wrong += 1 }
          }
        }
        days += length
        dayOfYear += length
        weekday = (weekday + length) % 7
      }
    }
    #expect(wrong == 0)
    #expect(days == Timestamp.seconds.upperBound / 86_400 + 1)
  }

  @Test func clocksAheadShowMore() throws {
    let moment: Int64 = 1_234_567_890
    let utc = CivilTime(seconds: moment)
    #expect((utc.hour, utc.minute, utc.second) == (23, 31, 30))
    #expect((utc.weekday, utc.dayOfYear, utc.month) == (5, 43, 2))
    let ahead = CivilTime(seconds: moment, offset: 39_600)
    #expect((ahead.day, ahead.hour) == (14, 10))
    #expect(try TextOf.date(ahead) == "2009-02-14")
  }

  @Test func farMomentsDoNotTrap() {
    for seconds in [Int64.min, .min + 1, .max, .max - 1] {
      for offset in [Int32.min, 0, .max] {
        let time = CivilTime(seconds: seconds, offset: offset)
        #expect(1...12 ~= time.month && 1...31 ~= time.day && 0...6 ~= time.weekday)
      }
    }
  }
}
