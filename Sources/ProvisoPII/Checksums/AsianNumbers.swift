/// Rules of single countries of Asia and the Pacific. Sources: Korea's Resident Registration Act
/// and National Tax Service, Thailand's Department of Provincial Administration, Türkiye's
/// population directorate, ACRA and ICA of Singapore, the Philippines' BIR, Australia's ABR, ASIC
/// and Services Australia, China's GB 11643-1999, India's GSTN, Japan's My Number ordinance, and
/// the Inland Revenue and Health Ministry of New Zealand.
enum AsianNumbers {
  /// A day of birth, and who: 1 to 4 are Koreans, 5 to 8 foreigners.
  static func isKorean(_ number: Characters, _ who: ClosedRange<Int>) -> Bool {
    who.contains(number.digit(6)) && Calendar.startsWithYear(number)
  }

  /// The check that numbers given out before October 2020 have; `base` is 11, of foreigners 13.
  static func isCheckedKorean(_ number: Characters, _ who: ClosedRange<Int>, base: Int) -> Bool {
    guard isKorean(number, who) else { return false }
    return (base + 11 - Checksum.weighted(number, "234567892345") % 11) % 11 % 10
      == number.digit(12)
  }

  /// Korea's companies: weights 1, 3 and 7, and the tens of five times the ninth digit.
  static func isKoreanCompany(_ number: Characters) -> Bool {
    let sum = Checksum.weighted(number, "137137135") + number.digit(8) * 5 / 10
    return !number.isMonotone && (10 - sum % 10) % 10 == number.digit(9)
  }

  /// Korea's regions as driving licences number them.
  static func isKoreanDriver(_ number: Characters) -> Bool {
    let region = number.number(0, 2)
    return (11...26).contains(region) || region == 28
  }

  /// Kind, province and a check by 11 (Thailand).
  static func isThai(_ number: Characters) -> Bool {
    let (tens, ones) = (number.digit(1), number.digit(2))
    let isProvince: Bool =
      switch tens {
      case 1: true
      case 2, 6, 7: ones <= 7
      case 3, 4: true
      case 5: ones <= 8
      case 8, 9: ones <= 6
      default: false
      }
    let check = (11 - Checksum.weighted(number, "DCBA98765432") % 11) % 10
    return (1...8).contains(number.digit(0)) && isProvince && check == number.digit(12)
      && !number.isMonotone
  }

  /// Two checks by 10 (Türkiye).
  static func isTurkish(_ number: Characters) -> Bool {
    let odd = Checksum.weighted(number, "101010101")
    let even = Checksum.weighted(number, "01010101")
    let sum = Checksum.weighted(number, "1111111111")
    return number.digit(0) != 0 && ((7 * odd - even) % 10 + 10) % 10 == number.digit(9)
      && sum % 10 == number.digit(10)
  }

  /// The letter that checks a number of Singapore's residents, by the series it starts with.
  static func isSingaporean(_ code: Characters) -> Bool {
    var sum = Checksum.weighted(tail(code), "2765432")
    let letters: StaticString
    switch Unicode.Scalar(code[0]) {
    case "S": letters = "JZIHGFEDCBA"
    case "T": (letters, sum) = ("JZIHGFEDCBA", sum + 4)
    case "F": letters = "XWUTRQPNMLK"
    case "G": (letters, sum) = ("XWUTRQPNMLK", sum + 4)
    case "M": (letters, sum) = ("XWUTRQPNJLK", sum + 3)
    default: return false
    }
    return letters.utf8Start[sum % 11] == code[8]
  }

  /// The characters after the first.
  private static func tail(_ code: Characters) -> Characters { code.dropping(1) }

  /// Singapore's businesses (8 digits and a letter), companies (9), and others (`TyyXXnnnnX`).
  static func isSingaporeanCompany(_ code: Characters) -> Bool {
    if code[0].isDigit {
      let letters: StaticString = code.count == 9 ? "XMKECAWLJDB" : "ZKCMDNERGWH"
      let weights: StaticString = code.count == 9 ? "A4938271" : "A86497531"
      for index in 0..<code.count - 1 where !code[index].isDigit { return false }
      return letters.utf8Start[Checksum.weighted(code, weights) % 11] == code[code.count - 1]
    }
    guard code.count == 10, code[0] == "T" || code[0] == "S" || code[0] == "R", code[1].isDigit,
      code[2].isDigit, code[3].isLetter, code[4].isLetter
    else { return false }
    let alphabet: StaticString = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
    let weights: StaticString = "4353A2257"
    var sum = -5
    for index in 0..<9 {
      guard let place = Checksum.place(of: code[index], in: alphabet) else { return false }
      sum += place * Checksum.value(weights.utf8Start[index])
    }
    return sum >= 0 && alphabet.utf8Start[sum % 11] == code[9]
  }

