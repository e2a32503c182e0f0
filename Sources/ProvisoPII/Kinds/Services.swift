/// Secrets of services that have no kind of their own.
extension KindRow {
  static let serviceToken = KindRow(
    "service_token", .credential,
    """
    a token in the form of a service: 1Password, Adobe, age, Airtable, Alibaba, Artifactory, \
    Atlassian, Azure, Bedrock, Buildkite, ClickHouse, Clojars, Cloudflare, Contentful, Databricks, \
    DigitalOcean, Discord, Docker Hub, Doppler, Dropbox, Duffel, Dynatrace, EasyPost, Facebook, \
    Figma, Flutterwave, Fly.io, Frame.io, Grafana, Groq, Harness, HashiCorp, Heroku, Hugging Face, \
    Infracost, Intra42, Linear, Mailchimp, Mailgun, MaxMind, Netlify, New Relic, Notion, Octopus, \
    OpenShift, Perplexity, Pinecone, PlanetScale, Postman, Prefect, Pulumi, ReadMe, Replicate, \
    RubyGems, Scalingo, Sendinblue, Sentry, SettleMint, Shippo, Shopify, SonarQube, Sourcegraph, \
    Square, Supabase, Tailscale, Telegram, Typeform, Vault, Yandex; or of IBM, Cloudant and \
    SoftLayer where its name says so
    """,
    context: "token",
    prefixes: deployment + platforms + applications,
    found: [
      "hvs¦.CAESIP2jTxc9S2K7Z6CtcFWQv7-044m_oSsxnPE1H3nF89l3GiYKHGh2cy5sQmlIZVNyTWJNcDRsYWJpQjlhYjVlb1cQh6PL8wEYAg",
      "token: s.ZC9Ecf¦4M5g9o34Q6RkzGsj0z",
      "hf_¦jxQzWbRtYpLkMnBvCdFgHsZaXeUiOoPqVw",
      "dapi¦8f14e45fceea167a5a36dedd4bea2543",
      "110201543:AAHdq¦TcvCH1vGWJxfSe1ofSAs0K5PALDsaw",
      "343ea45721923ed956e2b38c31db76aa¦-us30",
      "client_secret=bP88¦Q~rcBcYjzzOhg1Hnn76Wm3jGgakZiZ.8vMgR",
      "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2¦FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
      "shpat_¦8f14e45fceea167a5a36dedd4bea2543",
    ],
    passedOver: [
      "hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "s.xxxxxxxxxxxxxxxxxxxxxxxx", "o.s.f.b.s.DefaultListableBeanFactory", "sgp_short",
      "dapi123456789012345678a9bc01234defg5", "9276a43e2951aa46e2b1c33ED38357DB-us2",
      "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~", "NROM_OSCHF_DebugGetExpectedAverage",
    ])

  private static let deployment: [PrefixedSecret] = [
    PrefixedSecret("hvs.", 90...300, .dashed, entropy: 896),
    PrefixedSecret("hvb.", 138...300, .dashed, entropy: 896),
    PrefixedSecret("s.", 24...24, .alphanumeric, entropy: 896, digits: 2),
    PrefixedSecret("atlasv1.", 60...70, .dashed, entropy: 896),
    PrefixedSecret("dapi", 32...32, .hexadecimal),
    PrefixedSecret("dop_v1_", 64...64, .hexadecimal),
    PrefixedSecret("doo_v1_", 64...64, .hexadecimal),
    PrefixedSecret("dor_v1_", 64...64, .hexadecimal),
    PrefixedSecret("dckr_pat_", 27...27, .dashed),
    PrefixedSecret("dp.pt.", 43...43, .alphanumeric), PrefixedSecret("dp.st.", 40...60, .dotted),
    PrefixedSecret("fo1_", 43...43, .dashed), PrefixedSecret("fm1a_", 100...600, .base64),
    PrefixedSecret("fm1r_", 100...600, .base64), PrefixedSecret("fm2_", 100...600, .base64),
    PrefixedSecret("eyJrIjoi", 70...400, .base64),
    PrefixedSecret("webhook.office.com/webhookb2/", 36...36, .dashed),
    PrefixedSecret("oy2", 43...43, .alphanumeric, digits: 2),
    PrefixedSecret("glsa_", 41...41, .word), PrefixedSecret("glc_", 32...400, .base64),
    PrefixedSecret("HRKU-AA", 58...58, .dashed, entropy: 896),
    PrefixedSecret("LTAI", 20...20, .alphanumeric, digits: 2),
    PrefixedSecret("nfp_", 36...40, .alphanumeric),
    PrefixedSecret("NRAK-", 27...27, .alphanumeric), PrefixedSecret("NRII-", 32...32, .dashed),
    PrefixedSecret("NRJS-", 19...19, .hexadecimal),
    PrefixedSecret("API-", 26...26, .capital, digits: 2),
    PrefixedSecret("pat.", 50...75, .dotted, digits: 2),
    PrefixedSecret("sat.", 50...75, .dotted, digits: 2),
    PrefixedSecret("pscale_tkn_", 32...64, .dotted), PrefixedSecret("pscale_pw_", 32...64, .dotted),
    PrefixedSecret("pscale_oauth_", 32...64, .dotted),
    PrefixedSecret("pnu_", 36...36, .alphanumeric),
    PrefixedSecret("pul-", 40...40, .hexadecimal),
    PrefixedSecret("rubygems_", 48...48, .hexadecimal),
    PrefixedSecret("sbp_", 40...40, .hexadecimal), PrefixedSecret("sha256~", 43...43, .dashed),
    PrefixedSecret("sqp_", 40...40, .hexadecimal), PrefixedSecret("squ_", 40...40, .hexadecimal),
    PrefixedSecret("sqa_", 40...40, .hexadecimal),
    PrefixedSecret("sgp_", 40...40, .hexAnyCase, entropy: 768),
    PrefixedSecret("sgp_", 57...57, .word),
    PrefixedSecret("sgp_local_", 40...40, .hexAnyCase),
    PrefixedSecret("sntrys_", 80...300, .base64), PrefixedSecret("sntryu_", 64...64, .hexadecimal),
    PrefixedSecret("tk-us-", 48...48, .dashed), PrefixedSecret("tskey-", 30...80, .dashed),
    PrefixedSecret("v1.0-", 171...171, .dashed),
    PrefixedSecret("bkua_", 40...40, .hexadecimal),
    PrefixedSecret("4b1d", 38...38, .alphanumeric),
  ]

