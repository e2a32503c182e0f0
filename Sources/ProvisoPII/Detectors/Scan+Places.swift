extension Scan {
  /// Two decimal numbers that may be latitude and longitude, or one that is named so.
  mutating func coordinates(at index: Int) {
    guard wanted.contains(.gpsCoordinates), text[index - 1] != "." else { return }
    let start = text[index - 1] == "-" || text[index - 1] == "+" ? index - 1 : index
    var place = start
    guard let latitude = decimal(&place), latitude.magnitude <= 180 else { return }
    let end = place
    while place < end + 3, text[place] == " " || text[place] == "," || text[place] == ";" {
      place += 1
    }
    if place > end, let longitude = decimal(&place), latitude.magnitude <= 90,
      longitude.magnitude <= 180, text.isWordEnd(place)
    {
      let isFine = latitude.places >= 4 && longitude.places >= 4
      report(.gpsCoordinates, start, place, isFine ? 0.4 : 0.3)
    } else if text.isWordEnd(end), isLabelled(start, end) {
      report(.gpsCoordinates, start, end, 0.5)
    }
  }

  /// Whether the word before a number, or the name of a member that is that number alone, is
  /// latitude or longitude.
  private func isLabelled(_ start: Int, _ end: Int) -> Bool {
    var last = start
    while last > start - 5, last > 0, !text[last - 1].isLetter { last -= 1 }
    for word: StaticString in ["lat", "latitude", "lon", "lng", "long", "longitude"] {
      let length = word.utf8CodeUnitCount
      if text.holdsAnyCase(word, at: last - length), text.isWordStart(last - length) { return true }
      if start == 0, end == text.count, name.holdsAnyCase(word, at: name.count - length) {
        return true
      }
    }
    return false
  }

  /// A decimal number with at least three places, the whole part of its size, and the places.
  private mutating func decimal(_ index: inout Int) -> (magnitude: Int, places: Int)? {
    if text[index] == "-" || text[index] == "+" { index += 1 }
    let start = index
    var number = 0
    while index < start + 3, text[index].isDigit {
      number = number * 10 + Int(text[index] - 0x30)
      index += 1
    }
    guard index > start, text[index] == "." else { return nil }
    index += 1
    let point = index
    while index < point + 20, text[index].isDigit { index += 1 }
    work += index - start
    return index - point >= 3 && !text[index].isDigit ? (number, index - point) : nil
  }
}
