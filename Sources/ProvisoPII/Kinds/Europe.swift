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
      Shape("99999999999", plain: 0.1, grouped: 0) { !$0.isMonotone && Checksum.luhn($0) },
      Shape("AA99999999999", plain: 0.5, grouped: 0) {
        $0.starts(with: "IT") && Checksum.luhn($0.dropping(2))
      },
    ],
    found: ["P.IVA 01333550323", "partita iva: 01333550323", "IT01333550323"],
    passedOver: ["P.IVA 01333550324", "01333550323", "P.IVA 00000000000"])

  static let itDrivingLicence = KindRow(
    "it_driving_licence", .personal, "a driving licence of Italy, where the context says so",
    context: "patente guida licenza licence license",
    shapes: [
      Shape("AA9999999A", plain: 0.1, grouped: 0),
      Shape("A9NNNNNNNA", plain: 0.1, grouped: 0) {
        guard $0.starts(with: "U1") else { return false }
        for index in 2..<9 where Checksum.place(of: $0[index], in: "AIOQ") != nil { return false }
        return true
      },
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
      Shape("999999A999N", plain: 0.7, grouped: 0) {
        Checksum.place(of: $0[6], in: "ABCDEFUVWXY") != nil
          && EuropeanNumbers.isFinnish($0, serialAt: 7)
      },
      Shape("999999999N", groups: [[6, 4]], gaps: [.hyphen, .plus], plain: 0, grouped: 0.6) {
        EuropeanNumbers.isFinnish($0, serialAt: 6)
      },
    ],
    found: ["020594X902N", "131052-308T", "hetu 010516B903X"],
    passedOver: ["111111-111A", "310289-211C", "131052/308T"])

  static let sePersonalNumber = KindRow(
    "se_personal_number", .personal, "a personnummer of Sweden",
    context: "personnummer pnr samordningsnummer",
    shapes: [
      Shape("999999999999", groups: [[8, 4]], gaps: [.hyphen, .plus], plain: 0.5, grouped: 0.7) {
        EuropeanNumbers.isSwedishPerson($0)
      },
      Shape("9999999999", groups: [[6, 4]], gaps: [.hyphen, .plus], plain: 0.2, grouped: 0.5) {
        EuropeanNumbers.isSwedishPerson($0)
      },
    ],
    found: ["19910924-2397", "pnr 9201232387", "871220-2384", "personnummer 199109242397"],
    passedOver: ["871220-2385", "9201232387", "871320-2384"])

  static let seOrganisationNumber = KindRow(
    "se_organisation_number", .financial, "an organisationsnummer of Sweden",
    context: "organisationsnummer orgnr företag bolag",
    shapes: [
      Shape("9999999999", groups: [[6, 4]], gaps: [.hyphen], plain: 0.2, grouped: 0.5) {
        EuropeanNumbers.isSwedishCompany($0)
      }
    ],
    found: ["556703-7485", "orgnr 5567037485"],
    passedOver: ["556703-7486", "5567037485", "550703-7485"])
}
