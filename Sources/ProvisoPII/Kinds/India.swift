/// Numbers of India.
extension KindRow {
  static let inPAN = KindRow(
    "in_pan", .personal, "a permanent account number of India",
    context: "pan permanent tax account",
    shapes: [
      Shape("AAAAA9999A", plain: 0.4, grouped: 0, check: .inPAN),
      Shape("AAAAA9999A", plain: 0.1, grouped: 0),
    ],
    found: ["PAN is ABBPM4567S", "PAN: abbxm4567s"],
    passedOver: ["ABBXM4567S", "PAN ABBP4567S"])

  static let inGSTIN = KindRow(
    "in_gstin", .financial, "a goods and services tax number of India",
    context: "gst gstin tax",
    shapes: [
      Shape("99AAAAA9999ANAN", plain: 0.9, grouped: 0, check: .inGSTIN),
      Shape("99AAAAA9999ANAN", plain: 0.6, grouped: 0, check: .inGSTINShape),
    ],
    found: ["27ABCDE1234F1Z5", "GSTIN: 27AAPFU0939F1ZV"],
    passedOver: ["38ABCDE1234F1Z5", "27ABCDE1234F1Y5", "GSTIN 27ABCDE1234F"])

  static let inVoter = KindRow(
    "in_voter", .personal, "an electoral photo identity of India, where the context says so",
    context: "voter epic elector election vote",
    shapes: [
      Shape("AAA9999999", plain: 0.3, grouped: 0, check: .inVoter),
      Shape("AAA9999999", plain: 0.05, grouped: 0),
    ],
    found: ["my voter: DBJ2289013", "EPIC KSD1287349"],
    passedOver: ["KSD1287349", "voter A8923571WZ"])

  static let inPassport = KindRow(
    "in_passport", .personal, "a passport of India, where the context says so",
    context: "passport passportnumber indian",
    shapes: [
      Shape(
        "A9999999", groups: [[1, 7], [3, 5]], gaps: .space, plain: 0.1, grouped: 0.1,
        check: .inPassport)
    ],
    found: ["my passport number is A3456781"],
    passedOver: ["A3456781", "passport b0097650", "passport T356907"])

  static let inLicensePlate = KindRow(
    "in_license_plate", .personal, "a vehicle's plate of India",
    context: "plate registration vehicle rto bike car",
    shapes: [
      Shape(
        "AA9NNNNNNNN", lengths: 8...11,
        groups: [[2, 2, 2, 4], [2, 2, 1, 4], [2, 1, 3, 4], [4, 2, 4]],
        plain: 0.6, grouped: 0.6, check: .inLicensePlate),
      Shape("AA9999", plain: 0.05, grouped: 0),
      Shape("A99999", plain: 0.05, grouped: 0, check: .inArmyPlate),
      Shape(
        "AA9NNNNNNNN", lengths: 9...11, plain: 0.05, grouped: 0, check: .inPlateOfNoState),
    ],
    found: ["DL3CJI0001", "registration number is OD02BA2341", "KA 01 AB 1234"],
    passedOver: ["OE02BA2341", "MN2412", "DL0001"])
}
