/// Numbers of Korea, Thailand, Türkiye, Singapore and the Philippines.
extension KindRow {
  static let krRRN = KindRow(
    "kr_rrn", .personal, "a resident registration number of Korea",
    context: "rrn resident registration korean 주민등록번호 주민번호",
    shapes: [
      Shape("9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.6, grouped: 0.8) {
        AsianNumbers.isKorean($0, 1...4) && AsianNumbers.isCheckedKorean($0, base: 11)
      },
      Shape("9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.1, grouped: 0.5) {
        AsianNumbers.isKorean($0, 1...4)
      },
    ],
    found: ["960121-1234567", "050912-2000019", "RRN 9601211234567"],
    passedOver: ["001332-1234567", "960121+1021413", "960303-0021413", "9601211234567"])

  static let krFRN = KindRow(
    "kr_frn", .personal, "a foreigner registration number of Korea",
    context: "frn foreigner registration korean 외국인등록번호",
    shapes: [
      Shape("9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.6, grouped: 0.8) {
        AsianNumbers.isKorean($0, 5...8) && AsianNumbers.isCheckedKorean($0, base: 13)
      },
      Shape("9999999999999", groups: [[6, 7]], gaps: .hyphen, plain: 0.1, grouped: 0.5) {
        AsianNumbers.isKorean($0, 5...8)
      },
    ],
    found: ["911124-5678901", "FRN is 9111245678906"],
    passedOver: ["000402-2214431", "911324-5678901", "9111245678901"])

  static let krBRN = KindRow(
    "kr_brn", .financial, "a business registration number of Korea",
    context: "brn business registration 사업자등록번호",
    shapes: [
      Shape("9999999999", groups: [[3, 2, 5]], gaps: .hyphen, plain: 0.1, grouped: 0.5) {
        AsianNumbers.isKoreanCompany($0)
      }
    ],
    found: ["124-81-00998", "BRN 1248100998"],
    passedOver: ["123-45-67890", "1248100998", "110-81-4127"])

  static let krPassport = KindRow(
    "kr_passport", .personal, "a passport of Korea, where the context says so",
    context: "passport korean 여권 여권번호",
    shapes: [
      Shape("A999A9999", plain: 0.1, grouped: 0) { isKoreanPassport($0[0]) },
      Shape("A99999999", plain: 0.05, grouped: 0) { isKoreanPassport($0[0]) },
    ],
    found: ["passport M123A4567", "여권번호는 M789C1234입니다", "passport S87654321"],
    passedOver: ["M123A4567", "passport A123B4567", "passport M12A4567"])

  private static func isKoreanPassport(_ byte: UInt8) -> Bool {
    Checksum.place(of: byte, in: "MSRODG") != nil
  }

  static let krDriverLicense = KindRow(
    "kr_driver_license", .personal, "a driving licence of Korea",
    context: "license licence driver 운전면허 면허번호",
    shapes: [
      Shape(
        "999999999999", groups: [[2, 2, 6, 2]], gaps: [.hyphen, .space], plain: 0.05, grouped: 0.5
      ) {
        AsianNumbers.isKoreanDriver($0)
      }
    ],
    found: ["My license is 13-22-123456-12", "11-22-123456-12"],
    passedOver: ["11-22-12345-12", "99-22-123456-12", "132212345612"])

  static let thNationalId = KindRow(
    "th_national_id", .personal, "an identity number of Thailand",
    context: "thai tnin thailand เลขประจำตัวประชาชน บัตรประชาชน เลขบัตรประชาชน",
    shapes: [
      Shape("9999999999999", groups: [[1, 4, 5, 2, 1]], plain: 0.4, grouped: 0.8) {
        AsianNumbers.isThai($0)
      }
    ],
    found: ["Thai ID is 1234567890121", "1-2345-67890-12-1", "TNIN: 2345678901234"],
    passedOver: ["1234567890121", "Thai 1284567890124", "Thai 1234567890122"])

