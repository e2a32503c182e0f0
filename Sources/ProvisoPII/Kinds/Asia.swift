/// Numbers of Korea, Thailand, Türkiye, Singapore and the Philippines.
extension KindRow {
  static let krRRN = KindRow(
    "kr_rrn", .personal, "a resident registration number of Korea",
    context: "rrn resident registration korean 주민등록번호 주민번호",
    shapes: [
      Shape(
        "9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.6, grouped: 0.8, check: .krRRN),
      Shape(
        "9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.1, grouped: 0.5,
        check: .krRRNShape),
    ],
    found: ["960121-1234567", "050912-2000019", "RRN 9601211234567"],
    passedOver: ["001332-1234567", "960121+1021413", "960303-0021413", "9601211234567"])

  static let krFRN = KindRow(
    "kr_frn", .personal, "a foreigner registration number of Korea",
    context: "frn foreigner registration korean 외국인등록번호",
    shapes: [
      Shape(
        "9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.6, grouped: 0.8, check: .krFRN),
      Shape(
        "9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.1, grouped: 0.5,
        check: .krFRNShape),
    ],
    found: ["911124-5678901", "FRN is 9111245678906"],
    passedOver: ["000402-2214431", "911324-5678901", "9111245678901"])

  static let krBRN = KindRow(
    "kr_brn", .financial, "a business registration number of Korea",
    context: "brn business registration 사업자등록번호",
    shapes: [
      Shape(
        "9999999999", groups: [[3, 2, 5]], gaps: .hyphen, plain: 0.1, grouped: 0.5, check: .krBRN)
    ],
    found: ["124-81-00998", "BRN 1248100998"],
    passedOver: ["123-45-67890", "1248100998", "110-81-4127"])

  static let krPassport = KindRow(
    "kr_passport", .personal, "a passport of Korea, where the context says so",
    context: "passport korean 여권 여권번호",
    shapes: [
      Shape("A999A9999", plain: 0.1, grouped: 0, check: .krPassport),
      Shape("A99999999", plain: 0.05, grouped: 0, check: .krPassport),
    ],
    found: ["passport M123A4567", "여권번호 M789C1234입니다", "passport S87654321"],
    passedOver: ["M123A4567", "passport A123B4567", "passport M12A4567"])

  static let krDriverLicense = KindRow(
    "kr_driver_license", .personal, "a driving licence of Korea",
    context: "license licence driver 운전면허 면허번호",
    shapes: [
      Shape(
        "999999999999", groups: [[2, 2, 6, 2]], gaps: [.hyphen, .space], plain: 0.05, grouped: 0.5,
        check: .krDriverLicense)
    ],
    found: ["My license is 13-22-123456-12", "11-22-123456-12"],
    passedOver: ["11-22-12345-12", "99-22-123456-12", "132212345612"])

  static let thNationalId = KindRow(
    "th_national_id", .personal, "an identity number of Thailand",
    context: "thai tnin thailand เลขประจำตัวประชาชน บัตรประชาชน เลขบัตรประชาชน",
    shapes: [
      Shape(
        "9999999999999", groups: [[1, 4, 5, 2, 1]], plain: 0.4, grouped: 0.8, check: .thNationalId)
    ],
    found: ["Thai ID is 1234567890121", "1-2345-67890-12-1", "TNIN: 2345678901234"],
    passedOver: ["1234567890121", "Thai 1284567890124", "Thai 1234567890122"])

  static let trNationalId = KindRow(
    "tr_national_id", .personal, "an identity number of Türkiye",
    context: "tckn kimlik turkish tc vatandaşlık nufus nüfus",
    shapes: [Shape("99999999999", plain: 0.5, grouped: 0, check: .trNationalId)],
    found: ["10000000146", "TC kimlik 36493665440"],
    passedOver: ["12345678900", "76543210780", "00000000000"])

  static let trLicensePlate = KindRow(
    "tr_license_plate", .personal, "a vehicle's plate of Türkiye, where the context says so",
    context: "plaka plate plakası araç",
    shapes: [
      Shape(
        "99ANNNNN", lengths: 5...9, groups: [[2, 1, 3], [2, 2, 3], [2, 3, 2], [2, 1, 4]],
        gaps: [.space, .hyphen], plain: 0.15, grouped: 0.3, check: .trLicensePlate),
      Shape(
        "99ANNNNN", lengths: 7...9, groups: [[2, 2, 4], [2, 3, 3], [2, 3, 4]],
        gaps: [.space, .hyphen], plain: 0.15, grouped: 0.3, check: .trLicensePlate),
    ],
    found: ["License plate 34 ABC 1234", "Plaka 06 A 123", "plaka: 34ABC1234"],
    passedOver: ["06 A 123", "plaka 00 ABC 123", "plaka 82 A 123"])

  static let sgNRIC = KindRow(
    "sg_nric", .personal, "an identity number of Singapore",
    context: "nric fin singapore",
    shapes: [
      Shape("A9999999A", plain: 0.7, grouped: 0, check: .sgNRIC),
      Shape("A9999999A", plain: 0.1, grouped: 0),
    ],
    found: ["S1234567D", "NRIC A1234567Z", "FIN G1234567X"],
    passedOver: ["A1234567Z", "NRIC PA12348L"])

  static let sgUEN = KindRow(
    "sg_uen", .financial, "a business registration number of Singapore",
    context: "uen acra entity",
    shapes: [
      Shape("99999999A", plain: 0.4, grouped: 0, check: .sgUEN),
      Shape("999999999A", plain: 0.4, grouped: 0, check: .sgUEN),
      Shape("A99AANNNNA", plain: 0.5, grouped: 0, check: .sgUEN),
    ],
    found: ["UEN 53125226D", "S57TU0392K", "entity 201434292D"],
    passedOver: ["UEN 53125226E", "53125226D", "S57TU0392L"])

  static let phTIN = KindRow(
    "ph_tin", .personal, "a taxpayer number of the Philippines, where the context says so",
    context: "tin bir taxpayer",
    shapes: [
      Shape(
        "999999999", groups: [[3, 3, 3]], gaps: .hyphen, plain: 0.05, grouped: 0.1, check: .phTIN),
      Shape(
        "999999999999", groups: [[3, 3, 3, 3]], gaps: .hyphen, plain: 0.05, grouped: 0.2,
        check: .phTIN),
      Shape(
        "99999999999999", groups: [[3, 3, 3, 5]], gaps: .hyphen, plain: 0.05, grouped: 0.2,
        check: .phTIN),
    ],
    found: ["My TIN is 000-123-456-000", "TIN 000-123-456"],
    passedOver: ["000-123-456-000", "TIN 000-123-457-000", "TIN 600-000-000"])
}
