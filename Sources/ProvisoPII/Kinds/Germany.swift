/// Numbers by which Germany knows a person, a practice or a company.
extension KindRow {
  static let deTaxNumber = KindRow(
    "de_tax_number", .personal, "a tax number that a tax office of Germany gave out",
    context: "steuernummer steuer finanzamt stnr tax",
    shapes: [
      Shape("9999999999999", plain: 0.2, grouped: 0.2, check: .deTaxNumber),
      Shape("99999999999", groups: [[3, 3, 5]], gaps: .slash, plain: 0, grouped: 0.4),
      Shape("999999999", groups: [[2, 3, 4]], gaps: .slash, plain: 0, grouped: 0.2),
      Shape(
        "9999999999", groups: [[3, 3, 4], [2, 4, 4], [2, 3, 5]], gaps: .slash, plain: 0,
        grouped: 0.2),
      Shape("99999999999", groups: [[3, 4, 4], [2, 4, 5]], gaps: .slash, plain: 0, grouped: 0.2),
    ],
    found: [
      "Steuernummer: 0981508150999", "St.-Nr. beim Finanzamt: 123/456/78901", "Steuer 12/345/6789",
    ],
    passedOver: ["Steuernummer 1781508150001", "123/456/78901", "Steuer 028150815012"])

  static let deVATId = KindRow(
    "de_vat_id", .financial, "a value added tax number of Germany",
    context: "ust ustid umsatzsteuer vat mwst steuer",
    shapes: [
      Shape(
        "AA999999999", groups: [[2, 9], [2, 3, 3, 3]], gaps: [.space, .hyphen, .point], plain: 0.6,
        grouped: 0.6, scattered: 0.3, check: .deVATId),
      Shape(
        "AA999999999", groups: [[2, 9], [2, 3, 3, 3]], gaps: [.space, .hyphen, .point], plain: 0.2,
        grouped: 0.2, scattered: 0.1, check: .deVATIdShape),
    ],
    found: ["DE136695976", "USt-IdNr. DE 136 695 976", "VAT: DE123456789"],
    passedOver: ["DE12345678", "DE123456789", "vat DE1234567890"])

  static let deSocialSecurity = KindRow(
    "de_social_security", .personal, "a pension insurance number of Germany",
    context:
      "rentenversicherung rentenversicherungsnummer sozialversicherung sozialversicherungsnummer svnr rvnr",
    shapes: [
      Shape(
        "99999999A999", groups: [[2, 6, 1, 3], [8, 1, 3], [2, 6, 1, 2, 1]], plain: 0.7,
        grouped: 0.8, check: .deSocialSecurity)
    ],
    found: ["15070649C103", "RVNR 15 070649 C 103"],
    passedOver: ["15070649C100", "15850649C103", "150706491103"])

  static let deHealthInsurance = KindRow(
    "de_health_insurance", .health, "a health insurance number of Germany",
    context: "krankenkasse krankenversicherung krankenversichertennummer kvnr versichertennummer",
    shapes: [
      Shape(
        "A999999999", groups: [[1, 9], [1, 3, 3, 3]], plain: 0.4, grouped: 0.4,
        check: .deHealthInsurance)
    ],
    found: ["KVNR A123456780", "Krankenkasse: c000500021"],
    passedOver: ["KVNR A123456787", "A123456780", "KVNR A12345678"])

  static let deIdCard = KindRow(
    "de_id_card", .personal, "an identity card of Germany",
    context: "ausweis personalausweis ausweisnummer perso",
    shapes: [
      Shape("NNNNNNNN9", plain: 0.3, grouped: 0.3, check: .deIdCard),
      Shape("A99999999", plain: 0.1, grouped: 0.1, check: .deIdCardOld),
    ],
    found: ["Personalausweis CZ6311T03", "Ausweis Nr. T22000129"],
    passedOver: ["Ausweis C01234567", "CZ6311T03", "Ausweis T2200012"])

  static let dePassport = KindRow(
    "de_passport", .personal, "a passport of Germany",
    context: "reisepass pass passnummer passport",
    shapes: [
      Shape("NNNNNNNN9", plain: 0.3, grouped: 0.3, check: .dePassport)
    ],
    found: ["Reisepass C01234565", "passport: F12345671"],
    passedOver: ["Reisepass C01234567", "C01234565", "Reisepass C0123456"])

  static let deLANR = KindRow(
    "de_lanr", .health, "a physician's number of Germany",
    context: "lanr arztnummer arzt",
    shapes: [Shape("999999999", plain: 0.1, grouped: 0.1, check: .deLANR)],
    found: ["LANR 234567701", "Arztnummer: 987654401"],
    passedOver: ["LANR 234567801", "234567701", "LANR 2345677"])

  static let deBSNR = KindRow(
    "de_bsnr", .health, "a medical practice of Germany",
    context: "bsnr betriebsstättennummer betriebsstätte praxis",
    shapes: [
      Shape("999999999", plain: 0.05, grouped: 0.05, check: .deBSNR)
    ],
    found: ["BSNR 711234567", "Betriebsstättennummer: 021234568"],
    passedOver: ["711234567", "BSNR 0212345689", "BSNR 001234567"])

  static let deDrivingLicence = KindRow(
    "de_driving_licence", .personal, "a driving licence of Germany",
    context: "führerschein führerscheinnummer fahrerlaubnis licence license",
    shapes: [
      Shape("AA99999999N", plain: 0.2, grouped: 0.2),
      Shape("A99NNNNNN9N", plain: 0.2, grouped: 0.2, check: .deDrivingLicence),
    ],
    found: ["Führerscheinnummer: BO12345678A", "Führerschein GE123456780"],
    passedOver: ["Führerschein BO12345678", "BO12345678A", "Führerschein 12345678901"])

  static let deTradeRegister = KindRow(
    "de_trade_register", .financial, "an entry of Germany's trade register",
    context: "handelsregister registergericht amtsgericht",
    found: ["Handelsregister HRB 123456", "Amtsgericht Köln, HRA 12345", "HRB 12345"],
    passedOver: ["HRC 12345", "HR 12345", "HRB 1234567"])

  static let deLicensePlate = KindRow(
    "de_license_plate", .personal, "a vehicle's plate of Germany",
    context: "kennzeichen kfz nummernschild plate",
    found: ["Kennzeichen B-AB 1234", "KFZ: HH AB 1234", "Kennzeichen MÜ-X 99E"],
    passedOver: ["B-AB 1234", "Kennzeichen BAB1234", "Kennzeichen B 1234"])

  static let dePostcode = KindRow(
    "de_postcode", .contact, "a postcode of Germany, where the context says so",
    context: "plz postleitzahl",
    shapes: [
      Shape("99999", plain: 0.05, grouped: 0, check: .dePostcode)
    ],
    found: ["PLZ 10115", "Postleitzahl: 01067"],
    passedOver: ["10115", "PLZ 101150", "PLZ 1011", "PLZ 00100"])
}
