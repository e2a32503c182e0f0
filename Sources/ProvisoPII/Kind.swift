/// A kind of personal data or secret. Its row under `Kinds/` says everything else about it.
package enum Kind: UInt8, Sendable, CaseIterable {
  case email, phone, ipAddress, macAddress
  case dateOfBirth, gpsCoordinates
  case usSSN, usITIN, ukNINO, caSIN, inAadhaar, deTaxId, esNIF, esNIE, itFiscalCode, plPESEL
  case frNIR, nlBSN, auTFN
  case cardNumber, iban, swiftBIC
  case ukNHS, usNPI, usMBI, medicalRecord, diagnosis
  case awsAccessKey, awsSecretKey, githubToken, gitlabToken, slackToken, stripeKey, googleAPIKey
  case openaiKey, anthropicKey, npmToken, pypiToken, sendgridKey, twilioKey
  case jwt, privateKey, basicAuthURL, bearerToken, password, genericSecret
  case opaque

  package var row: KindRow {
    switch self {
    case .email: .email
    case .phone: .phone
    case .ipAddress: .ipAddress
    case .macAddress: .macAddress
    case .dateOfBirth: .dateOfBirth
    case .gpsCoordinates: .gpsCoordinates
    case .usSSN: .usSSN
    case .usITIN: .usITIN
    case .ukNINO: .ukNINO
    case .caSIN: .caSIN
    case .inAadhaar: .inAadhaar
    case .deTaxId: .deTaxId
    case .esNIF: .esNIF
    case .esNIE: .esNIE
    case .itFiscalCode: .itFiscalCode
    case .plPESEL: .plPESEL
    case .frNIR: .frNIR
    case .nlBSN: .nlBSN
    case .auTFN: .auTFN
    case .cardNumber: .cardNumber
    case .iban: .iban
    case .swiftBIC: .swiftBIC
    case .ukNHS: .ukNHS
    case .usNPI: .usNPI
    case .usMBI: .usMBI
    case .medicalRecord: .medicalRecord
    case .diagnosis: .diagnosis
    case .awsAccessKey: .awsAccessKey
    case .awsSecretKey: .awsSecretKey
    case .githubToken: .githubToken
    case .gitlabToken: .gitlabToken
    case .slackToken: .slackToken
    case .stripeKey: .stripeKey
    case .googleAPIKey: .googleAPIKey
    case .openaiKey: .openaiKey
    case .anthropicKey: .anthropicKey
    case .npmToken: .npmToken
    case .pypiToken: .pypiToken
    case .sendgridKey: .sendgridKey
    case .twilioKey: .twilioKey
    case .jwt: .jwt
    case .privateKey: .privateKey
    case .basicAuthURL: .basicAuthURL
    case .bearerToken: .bearerToken
    case .password: .password
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
