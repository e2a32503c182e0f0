/// Numbers by which states know a person.
extension KindRow {
  static let usSSN = KindRow(
    "us_ssn", .personal, "a social security number of the United States",
    context: "ssn social security ssid",
    shapes: [
      // One sort of gap each: nobody mixes them.
      Shape(
        "999999999", groups: [[3, 2, 4]], gaps: .hyphen, plain: 0.05, grouped: 0.6,
        scattered: 0.05, check: .usSSN),
      Shape(
        "999999999", groups: [[3, 2, 4]], gaps: .space, plain: 0, grouped: 0.6,
        scattered: 0.05, check: .usSSN),
      Shape(
        "999999999", groups: [[3, 2, 4]], gaps: .point, plain: 0, grouped: 0.6,
        scattered: 0.05, check: .usSSN),
    ],
    found: [
      "078-05-1123", "my ssn: 219 09 9998", "ssn 219099998", "social security number 109.24.6000",
    ],
    passedOver: [
      "078-05-1120", "000-12-3456", "666-12-3456", "219-00-9998", "219-09-0000", "111-11-1111",
      "219099998", "1-219-09-9998", "219-09-9998-1", "123-45-6789", "part 219-09-9998-A",
    ])

  static let usITIN = KindRow(
    "us_itin", .personal, "a taxpayer number of the United States for those without an SSN",
    context: "itin taxpayer tax irs",
    shapes: [
      Shape(
        "999999999", groups: [[3, 2, 4]], plain: 0.05, grouped: 0.6, scattered: 0.1, check: .usITIN)
    ],
    found: ["911-70-1234", "911-53-1234", "itin 911 70 1234", "my itin is 911701234"],
    passedOver: ["911-89-1234", "811-70-1234", "911-93-1234", "911701234"])

  static let caSIN = KindRow(
    "ca_sin", .personal, "a social insurance number of Canada",
    context: "sin insurance canada nas",
    shapes: [
      Shape("999999999", groups: [[3, 3, 3]], plain: 0.1, grouped: 0.5, check: .caSIN)
    ],
    found: ["130 692 544", "948-584-792", "sin: 130692544"],
    passedOver: ["130 692 545", "046 454 286", "046 454-286", "130692544", "1306925440"])

  static let inAadhaar = KindRow(
    "in_aadhaar", .personal, "an identity number of India",
    context: "aadhaar aadhar uidai uid",
    shapes: [
      Shape(
        "999999999999", groups: [[4, 4, 4]], gaps: [.space, .hyphen, .colon], plain: 0.3,
        grouped: 0.6, check: .inAadhaar)
    ],
    found: [
      "3998 7654 3211", "3123-4567-8909", "3998:7654:3211", "Aadhaar number is 400123456787",
    ],
    passedOver: ["1234 5678 9012", "3998 7654 3212", "399876543211", "2222 2222 2222"])

  static let deTaxId = KindRow(
    "de_tax_id", .personal, "a tax identification number of Germany",
    context: "steuer steuerid idnr identifikationsnummer steueridentifikationsnummer tax tin",
    shapes: [
      Shape("99999999999", groups: [[2, 3, 3, 3]], plain: 0.3, grouped: 0.6, check: .deTaxId)
    ],
    found: ["Steuer-ID 12345678903", "12 345 678 903", "IdNr.: 86095742719"],
    passedOver: ["steuer 12345678901", "tax 02345678901", "tax 11111111111", "12345678903"])

  static let esNIF = KindRow(
    "es_nif", .personal, "an identity number of a citizen of Spain",
    context: "nif dni documento identidad",
    shapes: [
      Shape("99999999A", groups: [[8, 1]], plain: 0.55, grouped: 0.55, check: .esNIF),
      Shape("9999999A", groups: [[7, 1]], plain: 0.4, grouped: 0.4, check: .esNIF),
    ],
    found: ["12345678Z", "55555555k", "01111111-G", "dni 1111111G"],
    passedOver: ["12345678A", "401-023-2138", "1234567Z", "112345678Z"])

  static let esNIE = KindRow(
    "es_nie", .personal, "an identity number of a foreigner in Spain",
    context: "nie extranjero identidad",
    shapes: [
      Shape("A9999999A", groups: [[1, 7, 1], [8, 1]], plain: 0.6, grouped: 0.6, check: .esNIE)
    ],
    found: ["Z8078221M", "Y8063915-Z", "x9613851n"],
    passedOver: ["W8063915Q", "X9613851Q", "58063915Q"])

  static let itFiscalCode = KindRow(
    "it_fiscal_code", .personal, "the codice fiscale of Italy",
    context: "codice fiscale cf",
    shapes: [
      Shape(
        "AAAAAANNANNANNNA", groups: [[3, 3, 5, 5]], plain: 0.9, grouped: 0.9, check: .itFiscalCode),
      Shape(
        "AAAAAANNANNANNNA", groups: [[3, 3, 5, 5]], plain: 0.2, grouped: 0.1, check: .itFiscalShape),
    ],
    found: ["RSSMRA85T10A562S", "mrtmtt91d08f205j"],
    passedOver: ["RSSMRA85T10A562T", "A55AAA00B11C333N", "RSSMRA85Z10A562S", "RSSMRA85T10A562SS"])

  static let plPESEL = KindRow(
    "pl_pesel", .personal, "an identity number of Poland",
    context: "pesel",
    shapes: [
      Shape("99999999999", plain: 0.5, grouped: 0.5, check: .plPESEL)
    ],
    found: ["44051401458", "PESEL: 02070803628"],
    passedOver: ["44051401459", "44131401458", "44053401456"])

  static let frNIR = KindRow(
    "fr_nir", .personal, "a social security number of France",
    context: "nir insee sécu sociale securite sécurité",
    shapes: [
      Shape(
        "999999999999999", groups: [[1, 2, 2, 2, 3, 3, 2], [13, 2]], plain: 0.6, grouped: 0.8,
        check: .frNIR)
    ],
    found: ["1 85 05 78 006 084 91", "2 55 08 14 168 025 38", "255081416802538"],
    passedOver: ["1 85 05 78 006 084 92", "3 85 05 78 006 084 91", "185137800608491"])

  static let nlBSN = KindRow(
    "nl_bsn", .personal, "a citizen service number of the Netherlands, where the context says so",
    context: "bsn burgerservicenummer sofinummer sofi",
    shapes: [
      Shape(
        "999999999", groups: [[4, 2, 3], [3, 3, 3]], gaps: [.space, .point], plain: 0.1,
        grouped: 0.2, check: .nlBSN)
    ],
    found: ["BSN 111222333", "burgerservicenummer: 1112.22.333"],
    passedOver: ["BSN 111222334", "111222333"])

  static let auTFN = KindRow(
    "au_tfn", .personal, "a tax file number of Australia, where the context says so",
    context: "tfn tax ato",
    shapes: [
      Shape("999999999", groups: [[3, 3, 3]], plain: 0.1, grouped: 0.2, check: .auTFN)
    ],
    found: ["TFN 876 543 210", "tax file number: 876543210"],
    passedOver: ["TFN 876 543 211", "876 543 210", "824753557"])
}
