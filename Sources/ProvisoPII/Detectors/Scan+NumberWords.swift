/// Short numbers that only the words around them tell.
extension Scan {
  /// A security code, a PIN, an age or an expiry.
  mutating func shortNumber(_ digits: Digits) {
    let (index, end) = (digits.start, digits.end)
    guard digits.after == "/" || followsAge(end) || mayBeNamed(index) else { return }
    guard isolated(index, index), text[index - 1] != "-" || !text[index - 2].isAlphanumeric else {
      return age(at: index, isLoose: true)
    }
    work += end - index
    if text[end] == "/" { return expiry(at: index, slash: end) }
    guard text.isWordEnd(end), isolated(index, end), text[end] != "%" else {
      return age(at: index, isLoose: true)
    }
    switch end - index {
    case 3, 4: if cardWord(before: index) { report(.cardSecurity, index, end, 0.5) }
    default: break
    }
    if (4...8).contains(end - index), pinWord(before: index) { report(.pin, index, end, 0.6) }
    age(at: index, isLoose: false)
  }

  /// Whether the nearest word before a number, or the name of a member that is the number alone,
  /// is that of a card's code.
  private mutating func cardWord(before index: Int) -> Bool {
    let last = afterWord(before: index)
    return isNamed("cvv", last) || isNamed("cvc", last) || isNamed("cvv2", last)
      || isNamed("cvc2", last) || isNamed("cvn", last) || isNamed("csc", last)
      || isNamed("cid", last)
  }

  private mutating func pinWord(before index: Int) -> Bool {
    let last = afterWord(before: index)
    return isNamed("pin", last) || isNamed("pin is", last) || isNamed("pin_code", last)
      || isNamed("pin number", last)
  }

  private mutating func ageWord(before index: Int) -> Bool {
    let last = afterWord(before: index)
    return isNamed("age", last) || isNamed("aged", last) || isNamed("age is", last)
  }

  /// Whether the word before a number ends as one of those does that tell such numbers.
  private func mayBeNamed(_ index: Int) -> Bool {
    let last = afterWord(before: index)
    switch Unicode.Scalar(text[last - 1].lowercased) {
    case "c", "d", "e", "n", "r", "s", "v", "2": return true
    default: return last == 0
    }
  }

  /// Where the word before a number ends, past blanks and signs.
  private func afterWord(before index: Int) -> Int {
    var last = index
    while last > index - 5, last > 0, isSign(text[last - 1]) { last -= 1 }
    return last
  }

  /// Whether a word ends at `last`, or is the member's name if nothing stands before the number.
  private mutating func isNamed(_ word: StaticString, _ last: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    work += 4
    if last == 0 {
      let first = name.count - length
      return name.holdsAnyCase(word, at: first)
        && (!name[first - 1].isAlphanumeric || name[first].isUpper && name[first - 1].isLower)
    }
    return text.holdsAnyCase(word, at: last - length) && !text[last - length - 1].isAlphanumeric
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte == " " || byte == ":" || byte == "=" || byte == "\"" || byte == "#" || byte == "'"
  }

  /// `MM/YY` or `MM/YYYY` near a word of a card.
  private mutating func expiry(at index: Int, slash: Int) {
    guard wanted.contains(.cardSecurity), slash - index <= 2 else { return }
    var end = slash + 1
    while end < slash + 6, text[end].isDigit { end += 1 }
    let month =
      Int(text[index] - 0x30) * (slash - index == 2 ? 10 : 1)
      + (slash - index == 2 ? Int(text[index + 1] - 0x30) : 0)
    guard end - slash == 3 || end - slash == 5, (1...12).contains(month), text.isWordEnd(end),
      text[end] != "/"
    else { return }
    report(.cardSecurity, index, end, 0.04)
  }

  /// A number of years that a word calls somebody's age.
  private mutating func age(at index: Int, isLoose: Bool) {
    guard wanted.contains(.age) else { return }
    var end = index
    while end < index + 4, text[end].isDigit { end += 1 }
    let isBeyond = text[index] != "1" || text[index + 1] > 0x31
    guard (1...3).contains(end - index), end - index < 3 || !isBeyond else { return }
    work += 12
    if followsAge(end) { return report(.age, index, end, 0.7) }
    guard !isLoose, text.isWordEnd(end) else { return }
    guard ageWord(before: index), text[index - 5] != "-", text[index - 6] != "-" else { return }
    report(.age, index, end, 0.6)
  }

  /// Whether what follows makes the number before it an age.
  private func followsAge(_ end: Int) -> Bool {
    guard text[end].lowercased == "y" || text[end + 1].lowercased == "y" else { return false }
    return
      text.holdsAnyCase(" years old", at: end) || text.holdsAnyCase("-year-old", at: end)
      || text.holdsAnyCase(" year old", at: end) || text.holdsAnyCase(" y/o", at: end)
      || text.holdsAnyCase(" yo ", at: end) || text.holdsAnyCase("yo ", at: end)
  }

  /// A magnetic track, `%B4111111111111111^DOE/JANE^2712…?`, whose digits start at `index`.
  mutating func magneticTrack(at index: Int) {
    guard wanted.contains(.cardSecurity), text[index - 1].lowercased == "b", text[index - 2] == "%"
    else { return }
    var end = index
    while end < index + 20, text[end].isDigit { end += 1 }
    guard end - index >= 12, text[end] == "^" else { return }
    while end < index + 100, text[end] != "?", text[end] >= 0x20 { end += 1 }
    work += end - index
    guard text[end] == "?" else { return }
    report(.cardSecurity, index - 2, end + 1, 0.9)
  }
}
