/// The rules that tell numbers of a kind from other characters of the same shape, by name, so
/// that a table which is made when compiling can refer to them.
enum Check: UInt8, Sendable, CaseIterable {
  case auTFN, caSIN, card, deTaxId, esNIE, esNIF, frNIR, iban, inAadhaar, itFiscalCode, nlBSN
  case plPESEL, ukNHS, ukNINO, usITIN, usMBI, usNPI, usSSN

  /// Whether characters of the right shape pass.
  func passes(_ characters: Characters) -> Bool {
    switch self {
    case .auTFN: NationalNumbers.isAustralianTaxNumber(characters)
    case .caSIN: NationalNumbers.isSIN(characters)
    case .card: Financial.isCard(characters)
    case .deTaxId: NationalNumbers.isGermanTaxNumber(characters)
    case .esNIE: NationalNumbers.isNIE(characters)
    case .esNIF: NationalNumbers.isNIF(characters)
    case .frNIR: NationalNumbers.isFrench(characters)
    case .iban: Financial.isIBAN(characters)
    case .inAadhaar: NationalNumbers.isAadhaar(characters)
    case .itFiscalCode: NationalNumbers.isFiscalCode(characters)
    case .nlBSN: NationalNumbers.isBSN(characters)
    case .plPESEL: NationalNumbers.isPESEL(characters)
    case .ukNHS: Health.isNHS(characters)
    case .ukNINO: NationalNumbers.isNINO(characters)
    case .usITIN: NationalNumbers.isITIN(characters)
    case .usMBI: Health.isMBI(characters)
    case .usNPI: Health.isNPI(characters)
    case .usSSN: NationalNumbers.isSSN(characters)
    }
  }
}
