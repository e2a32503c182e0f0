/// A kind of personal data or secret. Its row under `Kinds/` says everything else about it.
package enum Kind: UInt8, Sendable, CaseIterable {
  case email, phone, phMobile, trPhone, ipAddress, macAddress, url, username, deviceId, ukPostcode
  case dePostcode
  case date, dateOfBirth, age, gpsCoordinates, vehicleId, ukLicensePlate, deLicensePlate
  case inLicensePlate, trLicensePlate, ngLicensePlate
  case usSSN, usITIN, usPassport, usDriverLicense, caSIN, brCPF, clRUT, mxCURP
  case ukNINO, ukTaxpayer, ukPassport, ukDrivingLicence
  case deTaxId, deTaxNumber, deSocialSecurity, deIdCard, dePassport, deDrivingLicence
  case esNIF, esNIE, esPassport, itFiscalCode, itDrivingLicence, itIdentityCard, itPassport
  case plPESEL, frNIR, nlBSN, fiIdentityCode, sePersonalNumber, dkCPR, nationalId
  case inAadhaar, inPAN, inVoter, inPassport, krRRN, krFRN, krPassport, krDriverLicense
  case thNationalId, trNationalId, sgNRIC, phTIN, cnResidentId, hkIdentityCard, jpMyNumber
  case auTFN, zaIdNumber, ngNIN
  case cardNumber, cardSecurity, iban, swiftBIC, cryptoAddress, usBankAccount, abaRouting, deVATId
  case deTradeRegister, itVAT, seOrganisationNumber, inGSTIN, krBRN, sgUEN, auABN, auACN, brCNPJ
  case ukNHS, usNPI, usMBI, usDEA, medicalRecord, diagnosis, drugCode, deHealthInsurance, deLANR
  case deBSNR, auMedicare, caHealthNumber
  case awsAccessKey, awsSecretKey, githubToken, gitlabToken, slackToken, stripeKey, googleAPIKey
  case googleServiceAccount, openaiKey, anthropicKey, npmToken, pypiToken, sendgridKey, twilioKey
  case serviceToken
  case jwt, privateKey, basicAuthURL, bearerToken, commandCredential, cookie, password, pin
  case genericSecret
  case opaque

  package var row: KindRow {
    switch self {
    case .email: .email
    case .phone: .phone
    case .phMobile: .phMobile
    case .trPhone: .trPhone
    case .ipAddress: .ipAddress
    case .macAddress: .macAddress
    case .url: .url
    case .username: .username
    case .deviceId: .deviceId
    case .ukPostcode: .ukPostcode
    case .dePostcode: .dePostcode
    case .date: .date
    case .dateOfBirth: .dateOfBirth
    case .age: .age
    case .gpsCoordinates: .gpsCoordinates
    case .vehicleId: .vehicleId
    case .ukLicensePlate: .ukLicensePlate
    case .deLicensePlate: .deLicensePlate
    case .inLicensePlate: .inLicensePlate
    case .trLicensePlate: .trLicensePlate
    case .ngLicensePlate: .ngLicensePlate
    case .usSSN: .usSSN
    case .usITIN: .usITIN
    case .usPassport: .usPassport
    case .usDriverLicense: .usDriverLicense
    case .caSIN: .caSIN
    case .brCPF: .brCPF
    case .clRUT: .clRUT
    case .mxCURP: .mxCURP
    case .ukNINO: .ukNINO
    case .ukTaxpayer: .ukTaxpayer
    case .ukPassport: .ukPassport
    case .ukDrivingLicence: .ukDrivingLicence
    case .deTaxId: .deTaxId
    case .deTaxNumber: .deTaxNumber
    case .deSocialSecurity: .deSocialSecurity
    case .deIdCard: .deIdCard
    case .dePassport: .dePassport
    case .deDrivingLicence: .deDrivingLicence
    case .esNIF: .esNIF
    case .esNIE: .esNIE
    case .esPassport: .esPassport
    case .itFiscalCode: .itFiscalCode
    case .itDrivingLicence: .itDrivingLicence
    case .itIdentityCard: .itIdentityCard
    case .itPassport: .itPassport
    case .plPESEL: .plPESEL
    case .frNIR: .frNIR
    case .nlBSN: .nlBSN
    case .fiIdentityCode: .fiIdentityCode
    case .sePersonalNumber: .sePersonalNumber
    case .dkCPR: .dkCPR
    case .nationalId: .nationalId
    case .inAadhaar: .inAadhaar
    case .inPAN: .inPAN
    case .inVoter: .inVoter
    case .inPassport: .inPassport
    case .krRRN: .krRRN
    case .krFRN: .krFRN
    case .krPassport: .krPassport
    case .krDriverLicense: .krDriverLicense
    case .thNationalId: .thNationalId
    case .trNationalId: .trNationalId
    case .sgNRIC: .sgNRIC
    case .phTIN: .phTIN
    case .cnResidentId: .cnResidentId
    case .hkIdentityCard: .hkIdentityCard
    case .jpMyNumber: .jpMyNumber
    case .auTFN: .auTFN
    case .zaIdNumber: .zaIdNumber
    case .ngNIN: .ngNIN
    case .cardNumber: .cardNumber
    case .cardSecurity: .cardSecurity
    case .iban: .iban
    case .swiftBIC: .swiftBIC
    case .cryptoAddress: .cryptoAddress
    case .usBankAccount: .usBankAccount
    case .abaRouting: .abaRouting
    case .deVATId: .deVATId
    case .deTradeRegister: .deTradeRegister
    case .itVAT: .itVAT
    case .seOrganisationNumber: .seOrganisationNumber
    case .inGSTIN: .inGSTIN
    case .krBRN: .krBRN
    case .sgUEN: .sgUEN
    case .auABN: .auABN
    case .auACN: .auACN
    case .brCNPJ: .brCNPJ
    case .ukNHS: .ukNHS
    case .usNPI: .usNPI
    case .usMBI: .usMBI
    case .usDEA: .usDEA
    case .medicalRecord: .medicalRecord
    case .diagnosis: .diagnosis
    case .drugCode: .drugCode
    case .deHealthInsurance: .deHealthInsurance
    case .deLANR: .deLANR
    case .deBSNR: .deBSNR
    case .auMedicare: .auMedicare
    case .caHealthNumber: .caHealthNumber
    case .awsAccessKey: .awsAccessKey
    case .awsSecretKey: .awsSecretKey
    case .githubToken: .githubToken
    case .gitlabToken: .gitlabToken
    case .slackToken: .slackToken
    case .stripeKey: .stripeKey
    case .googleAPIKey: .googleAPIKey
    case .googleServiceAccount: .googleServiceAccount
    case .openaiKey: .openaiKey
    case .anthropicKey: .anthropicKey
    case .npmToken: .npmToken
    case .pypiToken: .pypiToken
    case .sendgridKey: .sendgridKey
    case .twilioKey: .twilioKey
    case .serviceToken: .serviceToken
    case .jwt: .jwt
    case .privateKey: .privateKey
    case .basicAuthURL: .basicAuthURL
    case .bearerToken: .bearerToken
    case .commandCredential: .commandCredential
    case .cookie: .cookie
    case .password: .password
    case .pin: .pin
    case .genericSecret: .genericSecret
    case .opaque: .opaque
    }
  }

  /// As policies write it; the same as in its row.
  package var name: StaticString { Tables.names[Int(rawValue)] }

  package init?(named name: UnsafeRawBufferPointer) {
    for kind in Kind.allCases where name.equals(kind.name) {
      self = kind
      return
    }
    return nil
  }
}
