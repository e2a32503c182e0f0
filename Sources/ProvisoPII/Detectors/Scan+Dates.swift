extension Scan {
  /// A date whose first digit stands at `index`; it is a birth only if the context says so.
  mutating func date(at index: Int) {
    guard wanted.contains(.dateOfBirth), isolated(index, index) else { return }
    work += 8
    if let end = numericDate(index) ?? dayAndMonth(index) {
      guard text.isWordEnd(end), isolated(index, end) else { return }
      report(.dateOfBirth, index, end, 0.1)
    } else if let (start, end) = monthAndDay(index) {
      report(.dateOfBirth, start, end, 0.1)
    }
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
    let months: [StaticString] = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for month in months {
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
