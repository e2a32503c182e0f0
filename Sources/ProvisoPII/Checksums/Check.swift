/// The rules that tell numbers of a kind from other characters of the same shape, by name, so
/// that a table which is made when compiling can refer to them.
package enum Check: UInt8, Sendable, CaseIterable {
  case any, abaRouting, auABN, auACN, auMedicare, auTFN, beNational, brCNPJ, brCPF, caSIN, card
  case cardOfNoBrand, chAHV, clRUT, cnResidentId, deBSNR, deDrivingLicence, deHealthInsurance
  case deIdCard, deIdCardOld, deLANR, dePassport, dePostcode, deSocialSecurity, deTaxId
  case deTaxNumber, deVATId, deVATIdShape, dkCPR, dkCPRShape, esNIE, esNIF, fiCentury
  case fiIdentityCode, frNIR, iban, idNIK, iePPSN, inAadhaar, inArmyPlate, inGSTIN, inGSTINShape
  case inLicensePlate, inPAN, inPassport, inPlateOfNoState, inVoter, itDrivingLicence
  case itFiscalCode, itFiscalShape, itVATPrefixed, jpMyNumber, krBRN, krDriverLicense, krFRN
  case krFRNShape, krPassport, krRRN, krRRNShape, luhn, luhnOfTen, modulo11And10, mxCURP, ngNIN
  case nlBSN, noNational, nzIRD, phTIN, plPESEL, ptNIF, roCNP, seOrganisationNumber
  case sePersonalNumber, sgNRIC, sgUEN, simCard, taxpayer, thNationalId, trLicensePlate
  case trNationalId, twNational, ukDrivingLicence, ukNHS, ukNINO, ukPlate, ukPlateWithPrefix
  case ukPlateWithSuffix, ukPostcode, ukTaxpayer, usDEA, usDriverLicense, usITIN, usMBI, usNPI
  case usSSN, uuid, uyCI, varied, veCI, vehicleId, vehicleIdShape, zaIdNumber

  /// Whether characters of the right shape pass.
  func passes(_ characters: Characters) -> Bool {
    switch self {
    case .any: true
    case .abaRouting: AmericanNumbers.isRouting(characters)
    case .auABN: AsianNumbers.isAustralianBusiness(characters)
    case .auACN: AsianNumbers.isAustralianCompany(characters)
    case .auMedicare: AsianNumbers.isAustralianMedicare(characters)
    case .auTFN: NationalNumbers.isAustralianTaxNumber(characters)
    case .beNational: EuropeanNumbers.isBelgian(characters)
    case .brCNPJ: AmericanNumbers.isBrazilianCompany(characters)
    case .brCPF: AmericanNumbers.isBrazilian(characters)
    case .caSIN: NationalNumbers.isSIN(characters)
    case .card: Financial.isCard(characters)
    case .cardOfNoBrand: Financial.isCardOfNoBrand(characters)
    case .chAHV: EuropeanNumbers.isSwiss(characters)
    case .clRUT: AmericanNumbers.isChilean(characters)
    case .cnResidentId: AsianNumbers.isChinese(characters)
    case .deBSNR: characters.number(0, 2) > 0 && !characters.isMonotone
    case .deDrivingLicence: !characters.dropping(1).isNumber
    case .deHealthInsurance: GermanNumbers.isHealthInsurance(characters)
    case .deIdCard: characters[0].isLetter && GermanNumbers.isDocument(characters)
    case .deIdCardOld: characters[0] == "T"
    case .deLANR: GermanNumbers.isPhysician(characters)
    case .dePassport: GermanNumbers.isPassport(characters)
    case .dePostcode: (1001...99998).contains(characters.number(0, 5))
    case .deSocialSecurity: GermanNumbers.isSocialSecurity(characters)
    case .deTaxId: NationalNumbers.isGermanTaxNumber(characters)
    case .deTaxNumber: GermanNumbers.isTaxNumber(characters)
    case .deVATId: GermanNumbers.isValueAdded(characters)
    case .deVATIdShape: characters.starts(with: "DE")
    case .dkCPR: EuropeanNumbers.isDanish(characters)
    case .dkCPRShape: Calendar.startsWithDay(characters)
    case .esNIE: NationalNumbers.isNIE(characters)
    case .esNIF: NationalNumbers.isNIF(characters)
    case .fiCentury: EuropeanNumbers.isFinnish(characters, serialAt: 7)
    case .fiIdentityCode: EuropeanNumbers.isFinnish(characters, serialAt: 6)
    case .frNIR: NationalNumbers.isFrench(characters)
    case .iban: Financial.isIBAN(characters)
    case .idNIK: AsianNumbers.isIndonesian(characters)
    case .iePPSN: EuropeanNumbers.isIrish(characters)
    case .inAadhaar: NationalNumbers.isAadhaar(characters)
    case .inArmyPlate: characters[0] == "I"
    case .inGSTIN: AsianNumbers.isCheckedGSTIN(characters)
    case .inGSTINShape: AsianNumbers.isGSTIN(characters)
    case .inLicensePlate: Plates.isIndian(characters)
    case .inPAN: Checksum.place(of: characters[3], in: "ABCEFGHJLPT") != nil
    case .inPassport: AsianNumbers.isIndianPassport(characters)
    case .inPlateOfNoState: Plates.isIndian(characters, anyState: true)
    case .inVoter: Checksum.place(of: characters[1], in: "ABCDGHJKMNPRSTY") != nil
    case .itDrivingLicence: EuropeanNumbers.isItalianDriver(characters)
    case .itFiscalCode: NationalNumbers.isFiscalCode(characters)
    case .itFiscalShape: NationalNumbers.isFiscalShape(characters)
    case .itVATPrefixed: characters.starts(with: "IT") && Checksum.luhn(characters.dropping(2))
    case .jpMyNumber: AsianNumbers.isJapanese(characters)
    case .krBRN: AsianNumbers.isKoreanCompany(characters)
    case .krDriverLicense: AsianNumbers.isKoreanDriver(characters)
    case .krFRN: AsianNumbers.isCheckedKorean(characters, 5...8, base: 13)
    case .krFRNShape: AsianNumbers.isKorean(characters, 5...8)
    case .krPassport: Checksum.place(of: characters[0], in: "MSROD") != nil
    case .krRRN: AsianNumbers.isCheckedKorean(characters, 1...4, base: 11)
    case .krRRNShape: AsianNumbers.isKorean(characters, 1...4)
    case .luhn: !characters.isMonotone && Checksum.luhn(characters)
    case .luhnOfTen: Checksum.luhn(characters.first(10))
    case .modulo11And10: !characters.isMonotone && Checksum.modulo11And10(characters)
    case .mxCURP: AmericanNumbers.isMexican(characters)
    case .ngNIN: !characters.isMonotone && Checksum.verhoeff(characters)
    case .nlBSN: NationalNumbers.isBSN(characters)
    case .noNational: EuropeanNumbers.isNorwegian(characters)
    case .nzIRD: Checksum.completesEleven(characters, "32765432", at: 8)
    case .phTIN: AsianNumbers.isPhilippineTaxpayer(characters)
    case .plPESEL: NationalNumbers.isPESEL(characters)
    case .ptNIF: EuropeanNumbers.isPortuguese(characters)
    case .roCNP: EuropeanNumbers.isRomanian(characters)
    case .seOrganisationNumber: EuropeanNumbers.isSwedishCompany(characters)
    case .sePersonalNumber: EuropeanNumbers.isSwedishPerson(characters)
    case .sgNRIC: AsianNumbers.isSingaporean(characters)
    case .sgUEN: AsianNumbers.isSingaporeanCompany(characters)
    case .simCard: characters.starts(with: "89") && Checksum.luhn(characters)
    case .taxpayer: AmericanNumbers.isTaxpayer(characters)
    case .thNationalId: AsianNumbers.isThai(characters)
    case .trLicensePlate: Plates.isTurkish(characters)
    case .trNationalId: AsianNumbers.isTurkish(characters)
    case .twNational: AsianNumbers.isTaiwanese(characters)
    case .ukDrivingLicence: EuropeanNumbers.isBritishDriver(characters)
    case .ukNHS: Health.isNHS(characters)
    case .ukNINO: NationalNumbers.isNINO(characters)
    case .ukPlate: Plates.isBritish(characters)
    case .ukPlateWithPrefix: Plates.isBritishWithPrefix(characters)
    case .ukPlateWithSuffix: Plates.isBritishWithSuffix(characters)
    case .ukPostcode: EuropeanNumbers.isPostcode(characters)
    case .ukTaxpayer: EuropeanNumbers.isBritishTaxpayer(characters)
    case .usDEA: AmericanNumbers.isPrescriber(characters)
    case .usDriverLicense: AmericanLicence.isShape(characters)
    case .usITIN: NationalNumbers.isITIN(characters)
    case .usMBI: Health.isMBI(characters)
    case .usNPI: Health.isNPI(characters)
    case .usSSN: NationalNumbers.isSSN(characters)
    case .uuid: !characters.isMonotone && characters.isHexadecimal
    case .uyCI: AmericanNumbers.isUruguayan(characters)
    case .varied: !characters.isMonotone
    case .veCI: characters[0] == "V" || characters[0] == "E"
    case .vehicleId: AmericanNumbers.isCheckedVehicle(characters)
    case .vehicleIdShape: AmericanNumbers.isVehicle(characters)
    case .zaIdNumber: AmericanNumbers.isSouthAfrican(characters)
    }
  }
}
