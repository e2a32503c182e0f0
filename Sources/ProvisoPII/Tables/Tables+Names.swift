// swift-format-ignore-file
// Written by TablesTests from the rows of the kinds; `UPDATE_CASES=1` writes it anew.

/// The names of the kinds.
extension Tables {
  /// In the order of the kinds.
  static let names: InlineArray<125, StaticString> = [
    "email", "phone", "ph_mobile", "tr_phone", "ip_address", "mac_address", "url", "username",
    "device_id", "uk_postcode", "de_postcode", "date", "date_of_birth", "age", "gps_coordinates",
    "vehicle_id", "uk_license_plate", "de_license_plate", "in_license_plate", "tr_license_plate",
    "ng_license_plate", "us_ssn", "us_itin", "us_passport", "us_driver_license", "ca_sin", "br_cpf",
    "cl_rut", "mx_curp", "uk_nino", "uk_utr", "uk_passport", "uk_driving_licence", "de_tax_id",
    "de_tax_number", "de_social_security", "de_id_card", "de_passport", "de_driving_licence",
    "es_nif", "es_nie", "es_passport", "it_fiscal_code", "it_driving_licence", "it_identity_card",
    "it_passport", "pl_pesel", "fr_nir", "nl_bsn", "fi_identity_code", "se_personal_number",
    "dk_cpr", "national_id", "in_aadhaar", "in_pan", "in_voter", "in_passport", "kr_rrn", "kr_frn",
    "kr_passport", "kr_driver_license", "th_national_id", "tr_national_id", "sg_nric", "ph_tin",
    "cn_resident_id", "hk_identity_card", "jp_my_number", "au_tfn", "za_id_number", "ng_nin",
    "card_number", "card_security", "iban", "swift_bic", "crypto_address", "us_bank_account",
    "aba_routing", "de_vat_id", "de_trade_register", "it_vat", "se_organisation_number", "in_gstin",
    "kr_brn", "sg_uen", "au_abn", "au_acn", "br_cnpj", "uk_nhs", "us_npi", "us_mbi", "us_dea",
    "medical_record", "diagnosis", "drug_code", "de_health_insurance", "de_lanr", "de_bsnr",
    "au_medicare", "ca_health_number", "aws_access_key", "aws_secret_key", "github_token",
    "gitlab_token", "slack_token", "stripe_key", "google_api_key", "google_service_account",
    "openai_key", "anthropic_key", "npm_token", "pypi_token", "sendgrid_key", "twilio_key",
    "service_token", "jwt", "private_key", "basic_auth_url", "bearer_token", "command_credential",
    "cookie", "password", "pin", "generic_secret", "opaque",
  ]
}
