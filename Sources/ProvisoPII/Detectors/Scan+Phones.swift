extension Scan {
  /// A telephone number whose first digit stands at `index`.
  mutating func phone(at index: Int) {
    guard !isFound(.phone, beyond: index),
      wanted.contains(.phone) || wanted.contains(.phMobile) || wanted.contains(.trPhone),
      PhoneNumber.mayStart(text, at: index)
    else { return }
    let number = PhoneNumber(text, firstDigit: index)
    work += number.work
    guard startsPhone(number.start) else { return }
    nationalPhone(number)
    guard wanted.contains(.phone) else { return }
    var count = min(number.count, 15)
    while count >= (number.hasPlus ? 6 : 7) {
      let end = number.end(of: count)
      if number.isGroupEnd(count), endsPhone(end) {
        let score = number.score(count)
        if score > 0 {
          let last = skipExtension(from: end)
          return report(.phone, number.start, last, score)
        }
      }
      count -= 1
    }
  }

  /// The same as a number of the Philippines or of Türkiye.
  private mutating func nationalPhone(_ number: PhoneNumber) {
    guard (10...13).contains(number.count), text.isWordEnd(number.end(of: number.count)) else {
      return
    }
    let end = number.end(of: number.count)
    let philippine = number.philippineScore
    if philippine > 0 { report(.phMobile, number.start, end, philippine) }
    let turkish = number.turkishScore
    if turkish > 0 { report(.trPhone, number.start, end, turkish) }
  }

  private func startsPhone(_ start: Int) -> Bool {
    guard text.isWordStart(start), isolated(start, start) else { return false }
    let before = text[start - 1]
    // The signs of currencies: $, and € and £ by their last bytes.
    return before != "$" && before != "#" && before != "+" && before != 0xAC && before != 0xA3
  }

  private func endsPhone(_ end: Int) -> Bool {
    guard text.isWordEnd(end) || text.holdsAnyCase("ext", at: end) || text[end] == "x" else {
      return false
    }
    switch Unicode.Scalar(text[end]) {
    case "%", "$", "@", "_": return false
    case "-", ".", "/", ":", ",": return !text[end + 1].isAlphanumeric
    default: return true
    }
  }

  /// Past `ext. 503` or `x503`, if that follows.
  private func skipExtension(from end: Int) -> Int {
    var index = end
    while index < end + 3, text[index] == " " || text[index] == "," { index += 1 }
    if text.holdsAnyCase("ext", at: index) {
      index += 3
      while text[index] == "." || text[index] == " ", index < end + 7 { index += 1 }
    } else if text[index].lowercased == "x" || text[index] == "#" || text[index] == "~" {
      index += 1
      if text[index] == " " { index += 1 }
    } else {
      return end
    }
    let digits = index
    while text[index].isDigit, index < digits + 7 { index += 1 }
    return index > digits && text.isWordEnd(index) ? index : end
  }
}

/// Digits with the gaps and brackets that telephone numbers have.
struct PhoneNumber {
  private(set) var start: Int
  private(set) var count = 0
  private(set) var work = 0
  private var digits = InlineArray<20, UInt8>(repeating: 0)
  private var ends = InlineArray<20, Int>(repeating: 0)
  /// Bit `i`: a group starts at digit `i`.
  private var groups: UInt32 = 1
  private var gaps = Gaps()
  private(set) var hasPlus = false
  private var hasBrackets = false

  /// Whether there are enough digits to be read, as far as a glance tells.
  static func mayStart(_ text: Bytes, at index: Int) -> Bool {
    var (digits, others, place) = (0, 0, index)
    while digits < shortest {
      let byte = text[place]
      if byte >= 0x80 { return true }
      if byte.isDigit {
        digits += 1
        others = 0
      } else {
        others += 1
        guard others <= 3, isBetweenGroups(byte) else { return false }
      }
      place += 1
    }
    return true
  }

  /// How many digits the shortest number has.
  private static var shortest: Int { 6 }

