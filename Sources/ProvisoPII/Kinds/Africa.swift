/// Numbers of South Africa and Nigeria, and of Australia's companies.
extension KindRow {
  static let zaIdNumber = KindRow(
    "za_id_number", .personal, "an identity number of South Africa",
    context: "south african rsa identity id sa",
    shapes: [
      Shape(
        "9999999999999", groups: [[6, 4, 3], [6, 4, 2, 1]], plain: 0.3, grouped: 0.5,
        check: .zaIdNumber)
    ],
    found: ["South African ID is 9202201234088.", "920220 1234 088"],
    passedOver: ["8001015009086", "9202201234088", "ID 80010150090"])

  static let ngNIN = KindRow(
    "ng_nin", .personal, "an identity number of Nigeria, where the context says so",
    context: "nin nimc nigeria nigerian",
    shapes: [
      Shape("99999999999", plain: 0.1, grouped: 0, check: .ngNIN)
    ],
    found: ["NIN 12345678902"],
    passedOver: ["NIN 12345678901", "12345678902", "NIN 1234567890"])

  static let ngLicensePlate = KindRow(
    "ng_license_plate", .personal, "a vehicle's plate of Nigeria",
    context: "plate vehicle registration nigeria",
    shapes: [
      Shape("AAA999AA", groups: [[3, 5]], gaps: [.hyphen, .space], plain: 0.3, grouped: 0.4)
    ],
    found: ["plate APP-456CV", "vehicle app456cv"],
    passedOver: ["APP-456CV", "plate AB-12CD"])

  static let auABN = KindRow(
    "au_abn", .financial, "a business number of Australia",
    context: "abn business australian",
    shapes: [
      Shape("99999999999", groups: [[2, 3, 3, 3]], plain: 0.2, grouped: 0.6, check: .auABN)
    ],
    found: ["51 824 753 556", "ABN 51824753556"],
    passedOver: ["52 824 753 556", "51824753556", "ABN 5282475355632"])

  static let auACN = KindRow(
    "au_acn", .financial, "a company number of Australia, where the context says so",
    context: "acn company australian",
    shapes: [
      Shape("999999999", groups: [[3, 3, 3]], plain: 0.1, grouped: 0.3, check: .auACN)
    ],
    found: ["ACN 005 499 981", "ACN: 005499981"],
    passedOver: ["ACN 824753557", "005 499 981"])

  static let auMedicare = KindRow(
    "au_medicare", .health, "a Medicare card of Australia, where the context says so",
    context: "medicare australia",
    shapes: [
      Shape("9999999999", groups: [[4, 5, 1]], plain: 0.1, grouped: 0.3, check: .auMedicare)
    ],
    found: ["Medicare 2123 45670 1", "medicare 2123456701"],
    passedOver: ["Medicare 2123258701", "2123456701"])
}
