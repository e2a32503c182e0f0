extension Scan {
  /// A date that some digits belong to; it is a birth only if the context says so.
  mutating func date(_ digits: Digits) {
    let (index, count, after) = (digits.start, digits.count, digits.after)
    let isParted = after == "-" || after == "/" || after == "."
    let isShort = count <= 2 && (isParted || after.isLetter || after == " " || after == ",")
    let isTime = count <= 2 && (after == ":" || after == "/" || digits.before == "-")
    guard count > 0, isParted && count <= 4 || isShort || isTime || mayFollowMonth(digits),
      wanted.contains(.dateOfBirth) || wanted.contains(.date), isolated(index, index)
    else { return }
    work += 8
    if let end = (isParted ? numericDate(index) : nil) ?? (isShort ? dayAndMonth(index) : nil) {
      guard text.isWordEnd(end) || isClock(end), isolated(index, end) || isClock(end) else {
        return
      }
      report(.dateOfBirth, index, end, 0.03)
      report(.date, index, clockEnd(after: end), 0.3)
    } else if let (start, end) = monthAndDay(index) {
      report(.dateOfBirth, start, end, 0.03)
      report(.date, start, end, 0.3)
    } else if isTime, let end = clockTime(index) {
      if isolated(index, end) { report(.date, index, end, 0.2) }
    } else if isTime, let (start, end, score) = partOfDate(index) {
      report(.date, start, end, score)
    }
  }

  /// Whether a day, and perhaps a year without any gap, may stand after the name of a month.
  private func mayFollowMonth(_ digits: Digits) -> Bool {
    guard digits.count <= 6, digits.before == " " || digits.before == "." else { return false }
    var last = digits.start - 2
    if !text[last].isLetter { last -= 1 }
    return text[last].isLetter && text[last - 1].isLetter && text[last - 2].isLetter
  }

  /// `09:45`, `9:00 A.M.`, `23:59:59.123Z`.
  private func clockTime(_ start: Int) -> Int? {
    var index = start
    guard let (hour, _) = number(&index, most: 2), hour < 25, text[index] == ":" else { return nil }
    for part in 0..<2 {
      guard text[index] == ":" else { break }
      var next = index + 1
      guard let (value, size) = number(&next, most: 2), size == 2, value < 60 else {
        return part == 0 ? nil : index
      }
      index = next
    }
    if text[index] == ".", text[index + 1].isDigit {
      index += 1
      while index < start + 20, text[index].isDigit { index += 1 }
    }
    return afterZone(afterHalf(index))
  }

  /// Past `am`, `P.M.`.
  private func afterHalf(_ index: Int) -> Int {
    var end = index
    if text[end] == " " { end += 1 }
    guard text[end].lowercased == "a" || text[end].lowercased == "p" else { return index }
    end += 1
    if text[end] == "." { end += 1 }
    guard text[end].lowercased == "m" else { return index }
    end += 1
    return text[end] == "." ? end + 1 : text.isWordEnd(end) ? end : index
  }

  /// Past `Z`, `+01:00`.
  private func afterZone(_ index: Int) -> Int {
    if text[index].lowercased == "z" { return index + 1 }
    guard text[index] == "+" || text[index] == "-" else { return index }
    var end = index + 1
    guard let (_, size) = number(&end, most: 4), size >= 2 else { return index }
    guard text[end] == ":" else { return end }
    end += 1
    return number(&end, most: 2)?.1 == 2 ? end : index
  }

  private func isClock(_ index: Int) -> Bool {
    (text[index].lowercased == "t" || text[index] == " ") && clockTime(index + 1) != nil
  }

  private func clockEnd(after end: Int) -> Int {
    guard text[end].lowercased == "t", let time = clockTime(end + 1) else { return end }
    return time
  }

  /// `05/21`, `5/2021`, `May-21`: a month and a year.
  private func partOfDate(_ start: Int) -> (Int, Int, Double)? {
    var index = start
    guard let (month, size) = number(&index, most: 2) else { return nil }
    if text[index] == "/", isMonth(month) {
      index += 1
      guard let (year, width) = number(&index, most: 4), width == 2 || width == 4 && isYear(year),
        text.isWordEnd(index), isolated(start, index)
      else { return nil }
      return (start, index, width == 4 ? 0.15 : 0.05)
    }
    guard size == 2, text[start - 1] == "-", text.isWordEnd(index), isolated(start - 1, index)
    else {
      return nil
    }
    var first = start - 1
    while first > start - 11, text[first - 1].isLetter { first -= 1 }
    var end = first
    guard text.isWordStart(first), skipMonth(&end), end == start - 1 else { return nil }
    return (first, index, 0.2)
  }

  /// `1991-06-15`, `15/06/1991`, `6.15.91`.
  private func numericDate(_ start: Int) -> Int? {
    var numbers = (0, 0, 0)
    var sizes = (0, 0, 0)
    var index = start
    let (first, second) = (number(&index, most: 4), text[index])
    guard let first, second == "-" || second == "/" || second == "." else { return nil }
    (numbers.0, sizes.0) = first
    index += 1
    guard let middle = number(&index, most: 2), text[index] == second else { return nil }
    (numbers.1, sizes.1) = middle
    index += 1
    guard let last = number(&index, most: 4) else { return nil }
    (numbers.2, sizes.2) = last
    if sizes.0 == 4 {
      guard sizes.2 <= 2, isYear(numbers.0), isDay(numbers.2), isMonth(numbers.1) else {
        return nil
      }
      return index
    }
    guard sizes.0 <= 2, sizes.2 == 4 ? isYear(numbers.2) : sizes.2 == 2 else { return nil }
    let isDate =
      isDay(numbers.0) && isMonth(numbers.1) || isMonth(numbers.0) && isDay(numbers.1)
    return isDate ? index : nil
  }

  /// `15th June 1991`, `22-nov-1972`.
  private func dayAndMonth(_ start: Int) -> Int? {
    var index = start
    guard let (day, _) = number(&index, most: 2), isDay(day) else { return nil }
    skipOrdinal(&index)
    skipGap(&index)
    guard skipMonth(&index) else { return nil }
    skipGap(&index)
    guard let (year, size) = number(&index, most: 4), size == 2 || size == 4 && isYear(year) else {
      return nil
    }
    return index
  }

  /// `June 15, 1991` around its day.
  private func monthAndDay(_ digit: Int) -> (Int, Int)? {
    var before = digit
    while before > digit - 2, text[before - 1] == " " || text[before - 1] == "." { before -= 1 }
    var start = before
    while start > before - 10, text[start - 1].isLetter { start -= 1 }
    var index = start
    guard text.isWordStart(start), skipMonth(&index), index >= before else { return nil }
    index = digit
    guard let (day, _) = number(&index, most: 2), isDay(day) else { return nil }
    skipOrdinal(&index)
    skipGap(&index)
    guard let (year, size) = number(&index, most: 4), size == 4, isYear(year),
      text.isWordEnd(index)
    else { return nil }
    return (start, index)
  }

  private func number(_ index: inout Int, most: Int) -> (Int, Int)? {
    let start = index
    var number = 0
    while index < start + most, text[index].isDigit {
      number = number * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? (number, index - start) : nil
  }

  private func skipGap(_ index: inout Int) {
    let start = index
    while index < start + 2,
      text[index] == " " || text[index] == "-" || text[index] == ","
        || text[index] == "." || text[index] == "/"
    {
      index += 1
    }
  }

  private func skipOrdinal(_ index: inout Int) {
    for suffix: StaticString in ["st", "nd", "rd", "th"] where text.holdsAnyCase(suffix, at: index)
    {
      index += 2
      return
    }
  }

  /// Past the English name of a month, whole or its first three letters.
  private func skipMonth(_ index: inout Int) -> Bool {
    switch Unicode.Scalar(text[index].lowercased) {
    case "j", "f", "m", "a", "s", "o", "n", "d": break
    default: return false
    }
    let months: [StaticString] = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let (second, third) = (text[index + 1].lowercased, text[index + 2].lowercased)
    for month in months where month.utf8Start[1] == second && month.utf8Start[2] == third {
      var length = 0
      while length < month.utf8CodeUnitCount,
        text[index + length].lowercased == month.utf8Start[length]
      {
        length += 1
      }
      if length >= 3, !text[index + length].isLetter {
        index += length
        return true
      }
    }
    return false
  }

  private func isDay(_ number: Int) -> Bool { (1...31).contains(number) }
  private func isMonth(_ number: Int) -> Bool { (1...12).contains(number) }
  private func isYear(_ number: Int) -> Bool { (1890...2035).contains(number) }
}