  static let trNationalId = KindRow(
    "tr_national_id", .personal, "an identity number of Türkiye",
    context: "tckn kimlik turkish tc vatandaşlık nufus nüfus",
    shapes: [Shape("99999999999", plain: 0.5, grouped: 0) { AsianNumbers.isTurkish($0) }],
    found: ["10000000146", "TC kimlik 36493665440"],
    passedOver: ["12345678900", "76543210780", "00000000000"])

  static let trLicensePlate = KindRow(
    "tr_license_plate", .personal, "a vehicle's plate of Türkiye, where the context says so",
    context: "plaka plate plakası araç",
    shapes: [
      Shape(
        "99ANNNNN", lengths: 5...9, groups: [[2, 1, 3], [2, 2, 3], [2, 3, 2], [2, 1, 4]],
        gaps: .space, plain: 0.15, grouped: 0.3
      ) { isTurkishPlate($0) },
      Shape(
        "99ANNNNN", lengths: 7...9, groups: [[2, 2, 4], [2, 3, 3], [2, 3, 4], [2, 1, 5]],
        gaps: .space, plain: 0.15, grouped: 0.3
      ) { isTurkishPlate($0) },
    ],
    found: ["License plate 34 ABC 1234", "Plaka 06 A 123", "plaka: 34ABC1234"],
    passedOver: ["06 A 123", "plaka 00 ABC 123", "plaka 82 A 123"])

  /// One of 81 provinces, one to three letters, two to five digits.
  private static func isTurkishPlate(_ code: Characters) -> Bool {
    var last = 2
    while last < 5, code[last].isLetter { last += 1 }
    guard (1...81).contains(code.number(0, 2)), (2...5).contains(code.count - last) else {
      return false
    }
    for index in 2..<last where Checksum.place(of: code[index], in: "QWX") != nil { return false }
    for index in last..<code.count where !code[index].isDigit { return false }
    return true
  }

  static let sgNRIC = KindRow(
    "sg_nric", .personal, "an identity number of Singapore",
    context: "nric fin singapore",
    shapes: [
      Shape("A9999999A", plain: 0.7, grouped: 0) { AsianNumbers.isSingaporean($0) },
      Shape("A9999999A", plain: 0.1, grouped: 0),
    ],
    found: ["S1234567D", "NRIC A1234567Z", "FIN G1234567X"],
    passedOver: ["A1234567Z", "NRIC PA12348L"])

  static let sgUEN = KindRow(
    "sg_uen", .financial, "a business registration number of Singapore",
    context: "uen acra entity",
    shapes: [
      Shape("99999999A", plain: 0.4, grouped: 0) { AsianNumbers.isSingaporeanCompany($0) },
      Shape("999999999A", plain: 0.4, grouped: 0) { AsianNumbers.isSingaporeanCompany($0) },
      Shape("A99AANNNNA", plain: 0.5, grouped: 0) { AsianNumbers.isSingaporeanCompany($0) },
    ],
    found: ["UEN 53125226D", "S57TU0392K", "entity 201434292D"],
    passedOver: ["UEN 53125226E", "53125226D", "S57TU0392L"])

  static let phTIN = KindRow(
    "ph_tin", .personal, "a taxpayer number of the Philippines, where the context says so",
    context: "tin bir taxpayer",
    shapes: [
      Shape("999999999", groups: [[3, 3, 3]], gaps: .hyphen, plain: 0.05, grouped: 0.1) {
        AsianNumbers.isPhilippineTaxpayer($0)
      },
      Shape("999999999999", groups: [[3, 3, 3, 3]], gaps: .hyphen, plain: 0.05, grouped: 0.2) {
        AsianNumbers.isPhilippineTaxpayer($0)
      },
      Shape("99999999999999", groups: [[3, 3, 3, 5]], gaps: .hyphen, plain: 0.05, grouped: 0.2) {
        AsianNumbers.isPhilippineTaxpayer($0)
      },
    ],
    found: ["My TIN is 000-123-456-000", "TIN 000-123-456"],
    passedOver: ["000-123-456-000", "TIN 000-123-457-000", "TIN 600-000-000"])
}
