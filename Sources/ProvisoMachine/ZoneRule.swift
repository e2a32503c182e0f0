/// What a zone does every year: one offset, or summer time between two dates.
package struct ZoneRule: Hashable, Sendable {
  /// A week's day of a month, as in "the last Sunday of March, one hour after midnight".
  package struct Change: Hashable, Sendable {
    /// From 1 to 12.
    package let month: Int32
    /// From 1 to 5, the last.
    package let week: Int32
    /// From 0, Sunday, to 6.
    package let weekday: Int32
    /// Seconds after that day's midnight, by the clock of the time that ends.
    package let time: Int32

    package init(month: Int32, week: Int32, weekday: Int32, time: Int32) {
      self.month = month
      self.week = week
      self.weekday = weekday
      self.time = time
    }
  }

  /// How many numbers of 32 bits a rule takes.
  static let numbers = 10

  package let standard: Int32
  /// The same as `standard` in a zone without summer time.
  package let daylight: Int32
  package let start: Change
  package let end: Change

  package init(standard: Int32, daylight: Int32, start: Change, end: Change) {
    self.standard = standard
    self.daylight = daylight
    self.start = start
    self.end = end
  }

  package init(always offset: Int32) {
    let never = Change(month: 1, week: 1, weekday: 0, time: 0)
    self.init(standard: offset, daylight: offset, start: never, end: never)
  }

  init(reading bytes: UnsafeRawBufferPointer, at offset: Int) {
    func number(_ index: Int) -> Int32 {
      bytes.load(fromByteOffset: offset + index * 4, as: Int32.self)
    }
    func change(_ index: Int) -> Change {
      Change(
        month: number(index), week: number(index + 1), weekday: number(index + 2),
        time: number(index + 3))
    }
    self.init(standard: number(0), daylight: number(1), start: change(2), end: change(6))
  }

  /// In the order in which they are read.
  package var allNumbers: [Int32] {
    [
      standard, daylight, start.month, start.week, start.weekday, start.time, end.month, end.week,
      end.weekday, end.time,
    ]
  }

  var isSound: Bool {
    Self.isOffset(standard) && Self.isOffset(daylight) && start.isSound && end.isSound
  }

  /// No place is more than a day and two hours away from UTC.
  static func isOffset(_ offset: Int32) -> Bool { -93_600...93_600 ~= offset }

  func offset(at seconds: Int64) -> Int32 {
    guard standard != daylight else { return standard }
    let year = CivilTime(seconds: seconds, offset: standard).year
    let starts = start.seconds(in: year) &- Int64(standard)
    let ends = end.seconds(in: year) &- Int64(daylight)
    let isDaylight =
      starts < ends ? starts <= seconds && seconds < ends : !(ends <= seconds && seconds < starts)
    return isDaylight ? daylight : standard
  }
}

extension ZoneRule.Change {
  /// A time may be up to a week away from its day.
  fileprivate var isSound: Bool {
    1...12 ~= month && 1...5 ~= week && 0...6 ~= weekday && -604_800...604_800 ~= time
  }

  /// Seconds since 1970 by the clock of the time that ends.
  fileprivate func seconds(in year: Int64) -> Int64 {
    let first = CivilTime.days(year: year, month: Int64(month), day: 1)
    // 1970-01-01 was a Thursday.
    var day = floorModulo(Int64(weekday) &- first &- 4, 7) + 7 * Int64(week - 1)
    if day >= CivilTime.daysInMonth(Int64(month), of: year) { day -= 7 }
    return (first &+ day) &* 86_400 &+ Int64(time)
  }
}
