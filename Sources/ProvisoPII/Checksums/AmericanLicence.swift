/// How the states write their driving licences (AAMVA's list of formats).
enum AmericanLicence {
  /// Letters and digits in one of few orders, at least four digits.
  static func isShape(_ code: Characters) -> Bool {
    var runs = 0
    var letters = 0
    var digits = 0
    for index in 0..<code.count {
      if index == 0 || code[index].isDigit != code[index - 1].isDigit { runs += 1 }
      if code[index].isDigit { digits += 1 } else { letters += 1 }
    }
    guard digits >= 4, letters > 0 else { return false }
    let startsWithLetter = code[0].isLetter
    switch runs {
    case 2: return startsWithLetter ? letters <= 2 : letters <= 2 && (7...9).contains(digits)
    case 3: return startsWithLetter ? digits == 6 && letters <= 3 : isMixed(code)
    default: return false
    }
  }

  /// Two digits, three letters and five or six digits; or three, two and four.
  private static func isMixed(_ code: Characters) -> Bool {
    let first = code[2].isLetter ? 2 : 3
    let second = first == 2 ? 3 : 2
    for index in first..<first + second where !code[index].isLetter { return false }
    let rest = code.count - 5
    return code[4].isLetter && (first == 2 ? rest == 5 || rest == 6 : rest == 4)
  }
}
