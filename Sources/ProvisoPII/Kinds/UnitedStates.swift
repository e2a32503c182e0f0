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
    context: "driver license licence dl dls cdl driving",
    shapes: [
      Shape("NNNNN", lengths: 5...19, plain: 0.05, grouped: 0, check: .usDriverLicense),
      Shape("9", lengths: 6...16, plain: 0.02, grouped: 0),
    ],
    found: [
      "my driver license is H12234567", "DRIVER LICENSE is: 7774567901234", "DL: 99AAA12345",
    ],
    passedOver: ["H12234567", "license C12T345672", "7774567901234"])

  static let usBankAccount = KindRow(
    "us_bank_account", .financial, "a bank account of the United States, where the context says so",
    context: "bank account acct checking saving savings debit",
    shapes: [Shape("9", lengths: 8...17, plain: 0.05, grouped: 0, check: .varied)],
    found: ["my bank account number is 945456787654", "checking: 1234567890"],
    passedOver: ["945456787654", "bank account 1234567"])

  static let abaRouting = KindRow(
    "aba_routing", .financial, "the routing number of a bank of the United States",
    context: "aba routing rtn bank bankrouting",
    shapes: [
      Shape(
        "999999999", groups: [[4, 4, 1]], gaps: .hyphen, plain: 0.1, grouped: 0.5,
        check: .abaRouting)
    ],
    found: ["routing number is: 101205681", "3222-7162-7", "ABA 026009593"],
    passedOver: ["routing 421042111", "101205681", "1234-0000-0"])

  static let usDEA = KindRow(
    "us_dea", .health, "a prescriber's registration with the DEA of the United States",
    context: "dea certificate registration prescriber license medical",
    shapes: [
      Shape("AN9999999", plain: 0.4, grouped: 0, check: .usDEA)
    ],
    found: ["DEA number BB1388568", "my certificate number is: BB1388568"],
    passedOver: ["DEA BG8207031", "BB1388568", "DEA BB138856"])

  static let caHealthNumber = KindRow(
    "ca_health_number", .health, "a health card of Canada, where the context says so",
    context: "ohip phn ramq health healthcard msp",
    shapes: [
      Shape("9999999999", groups: [[4, 3, 3]], plain: 0.1, grouped: 0.2, check: .luhn),
      Shape(
        "9999999999AA", groups: [[4, 3, 3, 2], [10, 2]], plain: 0.3, grouped: 0.4, check: .luhnOfTen
      ),
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
