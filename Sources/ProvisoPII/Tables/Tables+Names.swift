// Written by TablesTests from the rows of the kinds; `UPDATE_CASES=1` writes it anew.

/// The names of the kinds.
extension Tables {
  /// In the order of the kinds.
  static let names: InlineArray<47, StaticString> = [
    "email", "phone", "ip_address", "mac_address", "date_of_birth", "gps_coordinates", "us_ssn",
    "us_itin", "uk_nino", "ca_sin", "in_aadhaar", "de_tax_id", "es_nif", "es_nie", "it_fiscal_code",
    "pl_pesel", "fr_nir", "nl_bsn", "au_tfn", "card_number", "iban", "swift_bic", "uk_nhs",
    "us_npi", "us_mbi", "medical_record", "diagnosis", "aws_access_key", "aws_secret_key",
    "github_token", "gitlab_token", "slack_token", "stripe_key", "google_api_key", "openai_key",
    "anthropic_key", "npm_token", "pypi_token", "sendgrid_key", "twilio_key", "jwt", "private_key",
    "basic_auth_url", "bearer_token", "password", "generic_secret", "opaque",
  ]
}
