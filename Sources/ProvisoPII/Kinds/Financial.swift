extension KindRow {
  static let cardNumber = KindRow(
    "card_number", .financial, "the number of a payment card",
    context: "card credit debit visa mastercard amex discover diners jcb pan cc payment",
    shapes: [
      Shape(
        "9", lengths: 12...19,
        groups: [[4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 4, 3]],
        gaps: [.space, .hyphen, .point, .slash, .colon, .wide, .odd], plain: 0.8, grouped: 0.9,
        scattered: 0.5, isLoose: true, check: .card),
      Shape(
        "9", lengths: 12...19, groups: [[4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 4, 3]],
        plain: 0.2, grouped: 0.3, check: .cardOfNoBrand),
    ],
    found: [
      "4111111111111111", "4111-1111-1111-1111.", "3714 496353 98431", "5555555555554444,",
      "30569309025904", "6011000400000000", "3528000700000000", "card: 122000000000003",
      "４１１１ １１１１ １１１１ １１１１", "4111\u{200B}1111\u{200B}1111\u{200B}1111",
      "41 11 11 11 11 11 11 11", "4111 1111 1111 1111 12/26",
    ],
    passedOver: [
      "4111111111111112", "36168002586008", "1732368000000", "0.4111111111111111",
      "x4111111111111111",
      "41111111111111112222", "0000 0000 0000 0000", "id 1234567890123456",
    ])

  static let iban = KindRow(
    "iban", .financial, "an international bank account number",
    context: "iban account bank konto",
    shapes: [
      Shape(
        "AA99N", lengths: 15...34,
        groups: [[2, 2, 4, 4, 4, 4, 4, 4, 4, 4]], joinsGroups: true,
        gaps: [.space, .hyphen, .point, .wide, .odd], plain: 0.95, grouped: 0.95, isLoose: true,
        check: .iban)
    ],
    found: [
      "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "gb29nwbk60161331926819",
      "AZ21 NABZ 0000 0000 1370 1000 1944", "NO93-8601-1117-947", "BR9700360305000010009795493P1",
      "DE 89 3704 0044 0532 0130 00", "DE89  3704  00440532_0130-00",
    ],
    passedOver: [
      "DE89370400440532013001", "DE8937040044053201300", "XX89370400440532013000",
      "BE71 0961 2345 6760", "No 93, 86 01 1117 947 more",
    ])

  static let swiftBIC = KindRow(
    "swift_bic", .financial, "the code of a bank",
    context: "swift bic bank iban wire",
    found: ["BIC: DEUTDEFF", "swift code DEUTDEFF500", "COBADEFFXXX"],
    passedOver: ["DEUTDEFF", "BIC DEUTZZFF", "swift ABCDEFGHI", "bank HOLIDAYS-"])

  static let cardSecurity = KindRow(
    "card_security", .financial,
    "a card's security code, expiry or magnetic track, where the context or its form says so",
    context: "cvv cvc cvn cid expiry expiration exp expires csc",
    found: [
      "cvv: 123", "CVC 4321", "exp 12/27", "card expiry: 09/2028",
      "%B4111111111111111^DOE/JANE^27122010000000000?",
    ],
    passedOver: ["room 123", "12/27", "cvv 12", "exp 13/27"])

  static let cryptoAddress = KindRow(
    "crypto_address", .financial, "an address of Bitcoin, or of Ethereum where the context says so",
    context: "wallet btc bitcoin crypto eth ethereum",
    found: [
      "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ",
      "bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297",
      "eth wallet 0x52908400098527886E0F7030069857D2E4169EE7",
    ],
    passedOver: [
      "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ2", "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1Boyz",
      "bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3296",
      "0x52908400098527886E0F7030069857D2E4169EE7",
    ])
}

/// Rules of cards and accounts.
enum Financial {
  /// A brand's first digits and length, and Luhn's check.
  static func isCard(_ number: Characters) -> Bool {
    guard !number.isMonotone, Checksum.luhn(number) else { return false }
    let four = number.number(0, 4)
    let count = number.count
    switch four / 1000 {
    case 1: return four / 10 == 122 && count == 15
    case 2: return (2221...2720).contains(four) && count == 16
    case 3:
      let two = four / 100
      if two == 34 || two == 37 { return count == 15 }
      if (3528...3589).contains(four) { return (16...19).contains(count) }
      let isDiners = two == 36 || two == 38 || two == 39 || (3000...3059).contains(four)
      return isDiners && (14...19).contains(count)
    case 4: return count == 13 || count == 16 || count == 19
    case 5: return (5100...5599).contains(four) ? count == 16 : (13...19).contains(count)
    case 6: return count >= 16 || four / 100 == 67
    default: return false
    }
  }

  /// A first digit of cards and Luhn's check; thirteen digits from 1 on are rather milliseconds.
  static func isCardOfNoBrand(_ number: Characters) -> Bool {
    let first = number.digit(0)
    guard first == 1 && number.count != 13 || (3...6).contains(first) else { return false }
    return !number.isMonotone && Checksum.luhn(number)
  }

  /// The length of the country (ISO 13616 registry), its bank's part of letters or digits, and
  /// the remainder 1 by 97.
  static func isIBAN(_ code: Characters) -> Bool {
    for index in stride(from: 0, to: lengths.utf8CodeUnitCount, by: 4)
    where lengths.utf8Start[index] == code[0] && lengths.utf8Start[index + 1] == code[1] {
      let tens = Int(lengths.utf8Start[index + 2] - 0x30)
      let ones = Int(lengths.utf8Start[index + 3] - 0x30)
      return code.count == tens * 10 + ones && Checksum.modulo97(code, from: 4) == 1
    }
    return false
  }

  private static let lengths: StaticString = """
    AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24\
    FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32\
    LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24\
    RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30
    """
}
