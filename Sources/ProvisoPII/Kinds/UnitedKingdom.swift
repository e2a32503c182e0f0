/// Numbers of the United Kingdom beside those of its health service.
extension KindRow {
  static let ukNINO = KindRow(
    "uk_nino", .personal,
    "a national insurance number of the United Kingdom, or its temporary form",
    context: "nino insurance ni trn paye temp",
    shapes: [
      Shape(
        "AA999999A", groups: [[2, 2, 2, 2, 1], [2, 3, 3, 1], [2, 6, 1]], plain: 0.6, grouped: 0.6,
        scattered: 0.4, check: .ukNINO),
      Shape(
        "99A99999", groups: [[3, 5], [2, 1, 5], [2, 1, 3, 2]], plain: 0.1, grouped: 0.2),
    ],
    found: [
      "AA 12 34 56 B", "tw987654a", "The number is AZ 123 456 A.", "YZ-61-48-68-B",
      "TRN 99 L 999 99",
    ],
    passedOver: [
      "AB 12 34 56 1", "FQ 00 00 00 C", "BG123612A", "nt 99 88 77 a", "AA123456E", "99L99999",
    ])

  static let ukTaxpayer = KindRow(
    "uk_utr", .personal, "a taxpayer reference of the United Kingdom, where the context says so",
    context: "utr taxpayer tax hmrc assessment",
    shapes: [
      Shape(
        "9999999999", groups: [[5, 5], [3, 3, 4], [2, 5, 3]], plain: 0.1, grouped: 0.1,
        check: .ukTaxpayer)
    ],
    found: ["UTR 1123456789", "my tax reference is 11234 56789"],
    passedOver: ["UTR 2123456789", "1123456789", "UTR 112345678"])

  static let ukPassport = KindRow(
    "uk_passport", .personal, "a passport of the United Kingdom, where the context says so",
    context: "passport passportnumber",
    shapes: [Shape("AA9999999", plain: 0.1, grouped: 0)],
    found: ["passport XY9876543", "Passports: AB1234567"],
    passedOver: ["XY9876543", "passport ABC123456", "passport 1234567AB"])

  static let ukDrivingLicence = KindRow(
    "uk_driving_licence", .personal, "a driving licence of the United Kingdom",
    context: "driving licence license dvla",
    shapes: [
      Shape(
        "NNNNN999999NNNNN", groups: [[5, 6, 5], [5, 6, 2, 3], [5, 6, 3, 2]], plain: 0.6,
        grouped: 0.7, check: .ukDrivingLicence),
      Shape(
        "NNNNN999999NNNNN99", groups: [[16, 2], [5, 6, 7], [5, 6, 5, 2]], plain: 0.6, grouped: 0.7,
        check: .ukDrivingLicence),
    ],
    found: ["MORGA657054SM9IJ", "DVLA NO is MORGA 753116 SM91J01", "MORGA753116SM91J 01"],
    passedOver: ["MORGA613054SM9IJ", "MORGA601324SM9IJ", "99999657054SM9IJ"])

  static let ukPostcode = KindRow(
    "uk_postcode", .contact, "a postcode of the United Kingdom, where the context says so",
    context: "postcode postal address zip",
    shapes: ["A99AA", "A9N9AA", "AA99AA", "AAA9AA", "AA9N9AA"].map {
      Shape(
        $0, groups: [[2, 3], [3, 3], [4, 3]], gaps: .space, plain: 0.05, grouped: 0.2,
        check: .ukPostcode)
    },
    found: ["address: SW1A 1AA", "postcode M1 1AE", "postcode GIR 0AA"],
    passedOver: ["SW1A 1AA", "postcode QA1 1AA", "postcode M1 1CA"])

  static let ukLicensePlate = KindRow(
    "uk_license_plate", .personal, "a vehicle's plate of the United Kingdom",
    context: "plate registration vehicle reg car numberplate",
    shapes: [
      Shape(
        "AA99AAA", groups: [[4, 3]], gaps: [.space, .hyphen], plain: 0.3, grouped: 0.4,
        check: .ukPlate)
    ]
      + ["A9AAA", "A99AAA", "A999AAA"].map {
        Shape(
          $0, groups: [[2, 3], [3, 3], [4, 3]], plain: 0.1, grouped: 0.2,
          check: .ukPlateWithPrefix)
      }
      + ["AAA9A", "AAA99A", "AAA999A"].map {
        Shape(
          $0, groups: [[3, 2], [3, 3], [3, 4]], plain: 0.1, grouped: 0.15,
          check: .ukPlateWithSuffix)
      },
    found: ["plate AB51 ABC", "car registration: M456DEF", "reg ABC 123D"],
    passedOver: ["AB51 ABC", "plate AB35 ABC", "plate IB51 ABC", "plate ABC 123I"])
}
