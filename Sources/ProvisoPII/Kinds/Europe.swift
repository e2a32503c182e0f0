/// Numbers of Spain, Italy, Finland and Sweden that hardly need context, and their documents.
extension KindRow {
  static let esPassport = KindRow(
    "es_passport", .personal, "a passport of Spain, where the context says so",
    context: "pasaporte passport",
    shapes: [Shape("AAA999999", plain: 0.05, grouped: 0)],
    found: ["Mi pasaporte es aaa123456", "passport XYZ987654"],
    passedOver: ["AAA123456", "pasaporte AA123456"])

  static let itVAT = KindRow(
    "it_vat", .financial, "a partita IVA of Italy, where the context says so",
    context: "iva piva partita vat",
    shapes: [
      Shape("99999999999", plain: 0.1, grouped: 0, check: .luhn),
      Shape("AA99999999999", plain: 0.5, grouped: 0, check: .itVATPrefixed),
    ],
    found: ["P.IVA 01333550323", "partita iva: 01333550323", "IT01333550323"],
    passedOver: ["P.IVA 01333550324", "01333550323", "P.IVA 00000000000"])

  static let itDrivingLicence = KindRow(
    "it_driving_licence", .personal, "a driving licence of Italy, where the context says so",
    context: "patente guida licenza licence license",
    shapes: [
      Shape("AA9999999A", plain: 0.1, grouped: 0),
      Shape("A9NNNNNNNA", plain: 0.1, grouped: 0, check: .itDrivingLicence),
    ],
    found: ["patente AA0123456B", "patente di guida: U1H00B000C"],
    passedOver: ["AA0123456B", "patente 990123456B", "patente U1H00A000B"])

  static let itIdentityCard = KindRow(
    "it_identity_card", .personal, "an identity card of Italy, where the context says so",
    context: "carta identità cie identity",
    shapes: [
      Shape("AA99999AA", plain: 0.2, grouped: 0),
      Shape("AA9999999", plain: 0.05, grouped: 0),
      Shape("9999999AA", plain: 0.05, grouped: 0),
    ],
    found: ["carta d'identità CA00000AA", "CIE: 1234567AA"],
    passedOver: ["CA00000AA", "CIE A1234567"])

  static let itPassport = KindRow(
    "it_passport", .personal, "a passport of Italy, where the context says so",
    context: "passaporto passport",
    shapes: [Shape("AA9999999", plain: 0.05, grouped: 0)],
    found: ["passaporto AA1234567"],
    passedOver: ["AA1234567", "passaporto AA123456"])

  static let fiIdentityCode = KindRow(
    "fi_identity_code", .personal, "a personal identity code of Finland",
    context: "hetu henkilötunnus henkilötunnukseni personbeteckning",
    shapes: [
      Shape("999999A999N", plain: 0.7, grouped: 0, check: .fiCentury),
      Shape(
        "999999999N", groups: [[6, 4]], gaps: [.hyphen, .plus], plain: 0, grouped: 0.6,
        check: .fiIdentityCode),
    ],
    found: ["020594X902N", "131052-308T", "hetu 010516B903X"],
    passedOver: ["111111-111A", "310289-211C", "131052/308T"])

  static let sePersonalNumber = KindRow(
    "se_personal_number", .personal, "a personnummer of Sweden",
    context: "personnummer pnr samordningsnummer",
    shapes: [
      Shape(
        "999999999999", groups: [[8, 4]], gaps: [.hyphen, .plus], plain: 0.5, grouped: 0.7,
        check: .sePersonalNumber),
      Shape(
        "9999999999", groups: [[6, 4]], gaps: [.hyphen, .plus], plain: 0.2, grouped: 0.5,
        check: .sePersonalNumber),
    ],
    found: ["19910924-2397", "pnr 9201232387", "871220-2384", "personnummer 199109242397"],
    passedOver: ["871220-2385", "9201232387", "871320-2384"])

  static let seOrganisationNumber = KindRow(
    "se_organisation_number", .financial, "an organisationsnummer of Sweden",
    context: "organisationsnummer orgnr företag bolag",
    shapes: [
      Shape(
        "9999999999", groups: [[6, 4]], gaps: [.hyphen], plain: 0.2, grouped: 0.5,
        check: .seOrganisationNumber)
    ],
    found: ["556703-7485", "orgnr 5567037485"],
    passedOver: ["556703-7486", "5567037485", "550703-7485"])
}