  private static func isBetweenGroups(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case " ", "-", ".", "/", "(", ")": true
    default: false
    }
  }

  init(_ text: Bytes, firstDigit: Int) {
    start = firstDigit
    readSigns(text)
    var index = firstDigit
    var waiting = 0
    while count < 20 {
      let (unit, next) = Unit.read(text, at: index)
      work += 1
      switch unit {
      case .character(let byte):
        guard byte.isDigit else { return }
        if waiting > 0 { groups |= 1 << UInt32(count) }
        digits[count] = byte - 0x30
        ends[count] = next
        count += 1
        waiting = 0
      case .invisible: break
      case .gap(let gap):
        guard waiting < 3, gap != .colon, gap != .plus, gap != .odd else { return }
        waiting += 1
        gaps.formUnion(gap)
      case .other:
        guard text[index] == "(" || text[index] == ")", waiting < 3 else { return }
        hasBrackets = true
        waiting += 1
      }
      index = next
    }
  }

  func end(of count: Int) -> Int { count > 0 ? ends[count - 1] : start }

  func isGroupEnd(_ index: Int) -> Bool { index == count || groups >> UInt32(index) & 1 == 1 }

  /// How much the first `count` digits look like a number that somebody can be called by.
  func score(_ count: Int) -> Double {
    let starts = groups & ((1 << UInt32(count)) - 1)
    if isMonotone(count), starts == 1 || digits[0] < 2 { return 0 }
    if hasPlus { return hasCountryCode ? count >= 8 ? 0.75 : 0.3 : 0 }
    let offset = count == 11 && digits[0] == 1 ? 1 : 0
    if count - offset == 10, digits[offset] >= 2, digits[offset + 3] >= 2 {
      let score = northAmerican(starts >> UInt32(offset))
      if score > 0 { return score }
    }
    if looksLikeDate(starts) || looksLikeYears(starts, count) || looksLikeAddress(starts) {
      return 0
    }
    if digits[0] == 0 { return domestic(count, isGrouped: starts != 1) }
    guard count <= 13 else { return 0 }
    if starts != 1 { return 0.1 }
    // Ten digits, or a mobile number of China; the length alone tells nothing.
    return count == 10 || count == 11 && digits[0] == 1 ? 0.06 : 0.02
  }

  /// A number with the zero that many countries put before it, or that leads abroad.
  private func domestic(_ count: Int, isGrouped: Bool) -> Double {
    if digits[1] == 0 || digits[1] == 1 && digits[2] == 1 { return isGrouped ? 0.3 : 0.1 }
    guard isGrouped else { return count <= 12 ? 0.06 : 0 }
    return (9...11).contains(count) ? hasBrackets ? 0.5 : 0.4 : count <= 13 ? 0.1 : 0
  }

  /// Three, three and four digits, or three and seven, or ten.
  private func northAmerican(_ starts: UInt32) -> Double {
    switch starts | 1 {
    case 1: return 0.2
    case 0b1001001, 0b1001:
      if isMonotone(10) || gaps.isSuperset(of: [.hyphen, .point]) { return 0.2 }
      return hasBrackets || !gaps.isDisjoint(with: [.hyphen, .point]) ? 0.6 : 0.5
    default: return 0
    }
  }

  /// The signs before the first digit: `+`, `(`, `(+`, `+(`.
  private mutating func readSigns(_ text: Bytes) {
    for _ in 0..<2 {
      if text[start - 1] == "+" {
        hasPlus = true
        start -= 1
      } else if text[start - 1] == 0x8B, text[start - 2] == 0xBC, text[start - 3] == 0xEF {
        hasPlus = true
        start -= 3
      } else if text[start - 1] == "(" {
        hasBrackets = true
        start -= 1
      }
    }
  }

  /// `+63 9…` and `09…`, eleven or twelve digits.
  var philippineScore: Double {
    if hasPlus { return count == 12 && starts(6, 3, 9) ? 0.5 : 0 }
    return count == 11 && starts(0, 9) ? 0.3 : 0
  }

  /// `+90 5…`, `05…` and `5…` for mobiles, `02` to `04` for landlines.
  var turkishScore: Double {
    if hasPlus || count == 12 { return count == 12 && starts(9, 0) && digits[2] >= 2 ? 0.5 : 0 }
    if count == 11, digits[0] == 0 {
      return digits[1] == 5 ? 0.4 : (2...4).contains(digits[1]) ? 0.1 : 0
    }
    // Three, three and four digits are how North America writes its numbers.
    return count == 10 && digits[0] == 5 && groups != 0b100_1001 ? 0.15 : 0
  }

  private func starts(_ first: UInt8, _ second: UInt8, _ third: UInt8? = nil) -> Bool {
    digits[0] == first && digits[1] == second && (third == nil || digits[2] == third)
  }

  private func isMonotone(_ count: Int) -> Bool {
    for index in 1..<count where digits[index] != digits[0] { return false }
    return true
  }

  /// Groups as in `2026-11-23`, `23.11.2026` or `23/11/26`, perhaps with a time after it.
  private func looksLikeDate(_ starts: UInt32) -> Bool {
    switch starts & 0xFF {
    case 0b0101_0001, 0b0011_0001, 0b0001_0101, 0b0000_1101, 0b0101_0101, 0b0000_1011,
      0b1101_0001, 0b1001_0001:
      let startsWithYear = starts & 0b1110 == 0
      return gaps != .space && !hasBrackets && (!startsWithYear || (1...2).contains(digits[0]))
    default: return false
    }
  }

  /// `2017-2022`.
  private func looksLikeYears(_ starts: UInt32, _ count: Int) -> Bool {
    func isYear(_ place: Int) -> Bool {
      digits[place] == 1 && digits[place + 1] == 9 || digits[place] == 2 && digits[place + 1] == 0
    }
    return count == 8 && starts == 0b1_0001 && isYear(0) && isYear(4)
  }

  /// Four groups with points.
  private func looksLikeAddress(_ starts: UInt32) -> Bool {
    gaps.contains(.point) && starts.nonzeroBitCount >= 4
  }

  /// Whether the digits start with a country code that ITU E.164 assigns.
  private var hasCountryCode: Bool {
    let two = digits[0] * 10 + digits[1]
    switch digits[0] {
    case 1, 7: return true
    case 2: return two == 20 || two == 27 || digits[1] <= 6 && two != 20 || two == 29
    case 3: return true
    case 4: return two != 42 || digits[2] <= 3
    case 5: return true
    case 6: return true
    case 8: return two != 83 && two != 89
    case 9: return true
    default: return false
    }
  }
}
