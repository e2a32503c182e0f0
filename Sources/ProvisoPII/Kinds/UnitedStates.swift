/// Documents and accounts of the United States and Canada.
extension KindRow {
  static let usPassport = KindRow(
    "us_passport", .personal, "a passport of the United States, where the context says so",
    context: "passport passportnumber travel",
    shapes: [
      Shape("999999999", plain: 0.05, grouped: 0),
      Shape("A99999999", plain: 0.1, grouped: 0),
    ],
    found: ["my travel passport is A12803456", "passport number 912803456"],
    passedOver: ["A12803456", "912803456", "passport 91280345"])

  static let usDriverLicense = KindRow(
    "us_driver_license", .personal,
    "a driving licence of a state of the United States, where the context says so",
    context: "driver license licence permit lic identification dl dls cdls driving",
    shapes: [
      Shape("NNNNN", lengths: 5...19, plain: 0.05, grouped: 0) { AmericanLicence.isShape($0) },
      Shape("9", lengths: 6...16, plain: 0.02, grouped: 0),
    ],
    found: [
      "my driver license is H12234567", "DRIVER LICENSE is: 7774567901234", "DL: 99AAA12345",
    ],
    passedOver: ["H12234567", "license C12T345672", "7774567901234"])

  static let usBankAccount = KindRow(
    "us_bank_account", .financial, "a bank account of the United States, where the context says so",
    context: "bank account acct checking saving savings debit",
    shapes: [Shape("9", lengths: 8...17, plain: 0.05, grouped: 0) { !$0.isMonotone }],
    found: ["my bank account number is 945456787654", "checking: 1234567890"],
    passedOver: ["945456787654", "bank account 1234567"])

  static let abaRouting = KindRow(
    "aba_routing", .financial, "the routing number of a bank of the United States",
    context: "aba routing rtn bank bankrouting",
    shapes: [
      Shape("999999999", groups: [[4, 4, 1]], gaps: .hyphen, plain: 0.1, grouped: 0.5) {
        AmericanNumbers.isRouting($0)
      }
    ],
    found: ["routing number is: 101205681", "3222-7162-7", "ABA 026009593"],
    passedOver: ["routing 421042111", "101205681", "1234-0000-0"])

  static let usDEA = KindRow(
    "us_dea", .health, "a prescriber's registration with the DEA of the United States",
    context: "dea certificate registration prescriber license medical",
    shapes: [
      Shape("AN9999999", plain: 0.4, grouped: 0) { AmericanNumbers.isPrescriber($0) }
    ],
    found: ["DEA number BB1388568", "my certificate number is: BB1388568"],
    passedOver: ["DEA BG8207031", "BB1388568", "DEA BB138856"])

  static let caHealthNumber = KindRow(
    "ca_health_number", .health, "a health card of Canada, where the context says so",
    context: "ohip phn ramq health healthcard msp",
    shapes: [
      Shape("9999999999", groups: [[4, 3, 3]], plain: 0.1, grouped: 0.2) {
        !$0.isMonotone && Checksum.luhn($0)
      },
      Shape("9999999999AA", groups: [[4, 3, 3, 2], [10, 2]], plain: 0.3, grouped: 0.4) {
        var number = $0
        number.shorten(to: 10)
        return !number.isMonotone && Checksum.luhn(number)
      },
    ],
    found: ["OHIP 1234-567-897", "health card 1234567897 AB"],
    passedOver: ["OHIP 1234-567-898", "1234-567-897"])

  static let drugCode = KindRow(
    "drug_code", .health, "a national drug code of the United States, where the context says so",
    context: "ndc drug medication",
    shapes: [
      Shape(
        "9999999999", groups: [[4, 4, 2], [5, 3, 2], [5, 4, 1]], gaps: .hyphen, plain: 0.02,
        grouped: 0.2),
      Shape("99999999999", groups: [[5, 4, 2]], gaps: .hyphen, plain: 0.02, grouped: 0.2),
    ],
    found: ["NDC 0002-8215-01", "NDC: 50242-0040-62"],
    passedOver: ["0002-8215-01", "NDC 1234"])
}

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
