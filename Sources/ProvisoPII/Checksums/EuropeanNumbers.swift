/// Rules of single countries of Europe. Sources: the Finnish Digital Agency (henkilötunnus), the
/// Swedish Tax Agency (SKV 704, 709), CPR-kontoret (Denmark), Skatteetaten (Norway), Italy's
/// Ministry of the Interior, ETSI EN 319 412-1 and the national laws named beside each.
enum EuropeanNumbers {
  /// A day of birth, a sign for the century, three digits and a character that checks all.
  static func isFinnish(_ code: Characters, serialAt serial: Int) -> Bool {
    guard Calendar.startsWithDay(code), serial == 6 || isOne(of: "ABCDEFUVWXY", code[6]) else {
      return false
    }
    for index in serial..<serial + 3 where !code[index].isDigit { return false }
    let number = code.number(0, 6) * 1000 + code.number(serial, serial + 3)
    let alphabet: StaticString = "0123456789ABCDEFHJKLMNPRSTUVWXY"
    return code[serial + 3] == alphabet.utf8Start[number % 31]
  }

  /// A day of birth, plus 60 for those who came, and Luhn's check over the last ten digits.
  static func isSwedishPerson(_ number: Characters) -> Bool {
    let start = number.count - 10
    let day = number.number(start + 4, start + 6)
    guard Calendar.has(day: day > 60 ? day - 60 : day, month: number.number(start + 2, start + 4))
    else { return false }
    if start == 2, !(18...20).contains(number.number(0, 2)) { return false }
    return luhn(number, from: start)
  }

  /// A month that no birth has, and Luhn's check.
  static func isSwedishCompany(_ number: Characters) -> Bool {
    number.digit(0) > 0 && number.digit(2) >= 2 && luhn(number, from: 0)
  }

  private static func luhn(_ number: Characters, from start: Int) -> Bool {
    var sum = 0
    for index in start..<number.count {
      let product = number.digit(index) * ((number.count - index) % 2 == 0 ? 2 : 1)
      sum += product / 10 + product % 10
    }
    return sum % 10 == 0
  }

  /// Eleven digits whose last two check those before them by 97, with a 2 before them for births
  /// since 2000 (Belgium, royal decree of 3 April 1984).
  static func isBelgian(_ number: Characters) -> Bool {
    let month = number.number(2, 4) % 20
    guard month <= 12, number.number(4, 6) <= 31, !number.isMonotone else { return false }
    let (base, check) = (number.number(0, 9), number.number(9, 11))
    return 97 - base % 97 == check || 97 - (2_000_000_000 + base) % 97 == check
  }

  /// A day of birth and, of numbers from before October 2007, a sum that 11 divides (Denmark).
  static func isDanish(_ number: Characters) -> Bool {
    Calendar.startsWithDay(number) && Checksum.weighted(number, "4327654321") % 11 == 0
  }

  /// A day of birth and two checks by 11 (Norway); the day of those without residence has 40 more.
  static func isNorwegian(_ number: Characters) -> Bool {
    let day = number.number(0, 2)
    return Calendar.has(day: day > 40 ? day - 40 : day, month: number.number(2, 4))
      && Checksum.completesEleven(number, "376189452", at: 9)
      && Checksum.completesEleven(number, "5432765432", at: 10)
  }

  /// Seven digits and a letter by 23, perhaps with a second letter that counts nine times (Ireland).
  static func isIrish(_ code: Characters) -> Bool {
    let second = code.count == 9 ? Int(code[8]) - 0x40 : 0
    let rest = (Checksum.weighted(code, "8765432") + 9 * (second == 23 ? 0 : second)) % 23
    return code[7] == (rest == 0 ? 0x57 : UInt8(truncatingIfNeeded: 0x40 + rest))
  }

  /// Sex and century, a day of birth, a county, and a check by 11 (Romania).
  static func isRomanian(_ number: Characters) -> Bool {
    let rest = Checksum.weighted(number, "279146358279") % 11
    return (1...8).contains(number.digit(0)) && Calendar.startsWithYear(number, at: 1)
      && (1...52).contains(number.number(7, 9)) && number.digit(12) == (rest == 10 ? 1 : rest)
  }

  /// Nine digits with a check by 11 whose first says who holds it (Portugal).
  static func isPortuguese(_ number: Characters) -> Bool {
    number.digit(0) != 0 && number.digit(0) != 4 && !number.isMonotone
      && Checksum.completesEleven(number, "98765432", at: 8, ten: 0)
  }

  /// Surname, decade, month plus 50 for women, day, year, initials, check (DVLA).
  static func isBritishDriver(_ code: Characters) -> Bool {
    guard code[0].isLetter else { return false }
    var padded = false
    for index in 0..<5 {
      if code[index] == "9" { padded = true } else if padded { return false }
      if code[index].isDigit, !padded { return false }
    }
    for index in 5..<11 where !code[index].isDigit { return false }
    for index in 11..<13 where code[index].isDigit && code[index] != "9" { return false }
    for index in 16..<max(16, code.count) where !code[index].isDigit { return false }
    let month = code.number(6, 8)
    return Calendar.has(day: code.number(8, 10), month: month > 50 ? month - 50 : month)
  }

  /// `U1` and letters that are not taken for digits (Italy).
  static func isItalianDriver(_ code: Characters) -> Bool {
    guard code.starts(with: "U1") else { return false }
    for index in 2..<9 where isOne(of: "AIOQ", code[index]) { return false }
    return true
  }

  /// 756 and the check digit of an EAN (Switzerland's Central Compensation Office).
  static func isSwiss(_ number: Characters) -> Bool {
    number.starts(with: "756") && Checksum.weighted(number, "1313131313131") % 10 == 0
  }

  /// Ten digits whose first checks the others by 11 (HMRC's unique taxpayer references).
  static func isBritishTaxpayer(_ number: Characters) -> Bool {
    let checks: StaticString = "21987654321"
    let sum = Checksum.weighted(number, "06789A5432") % 11
    return !number.isMonotone && number[0] == checks.utf8Start[sum]
  }

  /// The area, district and inward letters that Royal Mail uses (BS 7666).
  static func isPostcode(_ code: Characters) -> Bool {
    if code.count == 6, code.starts(with: "GIR0AA") { return true }
    let last = code.count - 3
    guard code[last].isDigit, isInward(code[last + 1]), isInward(code[last + 2]), code[0].isLetter,
      !isOne(of: "QVX", code[0])
    else { return false }
    if code[1].isDigit {
      return last == 2 || last == 3 && (code[2].isDigit || isOne(of: "ABCDEFGHJKPSTUW", code[2]))
    }
    guard last >= 3, !isOne(of: "IJZ", code[1]), code[2].isDigit else { return false }
    return last == 3 || last == 4 && (code[3].isDigit || isOne(of: "ABEHMNPRVWXY", code[3]))
  }

  private static func isInward(_ byte: UInt8) -> Bool {
    byte.isLetter && !isOne(of: "CIKMOV", byte)
  }

  private static func isOne(of letters: StaticString, _ byte: UInt8) -> Bool {
    Checksum.place(of: byte, in: letters) != nil
  }
}
