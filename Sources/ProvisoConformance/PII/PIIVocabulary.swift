import ProvisoPII

/// Our kinds for what the suites call by other names.
enum PIIVocabulary {
  /// The kind of an entity; most are named alike.
  static func kind(ofEntity entity: String) -> Kind? {
    kind(named: entities[entity] ?? entity.lowercased())
  }

  static func kind(named name: String) -> Kind? {
    var name = name
    return name.withUTF8 { Kind(named: UnsafeRawBufferPointer($0)) }
  }

  /// The kinds that a rule for secrets looks for.
  static func kinds(ofRule rule: String) -> KindSet {
    let names =
      rules.first {
        rule == $0.rule || rule.hasPrefix($0.rule + "-") || rule.hasPrefix($0.rule + "_")
      }?
      .kinds ?? ["service_token"]
    var kinds = KindSet()
    for kind in names.compactMap(kind(named:)) { kinds.insert(kind) }
    return kinds
  }

  private static let rules: [(rule: String, kinds: [String])] = [
    ("aws-access-token", ["aws_access_key"]), ("aws_key", ["aws_access_key", "aws_secret_key"]),
    ("github", ["github_token"]), ("gitlab", ["gitlab_token"]), ("slack", ["slack_token"]),
    ("stripe", ["stripe_key"]), ("gcp-api-key", ["google_api_key"]), ("openai", ["openai_key"]),
    ("anthropic", ["anthropic_key"]), ("npm", ["npm_token"]), ("pypi", ["pypi_token"]),
    ("sendgrid", ["sendgrid_key"]), ("twilio", ["twilio_key"]), ("jwt", ["jwt"]),
    ("private-key", ["private_key"]), ("private_key", ["private_key"]),
    ("basic_auth", ["basic_auth_url"]), ("sidekiq-sensitive-url", ["basic_auth_url"]),
    ("curl-auth-user", ["command_credential"]), ("curl-auth-header", ["bearer_token"]),
    ("generic", ["generic_secret", "password"]), ("keyword", ["generic_secret", "password"]),
    ("ip_public", ["ip_address"]),
  ]

  private static let entities = [
    "EMAIL_ADDRESS": "email", "EMAILS": "email", "PHONE_NUMBER": "phone", "PHONES": "phone",
    "PHONES_WITH_EXTENSIONS": "phone", "CREDIT_CARD": "card_number", "CREDITCARDS": "card_number",
    "CREDIT_CARD_NUMBER": "card_number", "IBAN_CODE": "iban", "IPS": "ip_address",
    "IPV6S": "ip_address", "LINKS": "url", "DATE_TIME": "date", "NUMERIC": "date",
    "VERBOSE": "date", "TIMES": "date", "CRYPTO": "crypto_address",
    "BTC_ADDRESSES": "crypto_address", "MEDICAL_LICENSE": "us_dea",
    "ABA_ROUTING_NUMBER": "aba_routing", "US_BANK_NUMBER": "us_bank_account", "SSN": "us_ssn",
    "SOCIAL_SECURITY_NUMBER": "us_ssn", "US_SOCIAL_SECURITY_NUMBER": "us_ssn",
    "NATIONAL_INSURANCE_NUMBER": "uk_nino", "TAX_REFERENCE_NUMBER": "uk_nino",
    "DRIVERS_LICENCE": "uk_driving_licence", "UK_VEHICLE_REGISTRATION": "uk_license_plate",
    "DE_FUEHRERSCHEIN": "de_driving_licence", "DE_HANDELSREGISTER": "de_trade_register",
    "DE_KFZ": "de_license_plate", "DE_PLZ": "de_postcode",
    "FI_PERSONAL_IDENTITY_CODE": "fi_identity_code", "SE_PERSONNUMMER": "se_personal_number",
    "SE_ORGANISATIONSNUMMER": "se_organisation_number", "IT_DRIVER_LICENSE": "it_driving_licence",
    "IT_VAT_CODE": "it_vat", "IN_VEHICLE_REGISTRATION": "in_license_plate",
    "SG_NRIC_FIN": "sg_nric", "FIN": "sg_nric", "TH_TNIN": "th_national_id",
    "TR_PHONE_NUMBER": "tr_phone", "PH_MOBILE_NUMBER": "ph_mobile",
    "NG_VEHICLE_REGISTRATION": "ng_license_plate",
  ]
}
