extension Scan {
  /// A plate of Germany whose digits start at `index`: one to three letters, one or two, up to
  /// four digits, parted by blanks or hyphens.
  mutating func germanPlate(at index: Int) {
    guard wanted.contains(.deLicensePlate), text[index] != "0" else { return }
    var end = index
    while end < index + 5, text[end].isDigit { end += 1 }
    guard end - index <= 4 else { return }
    if text[end].lowercased == "e" || text[end].lowercased == "h" { end += 1 }
    var place = index
    if isGap(text[place - 1]) { place -= 1 }
    let middle = place
    while place > middle - 3, text[place - 1].isLetter { place -= 1 }
    guard (1...2).contains(middle - place), isGap(text[place - 1]) else { return }
    let isWritten = text[place].isUpper
    place -= 1
    let district = place
    var letters = 0
    while letters < 4, let width = districtLetter(before: place) {
      place -= width
      letters += 1
    }
    work += end - place
    guard (1...3).contains(letters), text.isWordStart(place), text.isWordEnd(end),
      isolated(place, end)
    else { return }
    let isStrong = isWritten && (text[district] == "-" || text[index - 1] == "-")
    report(.deLicensePlate, place, end, isStrong ? 0.3 : isWritten ? 0.15 : 0.06)
  }

  private func isGap(_ byte: UInt8) -> Bool { byte == " " || byte == "-" }

  /// How wide the letter of a district before `index` is, Ä, Ö and Ü among them.
  private func districtLetter(before index: Int) -> Int? {
    if text[index - 1].isLetter { return 1 }
    guard text[index - 2] == 0xC3 else { return nil }
    return switch text[index - 1] | 0x20 {
    case 0xA4, 0xB6, 0xBC: 2
    default: nil
    }
  }

  /// `HRB 12345` whose digits start at `index`.
  mutating func tradeRegister(at index: Int) {
    guard wanted.contains(.deTradeRegister) else { return }
    let last = text[index - 1] == " " ? index - 1 : index
    let start = last - 3
    guard text.holdsAnyCase("hra", at: start) || text.holdsAnyCase("hrb", at: start),
      text.isWordStart(start)
    else { return }
    var end = index
    while end < index + 7, text[end].isDigit { end += 1 }
    work += end - start
    guard end - index <= 6, text.isWordEnd(end) else { return }
    report(.deTradeRegister, start, end, text[start] == "H" ? 0.6 : 0.3)
  }

  /// `A123456(3)` of Hong Kong, whose digits start at `index`.
  mutating func hongKong(at index: Int) {
    guard wanted.contains(.hkIdentityCard) else { return }
    var start = index
    while start > index - 3, text[start - 1].isLetter { start -= 1 }
    guard (1...2).contains(index - start), text.isWordStart(start) else { return }
    for offset in 0..<6 where !text[index + offset].isDigit { return }
    let hasBrackets = text[index + 6] == "(" && text[index + 8] == ")"
    let check = hasBrackets ? index + 7 : index + 6
    let end = hasBrackets ? index + 9 : index + 7
    guard text[check].isDigit || text[check].lowercased == "a", text.isWordEnd(end) else { return }
    var code = Characters()
    for place in start..<index + 6 { code.append(text[place].uppercased) }
    code.append(text[check].uppercased)
    work += end - start
    guard AsianNumbers.isHongKong(code) else { return }
    report(.hkIdentityCard, start, end, hasBrackets ? 0.7 : 0.2)
  }
}
