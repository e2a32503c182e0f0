/// Rules of single countries.
enum NationalNumbers {
  /// Areas, groups and serial numbers that were never given out, and the well-known samples.
  static func isSSN(_ number: Characters) -> Bool {
    let (area, group, serial) = (number.number(0, 3), number.number(3, 5), number.number(5, 9))
    if area == 0 || area == 666 || area >= 900 || group == 0 || serial == 0 { return false }
    if number.isMonotone || number.starts(with: "98765432") { return false }
    return !number.starts(with: "123456789") && !number.starts(with: "078051120")
  }

  static func isITIN(_ number: Characters) -> Bool {
    let group = number.number(3, 5)
    let isRange = (50...65).contains(group) || (70...88).contains(group)
    return number.digit(0) == 9 && (isRange || (90...92).contains(group) || group >= 94)
  }

  static func isSIN(_ number: Characters) -> Bool {
    number.digit(0) != 0 && number.digit(0) != 8 && !number.isMonotone && Checksum.luhn(number)
  }

  static func isAadhaar(_ number: Characters) -> Bool {
    number.digit(0) >= 2 && !isPalindrome(number) && Checksum.verhoeff(number)
  }

  static func isAustralianTaxNumber(_ number: Characters) -> Bool {
    Checksum.weighted(number, "14375869A") % 11 == 0
  }

  static func isBSN(_ number: Characters) -> Bool {
    (Checksum.weighted(number, "98765432") - number.digit(8)) % 11 == 0 && !number.isMonotone
  }

  static func isPESEL(_ number: Characters) -> Bool {
    let month = number.number(2, 4) % 20
    return (1...12).contains(month) && (1...31).contains(number.number(4, 6))
      && Checksum.weighted(number, "13791379131") % 10 == 0
  }

  /// Seven or eight digits and their letter.
  static func isNIF(_ number: Characters) -> Bool {
    let last = number.count - 1
    return spanishLetter(number.number(0, last)) == number[last]
  }

  /// X, Y or Z for 0, 1 or 2, seven digits and their letter.
  static func isNIE(_ number: Characters) -> Bool {
    guard (0x58...0x5A).contains(number[0]) else { return false }
    return spanishLetter(Int(number[0] - 0x58) * 10_000_000 + number.number(1, 8)) == number[8]
  }

  /// Prefixes that HMRC gives out, and a suffix from A to D.
  static func isNINO(_ number: Characters) -> Bool {
    let (first, second, last) = (number[0], number[1], number[8])
    guard (0x41...0x44).contains(last), !isOne(of: "DFIQUV", first), !isOne(of: "DFIOQUV", second)
    else { return false }
    for pair: StaticString in ["BG", "GB", "NK", "KN", "NT", "TN", "ZZ"]
    where number.starts(with: pair) {
      return false
    }
    return true
  }

  private static func isOne(of letters: StaticString, _ byte: UInt8) -> Bool {
    for index in 0..<letters.utf8CodeUnitCount where letters.utf8Start[index] == byte {
      return true
    }
    return false
  }

  static func isPalindrome(_ number: Characters) -> Bool {
    for index in 0..<number.count / 2 where number[index] != number[number.count - 1 - index] {
      return false
    }
    return true
  }

  /// No digit stands more than three times among the first ten, nor three times in a row.
  static func isGermanTaxNumber(_ number: Characters) -> Bool {
    guard number.digit(0) != 0, Checksum.modulo11And10(number) else { return false }
    var counts: UInt64 = 0
    for index in 0..<10 {
      let digit = number.digit(index)
      counts += 1 << UInt64(4 * digit)
      if counts >> UInt64(4 * digit) & 15 > 3 { return false }
      if index > 1, digit == number.digit(index - 1), digit == number.digit(index - 2) {
        return false
      }
    }
    return true
  }

  /// The letter that checks a number of Spain.
  static func spanishLetter(_ number: Int) -> UInt8 {
    let letters: StaticString = "TRWAGMYFPDXBNJZSQVHLCKE"
    return letters.utf8Start[number % 23]
  }

  /// Sex, month, and two digits that add the first thirteen up to a multiple of 97.
  static func isFrench(_ number: Characters) -> Bool {
    let month = number.number(3, 5)
    guard number.digit(0) == 1 || number.digit(0) == 2, (1...12).contains(month) || month >= 20
    else { return false }
    return (number.number(0, 13) + number.number(13, 15)) % 97 == 0 && number.number(13, 15) > 0
  }

  /// A month's letter, a day (plus 40 for women), letters for digits where two people would have
  /// the same code, and a letter that checks all.
  static func isFiscalCode(_ code: Characters) -> Bool {
    guard isFiscalShape(code) else { return false }
    var sum = 0
    for index in 0..<15 {
      let byte = code[index]
      let value = byte.isDigit ? Int(byte - 0x30) : Int(byte) - 0x41
      sum += index % 2 == 1 ? value : oddValue(value)
    }
    return Int(code[15]) - 0x41 == sum % 26
  }

  /// The same but for the last letter.
  static func isFiscalShape(_ code: Characters) -> Bool {
    let months: StaticString = "ABCDEHLMPRST"
    guard isOne(of: months, code[8]) else { return false }
    for index in 6..<15 where index != 8 && index != 11 {
      if plainDigit(code[index]) == nil { return false }
    }
    let day = Int(plainDigit(code[9]) ?? 0) * 10 + Int(plainDigit(code[10]) ?? 0)
    return (1...31).contains(day) || (41...71).contains(day)
  }

  /// The digit that a digit or its stand-in letter means.
  private static func plainDigit(_ byte: UInt8) -> UInt8? {
    if byte.isDigit { return byte - 0x30 }
    let letters: StaticString = "LMNPQRSTUV"
    for index in 0..<10 where letters.utf8Start[index] == byte { return UInt8(index) }
    return nil
  }

  /// What a character counts at an odd place, counted from one.
  private static func oddValue(_ value: Int) -> Int {
    let values: StaticString = "BAFHJNPRTVCESULDGIMOQKWZYX"
    // Written as letters: `A` is 0.
    return Int(values.utf8Start[value % 26]) - 0x41
  }
}
