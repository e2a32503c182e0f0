/// More secrets with a prefix, and those of a form of their own.
extension KindRow {
  static let npmToken = KindRow(
    "npm_token", .credential, "an access token of npm",
    context: "npm registry",
    prefixes: [
      PrefixedSecret("npm_", 36...36, .alphanumeric)
    ],
    found: [
      "npm¦_DR6g4RImaBXZBMKST9OPE261yEzR2Um5sD1W"
    ],
    passedOver: [
      "npm_config_registry",
      "npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ])

  static let pypiToken = KindRow(
    "pypi_token", .credential, "an upload token of PyPI",
    context: "pypi twine",
    prefixes: [
      PrefixedSecret("pypi-AgEIcHlwaS5vcmc", 50...1000, .dashed),
      PrefixedSecret("pypi-AgENdGVzdC5weXBpLm9yZ", 50...1000, .dashed),
    ],
    found: [
      """
      pyp¦i-AgEIcHlwaS5vcmcet1aSXBLsPXE6tjkESJ4FvIjBLIZdeUor0fYeQ8bvUBezSFdh1hoNP08hT5\
      isT6CjlNlAZ
      """
    ],
    passedOver: [
      "pypi-package",
      "pypi-AgEIcHlwaS5vcmc",
    ])

  static let sendgridKey = KindRow(
    "sendgrid_key", .credential, "a key of SendGrid",
    context: "sendgrid",
    prefixes: [
      PrefixedSecret("SG.", 66...66, .dotted)
    ],
    found: [
      "SG.¦keNncJgQyVerdKKhVz4Nia.BfuRMFFw8Px6diSsjKORGs68JJNoqeJpq1WsHiZp3xD"
    ],
    passedOver: [
      "SG.short.key",
      "SG. is Singapore",
    ])

  static let twilioKey = KindRow(
    "twilio_key", .credential, "an API key of Twilio",
    context: "twilio",
    prefixes: [
      PrefixedSecret("SK", 32...32, .hexadecimal)
    ],
    found: [
      "SKc¦540a2123e7cefa30c14d732f64cb79a"
    ],
    passedOver: [
      "SKU12345",
      "SK00000000000000000000000000000000",
    ])

  static let jwt = KindRow(
    "jwt", .credential, "a JSON web token",
    context: "jwt token",
    found: [
      """
      eyJ¦hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbmEiLCJpYXQiOjE1MTYyMzkwMjJ9.G\
      Td7FguoV8FWnFbB0JxXujr4qqaaABvvLOzAxzXMcU1
      """,
      """
      Authorization: Bearer eyJ¦hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbmEiLCJp\
      YXQiOjE1MTYyMzkwMjJ9.GTd7FguoV8FWnFbB0JxXujr4qqaaABvvLOzAxzXMcU1
      """,
    ],
    passedOver: [
      "eyJBB.eyJCC.eyJDDDD",
      "eyJ",
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ.eyJzdWIiOiJhbmEiLCJpYXQiOjE1MTYyMzkwMjJ9",
    ])

  static let privateKey = KindRow(
    "private_key", .credential, "a private key in armour",
    context: "key pem ssh",
    found: [
      """
      -----BEGIN ¦RSA PRIVATE KEY-----\nSXWrTL3UeBxYimeexzzf+9Sa28M2P77mytujVX8tGoJuKE\
      e9eSVOhc68tpPL6Eue\nzdDkZUNx7UKi7uEwAf3Ia7h50vfeSmjE+l8gFg/YhgG05NgeywZyDkOnlujB\
      c4T+\n2WqbN5CorN9lHZOqqk8Fk2FJh/FgzKVmj1OWaKqd4scg2InWqPiNvrH/PKeiddpg\n-----END\
       RSA PRIVATE KEY-----
      """,
      """
      -----BEGIN ¦PRIVATE KEY-----\nSXWrTL3UeBxYimeexzzf+9Sa28M2P77mytujVX8tGoJuKEe9eS\
      VOhc68tpPL6Eue\nzdDkZUNx7UKi7uEwAf3Ia7h50vfeSmjE+l8gFg/YhgG05NgeywZyDkOnlujBc4T+\
      \n2WqbN5CorN9lHZOqqk8Fk2FJh/FgzKVmj1OWaKqd4scg2InWqPiNvrH/PKeiddpg
      """,
    ],
    passedOver: [
      "-----BEGIN OPENSSH PRIVATE KEY----------END OPENSSH PRIVATE KEY-----",
      """
      -----BEGIN CERTIFICATE-----\nSXWrTL3UeBxYimeexzzf+9Sa28M2P77mytujVX8tGoJuKEe9eSV\
      Ohc68tpPL6Eue\nzdDkZUNx7UKi7uEwAf3Ia7h50vfeSmjE+l8gFg/YhgG05NgeywZyDkOnlujBc4T+\\
      n2WqbN5CorN9lHZOqqk8Fk2FJh/FgzKVmj1OWaKqd4scg2InWqPiNvrH/PKeiddpg\n-----END CERT\
      IFICATE-----
      """,
      "-----BEGIN PRIVATE KEY-----",
    ])
}
