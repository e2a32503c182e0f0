/// Rules of single countries of the Americas and Africa. Sources: Brazil's Receita Federal, Chile's
/// Servicio de Impuestos Internos, Argentina's AFIP, Mexico's RENAPO, Peru's SUNAT, Uruguay's DNIC,
/// the US DEA and the American Bankers Association, South Africa's Department of Home Affairs.
enum AmericanNumbers {
  /// Eleven digits with two checks by 11 (Brazil's persons).
  static func isBrazilian(_ number: Characters) -> Bool {
    !number.isMonotone && Checksum.completesEleven(number, "A98765432", at: 9, ten: 0)
      && Checksum.completesEleven(number, "BA98765432", at: 10, ten: 0)
  }

  /// Fourteen digits with two checks by 11 (Brazil's companies).
  static func isBrazilianCompany(_ number: Characters) -> Bool {
    !number.isMonotone && Checksum.completesEleven(number, "543298765432", at: 12, ten: 0)
      && Checksum.completesEleven(number, "6543298765432", at: 13, ten: 0)
  }

  /// Digits, and a digit or K by 11 (Chile).
  static func isChilean(_ code: Characters) -> Bool {
    var sum = 0
    for index in 0..<code.count - 1 {
      guard code[index].isDigit else { return false }
      sum += code.digit(index) * ((code.count - 2 - index) % 6 + 2)
    }
    let check = (11 - sum % 11) % 11
    let last = code[code.count - 1]
    return !code.isMonotone && (last == "K" ? 10 : last.isDigit ? Int(last - 0x30) : -1) == check
  }

  /// Eleven digits: who, the number, a check by 11 (Argentina and Peru).
  static func isTaxpayer(_ number: Characters) -> Bool {
    switch number.number(0, 2) {
    case 10, 15, 17, 20, 23, 24, 27, 30, 33, 34: break
    default: return false
    }
    return Checksum.completesEleven(number, "5432765432", at: 10, ten: 0)
  }

  /// Names, a day of birth, sex, state, names, and a check by 10 (Mexico).
  static func isMexican(_ code: Characters) -> Bool {
    let alphabet: StaticString = "0123456789ABCDEFGHIJKLMN%OPQRSTUVWXYZ"
    guard code[10] == "H" || code[10] == "M", Calendar.startsWithYear(code, at: 4) else {
      return false
    }
    var sum = 0
    for index in 0..<17 {
      guard let place = Checksum.place(of: code[index], in: alphabet) else { return false }
      sum += place * (18 - index)
    }
    return (10 - sum % 10) % 10 == code.digit(17)
  }

  /// Seven digits and a check by 10 (Uruguay).
  static func isUruguayan(_ number: Characters) -> Bool {
    !number.isMonotone
      && (10 - Checksum.weighted(number, "2987634") % 10) % 10 == number.digit(7)
  }

  /// A registrant's class, an initial or 9, and a check by 10 (US Drug Enforcement Administration).
  static func isPrescriber(_ code: Characters) -> Bool {
    guard Checksum.place(of: code[0], in: "ABCDEFGHJKLMPRSTUX") != nil else { return false }
    let sum = Checksum.weighted(code.dropping(2), "121212")
    return sum % 10 == code.digit(8)
  }

  /// The Federal Reserve's districts, and a sum with weights 3, 7 and 1 that 10 divides.
  static func isRouting(_ number: Characters) -> Bool {
    let first = number.digit(0)
    return (first <= 3 || (6...8).contains(first)) && number.number(0, 9) > 0
      && Checksum.weighted(number, "371371371") % 10 == 0
  }

  /// A day of birth, a serial number, citizenship, and Luhn's check (South Africa).
  static func isSouthAfrican(_ number: Characters) -> Bool {
    number.digit(10) <= 2 && Calendar.startsWithYear(number) && Checksum.luhn(number)
  }

  /// Weights and a check digit in the ninth place (49 CFR 565, ISO 3779).
  static func isCheckedVehicle(_ code: Characters) -> Bool {
    guard isVehicle(code) else { return false }
    let values: StaticString = "12345678_12345_7_923456789"
    let weights: StaticString = "8765432A098765432"
    var sum = 0
    for index in 0..<17 {
      let byte = code[index]
      let value = byte.isDigit ? byte : values.utf8Start[Int(byte - 0x41)]
      guard value.isDigit else { return false }
      sum += Int(value - 0x30) * Checksum.value(weights.utf8Start[index])
    }
    return code[8] == (sum % 11 == 10 ? 0x58 : UInt8(truncatingIfNeeded: 0x30 + sum % 11))
  }

  /// Seventeen letters and digits without I, O and Q, both sorts, the last four digits.
  static func isVehicle(_ code: Characters) -> Bool {
    var letters = 0
    for index in 0..<17 {
      if code[index].isLetter { letters += 1 }
      if Checksum.place(of: code[index], in: "IOQ") != nil { return false }
    }
    for index in 13..<17 where !code[index].isDigit { return false }
    return letters >= 3
  }
}
