/// One kind for the states that have none of their own.
extension KindRow {
  static let nationalId = KindRow(
    "national_id", .personal,
    """
    an identity or tax number of a person in Argentina, Belgium, Colombia, Croatia, France, \
    Indonesia, Ireland, Israel, New Zealand, Norway, Paraguay, Peru, Portugal, Romania, \
    Switzerland, Taiwan, Uruguay or Venezuela
    """,
    context: """
      dni cuit cuil cédula cedula rijksregister rijksregisternummer registre insz oib nik ktp ppsn \
      pps teudat zehut ird nhi fødselsnummer fodselsnummer personnummer ruc nif contribuinte cnp \
      ahv avs cni taiwan
      """,
    shapes: europe + overseas + contextual,
    found: [
      "15086012345 is no number, rijksregister 93.05.18-223.61",
      "PPSN 1234567FA", "1800101221144", "756.1234.5678.97", "Taiwan A123456789", "DNI 12.345.678",
      "OIB 33392005961", "CUIT 20-12345678-6", "NIF 123456789", "teudat zehut 123456782",
      "KTP 3201012505900001",
    ],
    passedOver: [
      "93.05.18-223.62", "PPSN 1234567AA", "1800101221145", "756.1234.5678.98", "A123456788",
      "12.345.678", "33392005961", "123456789",
    ])

  private static let europe: [Shape] = [
    Shape(
      "99999999999", groups: [], gaps: [.point, .hyphen, .space], plain: 0.3, grouped: 0,
      scattered: 0.3, check: .beNational),
    Shape(
      "99999999999", groups: [[6, 5]], gaps: .space, plain: 0.4, grouped: 0.6, check: .noNational),
    Shape("99999999999", plain: 0.1, grouped: 0, check: .modulo11And10),
    Shape("9999999AA", lengths: 8...9, plain: 0.3, grouped: 0, check: .iePPSN),
    Shape("9999999999999", plain: 0.5, grouped: 0, check: .roCNP),
    Shape("999999999", groups: [[3, 3, 3]], gaps: .space, plain: 0.1, grouped: 0.2, check: .ptNIF),
    Shape(
      "9999999999999", groups: [[3, 4, 4, 2]], gaps: .point, plain: 0.3, grouped: 0.8, check: .chAHV
    ),
  ]

  private static let overseas: [Shape] = [
    Shape(
      "99999999999", groups: [[2, 8, 1]], gaps: .hyphen, plain: 0.2, grouped: 0.5, check: .taxpayer),
    Shape(
      "99999999", groups: [], gaps: [.point, .hyphen], plain: 0.1, grouped: 0, scattered: 0.3,
      check: .uyCI),
    Shape("A999999999", plain: 0.3, grouped: 0, check: .twNational),
    Shape("9999999999999999", plain: 0.3, grouped: 0, check: .idNIK),
    Shape("999999999", plain: 0.1, grouped: 0.1, check: .luhn),
    Shape(
      "999999999", groups: [[3, 3, 3], [2, 3, 3]], gaps: .hyphen, plain: 0.1, grouped: 0.2,
      check: .nzIRD),
  ]

  /// What only the words around it tell.
  private static let contextual: [Shape] = [
    Shape(
      "99999999", lengths: 6...10, groups: [[2, 3, 3], [1, 3, 3], [1, 3, 3, 3]],
      gaps: [.point, .space], plain: 0.02, grouped: 0.02),
    Shape("999999999999", plain: 0.02, grouped: 0),
    Shape(
      "A99999999", lengths: 8...9, groups: [[1, 8], [1, 7]], gaps: .hyphen, plain: 0.02,
      grouped: 0.02, check: .veCI),
    Shape("AAA9999", plain: 0.02, grouped: 0),
  ]
}
