/// Rules of Germany. Sources: the Federal Central Tax Office (tax and VAT numbers), SGB VI § 147
/// (pension insurance), the GKV guideline on § 290 SGB V (health insurance), the KBV's directory of
/// physicians, and the Federal Printing Office's format of identity documents.
enum GermanNumbers {
  /// Thirteen digits: the number of a state from 01 to 16, or the first digits of its offices and
  /// a zero in the fifth place as ELSTER writes them.
  static func isTaxNumber(_ number: Characters) -> Bool {
    if number.isMonotone { return false }
    let (first, two) = (number.digit(0), number.number(0, 2))
    if (1...16).contains(two) { return true }
    let isOffice = first == 5 || first == 9 || (21...32).contains(two) || two == 40 || two == 41
    return isOffice && number.digit(4) == 0
  }

  /// The digits after `DE` check themselves by ISO 7064, MOD 11,10.
  static func isValueAdded(_ code: Characters) -> Bool {
    guard code.starts(with: "DE") else { return false }
    var product = 10
    for index in 2..<10 {
      let sum = (code.digit(index) + product) % 10
      product = 2 * (sum == 0 ? 10 : sum) % 11
    }
    return (11 - product) % 10 == code.digit(10)
  }

  /// Area, birth, the initial of the name at birth, serial number, check.
  static func isSocialSecurity(_ code: Characters) -> Bool {
    guard code[8].isLetter else { return false }
    for index in 0..<12 where index != 8 && !code[index].isDigit { return false }
    let day = code.number(2, 4)
    guard Calendar.has(day: day > 50 ? day - 50 : day, month: code.number(4, 6)) else {
      return false
    }
    let letter = Int(code[8]) - 0x40
    let sum = Checksum.crossSum(
      { index in
        switch index {
        case 0..<8: code.digit(index)
        case 8: letter / 10
        case 9: letter % 10
        default: code.digit(index - 1)
        }
      }, "212571212121")
    return sum % 10 == code.digit(11)
  }

  /// A letter that counts as two digits, eight digits and their check.
  static func isHealthInsurance(_ code: Characters) -> Bool {
    guard code[0].isLetter else { return false }
    let letter = Int(code[0]) - 0x40
    let sum = Checksum.crossSum(
      { $0 == 0 ? letter / 10 : $0 == 1 ? letter % 10 : code.digit($0 - 1) }, "1212121212")
    return sum % 10 == code.digit(9)
  }

  /// Letters that are no vowels and not easily taken for others, digits, and ICAO's check.
  static func isDocument(_ code: Characters) -> Bool {
    for index in 0..<9 where !code[index].isDigit {
      guard Checksum.place(of: code[index], in: "CFGHJKLMNPRTVWXYZ") != nil else { return false }
    }
    return code[8].isDigit && Checksum.machineReadable(code, 0, 8) % 10 == code.digit(8)
  }

  /// A document whose first letter is one of passports.
  static func isPassport(_ code: Characters) -> Bool {
    Checksum.place(of: code[0], in: "CFGHJK") != nil && isDocument(code)
  }

  /// Six digits, their check with weights 4 and 9, and two for the field of work.
  static func isPhysician(_ number: Characters) -> Bool {
    (10 - Checksum.weighted(number, "494949") % 10) % 10 == number.digit(6)
  }
}
