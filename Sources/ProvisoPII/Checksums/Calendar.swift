/// Days as numbers of people hold them.
enum Calendar {
  /// Whether a month has such a day; of February in any year.
  static func has(day: Int, month: Int) -> Bool {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: (1...31).contains(day)
    case 4, 6, 9, 11: (1...30).contains(day)
    case 2: (1...29).contains(day)
    default: false
    }
  }

  /// Whether six digits from `start` are a day, a month and two digits of a year.
  static func startsWithDay(_ number: Characters, at start: Int = 0) -> Bool {
    has(day: number.number(start, start + 2), month: number.number(start + 2, start + 4))
  }

  /// Whether six digits from `start` are two digits of a year, a month and a day.
  static func startsWithYear(_ number: Characters, at start: Int = 0) -> Bool {
    has(day: number.number(start + 4, start + 6), month: number.number(start + 2, start + 4))
  }
}