  private static let platforms: [PrefixedSecret] = [
    PrefixedSecret("ABSK", 109...269, .base64),
    PrefixedSecret("AGE-SECRET-KEY-1", 58...58, .capital, entropy: 0),
    PrefixedSecret("AKCp", 69...69, .alphanumeric, digits: 2),
    PrefixedSecret("AKC", 10...80, .alphanumeric, digits: 2),
    PrefixedSecret("cmVmd", 59...59, .alphanumeric, digits: 2),
    PrefixedSecret("ATATT3", 186...186, .base64), PrefixedSecret("ATBB", 32...40, .alphanumeric),
    PrefixedSecret("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", 0...4000, .base64, entropy: 0),
    PrefixedSecret("EAAM", 100...400, .alphanumeric),
    PrefixedSecret("EAAC", 100...400, .alphanumeric),
    PrefixedSecret("EAAA", 60...60, .dashed), PrefixedSecret("gsk_", 52...52, .alphanumeric),
    PrefixedSecret("hf_", 34...34, .letters), PrefixedSecret("api_org_", 34...34, .letters),
    PrefixedSecret("ops_eyJ", 200...5000, .base64, entropy: 1024),
    PrefixedSecret("A3-", 34...38, .dashed, digits: 2),
    PrefixedSecret("pcsk_", 40...80, .word), PrefixedSecret("pplx-", 48...48, .alphanumeric),
    PrefixedSecret("r8_", 37...37, .alphanumeric), PrefixedSecret("sl.", 130...160, .dashed),
    PrefixedSecret("xai-", 70...90, .dashed), PrefixedSecret("AQVN", 35...38, .dashed),
    PrefixedSecret("YC", 38...38, .dashed, digits: 2),
  ]

  private static let applications: [PrefixedSecret] = [
    PrefixedSecret("CFPAT-", 43...43, .dashed), PrefixedSecret("CLOJARS_", 60...60, .alphanumeric),
    PrefixedSecret("duffel_test_", 43...43, .dashed),
    PrefixedSecret("duffel_live_", 43...43, .dashed),
    PrefixedSecret("dt0c01.", 89...89, .dotted), PrefixedSecret("EZAK", 54...54, .alphanumeric),
    PrefixedSecret("EZTK", 54...54, .alphanumeric), PrefixedSecret("figd_", 40...46, .dashed),
    PrefixedSecret("fio-u-", 64...64, .dashed), PrefixedSecret("FLWSECK_TEST-", 12...64, .dashed),
    PrefixedSecret("FLWSECK-", 32...34, .dashed),
    PrefixedSecret("ico-", 32...32, .alphanumeric, digits: 2),
    PrefixedSecret("lin_api_", 40...40, .alphanumeric),
    PrefixedSecret("key-", 32...32, .hexadecimal),
    PrefixedSecret("ntn_", 46...46, .alphanumeric),
    PrefixedSecret("secret_", 43...43, .alphanumeric, digits: 2),
    PrefixedSecret("p8e-", 32...32, .alphanumeric), PrefixedSecret("PMAK-", 59...59, .dashed),
    PrefixedSecret("rdme_", 70...70, .alphanumeric),
    PrefixedSecret("s-s4t2ud-", 64...64, .hexadecimal),
    PrefixedSecret("s-s4t2af-", 64...64, .hexadecimal),
    PrefixedSecret("sm_aat_", 16...16, .alphanumeric),
    PrefixedSecret("sm_pat_", 16...16, .alphanumeric),
    PrefixedSecret("sm_sat_", 16...16, .alphanumeric),
    PrefixedSecret("shpat_", 32...32, .hexAnyCase), PrefixedSecret("shpca_", 32...32, .hexAnyCase),
    PrefixedSecret("shppa_", 32...32, .hexAnyCase), PrefixedSecret("shpss_", 32...32, .hexAnyCase),
    PrefixedSecret("shippo_live_", 40...40, .hexadecimal),
    PrefixedSecret("shippo_test_", 40...40, .hexadecimal),
    PrefixedSecret("sq0atp-", 22...60, .dashed), PrefixedSecret("sq0csp-", 38...60, .dashed),
    PrefixedSecret("tfp_", 59...59, .dotted), PrefixedSecret("waka_", 36...36, .dashed),
    PrefixedSecret("xkeysib-", 81...81, .dashed),
  ]
}
