/// What vehicles show of the country they come from.
enum Plates {
  /// Two letters, two digits of the age, three letters (since 2001).
  static func isBritish(_ code: Characters) -> Bool {
    let age = code.number(2, 4)
    return ((2...29).contains(age) || (51...79).contains(age)) && !isOne(of: "IQZ", code[0])
  }

  /// A letter of the year before the number (1983 to 2001).
  static func isBritishWithPrefix(_ code: Characters) -> Bool {
    isParted(code, letters: 1, then: 3) && !isOne(of: "IOQUZ", code[0])
  }

  /// A letter of the year after the number (1963 to 1983).
  static func isBritishWithSuffix(_ code: Characters) -> Bool {
    isParted(code, letters: 3, then: 1) && !isOne(of: "IOQUZ", code[code.count - 1])
  }

  /// Letters, one to three digits, letters.
  private static func isParted(_ code: Characters, letters first: Int, then last: Int) -> Bool {
    guard code.count > first + last, code.count <= first + last + 3 else { return false }
    for index in 0..<code.count {
      let isLetter = index < first || index >= code.count - last
      if code[index].isLetter != isLetter { return false }
    }
    return true
  }

  /// A state of India, one or two digits of a district, letters, four digits.
  static func isIndian(_ code: Characters, anyState: Bool = false) -> Bool {
    guard anyState || AsianNumbers.isIndianState(code[0], code[1]) else { return false }
    let first = code[3].isDigit ? 4 : 3
    let last = code.count - 4
    guard last > first, last - first <= 3 else { return false }
    for index in first..<last where !code[index].isLetter { return false }
    for index in last..<code.count where !code[index].isDigit { return false }
    return true
  }

  /// One of the 81 provinces of Türkiye, one to three letters, two to four digits.
  static func isTurkish(_ code: Characters) -> Bool {
    var last = 2
    while last < 5, code[last].isLetter { last += 1 }
    guard (1...81).contains(code.number(0, 2)), (2...4).contains(code.count - last) else {
      return false
    }
    for index in 2..<last where isOne(of: "QWX", code[index]) { return false }
    for index in last..<code.count where !code[index].isDigit { return false }
    return true
  }

  private static func isOne(of letters: StaticString, _ byte: UInt8) -> Bool {
    Checksum.place(of: byte, in: letters) != nil
  }
}
