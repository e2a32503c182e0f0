/// Secrets that their issuers gave a prefix.
extension KindRow {
  static let awsAccessKey = KindRow(
    "aws_access_key", .credential, "the id of an access key of Amazon Web Services",
    context: "aws amazon access",
    prefixes: [
      PrefixedSecret("AKIA", 16...16, .base32),
      PrefixedSecret("ASIA", 16...16, .base32),
      PrefixedSecret("ABIA", 16...16, .base32),
      PrefixedSecret("ACCA", 16...16, .base32),
    ],
    found: [
      "key = AKI¦AKJQEVTAVETWT6UL6",
      "\"AKI¦AKJQEVTAVETWT6UL6\",",
    ],
    passedOver: [
      "AKIA¦IOSFODNN7EXAMPLE",
      "AKIAXXXXXXXXXXXXXXXX",
      "AKI¦AKJQEVTAVETWT6UL6A",
      "xAKI¦AKJQEVTAVETWT6UL6",
    ])

  static let githubToken = KindRow(
    "github_token", .credential, "an access token of GitHub",
    context: "github token",
    prefixes: [
      PrefixedSecret("ghp_", 36...255, .alphanumeric),
      PrefixedSecret("gho_", 36...255, .alphanumeric),
      PrefixedSecret("ghu_", 36...255, .alphanumeric),
      PrefixedSecret("ghs_", 36...255, .alphanumeric),
      PrefixedSecret("ghr_", 36...255, .alphanumeric),
      PrefixedSecret("github_pat_", 82...82, .word),
    ],
    found: [
      "ghp¦_ZfOjUStEkUdfMI7zcpVMw0qDPAjd6OcZFv1n",
      """
      token=git¦hub_pat_iUK8iO5YAgkBxjd2AsjD7N_2kHD9FSUuErsEz5jhy0I9lO7F3vlfFrGYJ3GxeY\
      YXwSLQcWtxJTQr1FqXST
      """,
    ],
    passedOver: [
      "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "ghp_short1234",
      "the ghp_ prefix",
    ])

  static let gitlabToken = KindRow(
    "gitlab_token", .credential, "an access token of GitLab",
    context: "gitlab token",
    prefixes: [
      PrefixedSecret("glpat-", 20...300, .dashed),
      PrefixedSecret("gldt-", 20...64, .dashed),
      PrefixedSecret("glrt-", 20...300, .dashed),
      PrefixedSecret("glptt-", 40...40, .dashed),
      PrefixedSecret("glcbt-", 20...64, .dashed),
      PrefixedSecret("glsoat-", 20...64, .dashed),
      PrefixedSecret("gloas-", 64...64, .dashed),
      PrefixedSecret("glagent-", 50...1024, .dashed),
      PrefixedSecret("glffct-", 20...20, .dashed),
      PrefixedSecret("glimt-", 25...25, .dashed),
      PrefixedSecret("glft-", 20...64, .dashed),
      PrefixedSecret("GR1348941", 20...20, .dashed),
    ],
    found: [
      "glp¦at-s98vPlL2aEJXquQrDs0G"
    ],
    passedOver: [
      "glpat-XXXXXXXXXXXXXXXXXXXX",
      "glpat-short",
    ])

  static let slackToken = KindRow(
    "slack_token", .credential, "a token or hook of Slack",
    context: "slack token",
    prefixes: [
      PrefixedSecret("xoxb-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxp-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxa-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxr-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxs-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxe-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxe.xoxp-", 100...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xoxe.xoxb-", 100...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("xapp-", 20...255, .dashed, entropy: 700, digits: 8),
      PrefixedSecret("hooks.slack.com/services/", 40...64, .dotted),
      PrefixedSecret("hooks.slack.com/workflows/", 40...90, .dotted),
    ],
    found: [
      "xox¦b-554565275582-8235741629986-tNJX3OrUbmkLCNPloWRlOTcE",
      "https://hooks.slack.com/services/T0A¦B1C2D3/B9Z8Y7X6W/q3W5e7R9t1Y3u5I7o9P1a3S5",
    ],
    passedOver: [
      "xoxb-xxxxxxxxx-xxxxxxxxxx-xxxxxxxxxxxx",
      "xoxb-xxx",
      "xoxb-12345-abcd234",
    ])

  static let stripeKey = KindRow(
    "stripe_key", .credential, "a secret key of Stripe",
    context: "stripe",
    prefixes: [
      PrefixedSecret("sk_live_", 10...99, .alphanumeric),
      PrefixedSecret("sk_test_", 10...99, .alphanumeric),
      PrefixedSecret("sk_prod_", 10...99, .alphanumeric),
      PrefixedSecret("rk_live_", 10...99, .alphanumeric),
      PrefixedSecret("rk_test_", 10...99, .alphanumeric),
      PrefixedSecret("rk_prod_", 10...99, .alphanumeric),
      PrefixedSecret("whsec_", 24...64, .alphanumeric),
    ],
    found: [
      "sk_¦live_okd5ihu9lEmJcADwyQNeLnpT"
    ],
    passedOver: [
      "pk_live_Dpe6x8NbalZBfriWPxvXnjsH",
      "sk_live_xxxxxxxxxxxxxxxx",
      "sk_live_",
    ])

  static let googleAPIKey = KindRow(
    "google_api_key", .credential, "an API key or client secret of Google",
    context: "google gcp firebase",
    prefixes: [
      PrefixedSecret("AIza", 35...35, .dashed, entropy: 1024),
      PrefixedSecret("GOCSPX-", 28...28, .dashed),
    ],
    found: [
      "AIz¦a5xawz8r2A3hS1Jx9cJNtgsIGv8Ls9w0iAA0"
    ],
    passedOver: [
      "AIzaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "AIzaSyShort",
    ])

  static let openaiKey = KindRow(
    "openai_key", .credential, "a key of OpenAI",
    context: "openai gpt",
    prefixes: [
      PrefixedSecret("sk-", 40...200, .dashed, marker: "T3BlbkFJ")
    ],
    found: [
      "sk-¦proj-KPIxDjkMyKE9m9iMfw05T3BlbkFJQayguK6NIjuO45KyBBoF"
    ],
    passedOver: [
      "sk-proj-55SJfshgPzxtx6EJLC93p9KiqbIaUyipEQTdaaXnAoGTNpYt",
      "sk-learn",
    ])

  static let anthropicKey = KindRow(
    "anthropic_key", .credential, "a key of Anthropic",
    context: "anthropic claude",
    prefixes: [
      PrefixedSecret("sk-ant-api03-", 95...95, .dashed, ending: "AA"),
      PrefixedSecret("sk-ant-admin01-", 95...95, .dashed, ending: "AA"),
      PrefixedSecret("sk-ant-oat01-", 95...95, .dashed, ending: "AA"),
    ],
    found: [
      """
      sk-¦ant-api03-sETyy926kMMqVtFqAbu8tF7sjEbhQN9CpscYi0zaEIJrp7EYcpFr2jUssFMEHP3M4V\
      5hbWitsITvNsUHbDwxRV0LicaqJAA
      """
    ],
    passedOver: [
      "sk-ant-api03-dZGpcSy4wXbJtCCgPh75",
      "sk-ant-",
    ])
}