  /// A check by 11 (the Philippines); three digits more name a branch.
  static func isPhilippineTaxpayer(_ number: Characters) -> Bool {
    Checksum.weighted(number, "98765432") % 11 == number.digit(8) && number.number(0, 9) > 0
  }

  /// One less in the first place, a sum that 89 divides (Australian Business Register).
  static func isAustralianBusiness(_ number: Characters) -> Bool {
    number.digit(0) > 0 && (Checksum.weighted(number, "A13579BDFHJ") - 10) % 89 == 0
  }

  /// A check by 10 with weights 8 to 1 (ASIC).
  static func isAustralianCompany(_ number: Characters) -> Bool {
    (10 - Checksum.weighted(number, "87654321") % 10) % 10 == number.digit(8)
      && !number.isMonotone
  }

  /// A first digit from 2 to 6 and a check by 10 in the ninth place (Services Australia).
  static func isAustralianMedicare(_ number: Characters) -> Bool {
    (2...6).contains(number.digit(0))
      && Checksum.weighted(number, "13791379") % 10 == number.digit(8)
  }

  /// A series, and seven digits whose first and last are not 0 (India).
  static func isIndianPassport(_ code: Characters) -> Bool {
    Checksum.place(of: code[0], in: "QXZ") == nil && code.digit(1) > 0 && code.digit(7) > 0
  }

  /// A state, a PAN, the holder's count, a Z and a character that checks all by 36 (India).
  static func isGSTIN(_ code: Characters) -> Bool {
    let state = code.number(0, 2)
    guard (1...37).contains(state) || state == 97, code[13] == "Z", code[12] != "0",
      code[11].isLetter
    else { return false }
    for index in 2..<7 where !code[index].isLetter { return false }
    for index in 7..<11 where !code[index].isDigit { return false }
    return true
  }

  static func isCheckedGSTIN(_ code: Characters) -> Bool {
    guard isGSTIN(code) else { return false }
    var sum = 0
    for index in 0..<14 {
      let product = Checksum.value(code[index]) * (index % 2 == 0 ? 1 : 2)
      sum += product / 36 + product % 36
    }
    return (36 - sum % 36) % 36 == Checksum.value(code[14])
  }

  /// The states and territories of India as vehicles show them.
  static func isIndianState(_ first: UInt8, _ second: UInt8) -> Bool {
    let states: StaticString = """
      ANAPARASBRCGCHDDDLGAGJHPHRJHJKKAKLLALDMHMLMNMPMZNLODORPBPYRJSKTGTNTRTSUAUKUPWB
      """
    for index in stride(from: 0, to: states.utf8CodeUnitCount, by: 2)
    where states.utf8Start[index] == first && states.utf8Start[index + 1] == second {
      return true
    }
    return false
  }

  /// A region, a day of birth and ISO 7064's MOD 11-2 (China).
  static func isChinese(_ code: Characters) -> Bool {
    (11...91).contains(code.number(0, 2)) && (18...20).contains(code.number(6, 8))
      && Calendar.startsWithYear(code, at: 8) && Checksum.modulo11And2(code)
  }

  /// Twelve digits with a check by 11 (Japan).
  static func isJapanese(_ number: Characters) -> Bool {
    let rest = Checksum.weighted(number, "65432765432") % 11
    return !number.isMonotone && number.digit(11) == (rest <= 1 ? 0 : 11 - rest)
  }

  /// A letter that stands for two digits, and a check by 10 (Taiwan).
  static func isTaiwanese(_ code: Characters) -> Bool {
    guard let place = Checksum.place(of: code[0], in: "ABCDEFGHJKLMNPQRSTUVXYWZIO") else {
      return false
    }
    let sum = (place + 10) / 10 + (place + 10) % 10 * 9
    let rest = Checksum.weighted(tail(code), "876543211")
    return (1...2).contains(code.digit(1)) && (sum + rest) % 10 == 0
  }

  /// Province, regency, district, a day of birth plus 40 for women, a serial number (Indonesia).
  static func isIndonesian(_ number: Characters) -> Bool {
    let day = number.number(6, 8)
    return (11...96).contains(number.number(0, 2)) && number.number(12, 16) > 0
      && Calendar.has(day: day > 40 ? day - 40 : day, month: number.number(8, 10))
  }

  /// Luhn's check over nine digits (Israel).
  static func isIsraeli(_ number: Characters) -> Bool {
    !number.isMonotone && Checksum.luhn(number)
  }

  /// Letters and a check by 11 (Hong Kong); a letter alone has a blank before it that counts 36.
  static func isHongKong(_ code: Characters) -> Bool {
    let letters = code.count - 7
    var sum = letters == 1 ? 36 * 9 : 0
    for index in 0..<code.count - 1 {
      sum += Checksum.value(code[index]) * (code.count - index)
    }
    let check = (11 - sum % 11) % 11
    return Checksum.value(code[code.count - 1]) == check
  }
}
