/// Secrets that their surroundings tell.
extension KindRow {
  static let awsSecretKey = KindRow(
    "aws_secret_key", .credential, "the secret of an access key of Amazon Web Services",
    context: "aws secret",
    found: [
      "aws_secret_access_key = 8whGcTZc1UWb5fxzpF7STG7nVLe3lARUsRJlNONw",
      "\"SecretAccessKey\": \"8whGcTZc1UWb5fxzpF7STG7nVLe3lARUsRJlNONw\"",
    ],
    passedOver: [
      "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "8whGcTZc1UWb5fxzpF7STG7nVLe3lARUsRJlNONw",
      "commit b8cc952e16c39bd4eb2f06e1123a4ba88f438808",
    ])

  static let basicAuthURL = KindRow(
    "basic_auth_url", .credential, "a user and a password in a web address",
    context: "url connection",
    found: [
      "postgres://app:h0pk1ns@db.acme.example/x",
      "https://ana:s3cr3t!@host.example",
      "redis://:p4ssw0rd9@cache:6379/0",
    ],
    passedOver: [
      "https://host.example/a:b@c",
      "postgres://app:${PASSWORD}@db",
      "https://url:8000 @something",
      "http://user:pass@host.example",
      "https://ana@host.example",
      "https://host.example:8080/x@y",
    ])

  static let bearerToken = KindRow(
    "bearer_token", .credential, "a token in an authorization header",
    context: "authorization bearer",
    found: [
      "Authorization: Bearer i0wB3q88NboHBixmvwakLN0kUgrHMkOT",
      "-H \"authorization: bearer i0wB3q88NboHBixmvwakLN0kUgrHMkOT\"",
      "Authorization: Basic YnJvd3Nlcjo=",
    ],
    passedOver: [
      "Authorization: Bearer $TOKEN",
      "the bearer of this letter",
      "Bearer ****************",
      "basic training",
      "Authorization: Basic ...",
    ])

  static let password = KindRow(
    "password", .credential, "a password named as such",
    context: "password passwd pwd pw passphrase passcode pass passwort contraseña kennwort",
    found: [
      "password: hunter2",
      "PASSWORD=Tr0ub4dor",
      "\"db_password\": \"s3cret-w0rd\"",
      "my password is hunter2",
      "pwd := 'a b c d'",
      "?user=a&password=hunter22&x=y",
      "{\\\"password\\\": \\\"hunter2\\\"}",
    ],
    passedOver: [
      "password: ${DB_PASSWORD}",
      "password: <your password>",
      "password=null",
      "password combination.",
      "password_reset_url=https://acme.example/reset",
      "forgot my password",
      "password: ********",
      "password reset is needed",
      "password: [password]",
      "password must contain a digit",
    ])

  static let genericSecret = KindRow(
    "generic_secret", .credential, "a disordered value that is named a secret, key or token",
    context: "secret token apikey key credential creds secretkey accesskey authtoken auth signature apitoken accesstoken clientsecret",
    found: [
      "api_key = \"ykOYpSqL44C651lMiKd5VwJhaDcS0NFR\"",
      "client_secret: 10d3de732212e9283c98e990afec468a6e24b2de",
      "\"token\": \"NHPzlmi6FkRGC7Kw6bjBrKFGI85nJpQkAJYq\"",
      "X-Auth-Token: 1usNgmqBw24HqFOTPf90hSXh",
    ],
    passedOver: [
      "report_access_id: e8e4df51-2054-49b0-ab1c-516ac95c691d",
      "public_key = \"9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit\"",
      "api_key = YOUR_API_KEY_GOES_HERE_1",
      "sequenceKey = \"18\"",
      "token_url=https://acme.example/oauth2/v1/token",
      "key: abcdefghijklmnopqrstuvwxyz",
      "secret: ${CLIENT_SECRET_0123456789}",
    ])

  static let googleServiceAccount = KindRow(
    "google_service_account", .credential, "the key file of a service account of Google Cloud",
    context: "service account",
    found: [
      "{\"type\": \"service_account\", \"project_id\": \"acme\"}",
      "{\\\"type\\\":\\\"service_account\\\"}",
    ],
    passedOver: ["type: service_account", "\"type\": \"user_account\""])

  static let commandCredential = KindRow(
    "command_credential", .credential, "a user and a password given to curl",
    context: "curl",
    found: [
      "curl -u elastic:P@ssw0rd$1 https://localhost:9200",
      "curl -X POST --user 'johns:h0pk1ns~21s' https://acme.example",
      "curl -u \"d2LkV78zLx!t:\" https://localhost:9200",
    ],
    passedOver: [
      "curl -i -u 'test:test'", "curl --user \"$1:$2\" x", "curl -u \"myusername\" http://x",
      "curl -u \":\" https://localhost", "nc -u -l 41234", "sort -u a:b1c2d3e4",
    ])

  static let cookie = KindRow(
    "cookie", .credential, "what a browser keeps to be known again",
    context: "cookie",
    found: [
      "Cookie: session=8f14e45fceea167a; theme=dark", "Set-Cookie: sid=31d4d96e407aad42; Path=/",
    ],
    passedOver: ["Cookie: $COOKIE", "the cookie: chocolate", "Cookie: a"])

  static let pin = KindRow(
    "pin", .credential, "a personal identification number, where the context says so",
    context: "pin",
    found: ["PIN: 4821", "my pin is 482193"],
    passedOver: ["4821", "pin 12", "PIN 48219348213", "spin 4821", "pin 48.21"])

  static let opaque = KindRow(
    "opaque", nil, "a long value that does not decode to text, so that nothing can be told of it",
    context: "",
    found: [
      """
      s532pQO5D73v4gu8+anq1gAaeE9TY7BzJzMTEUTFh/ZSssE+WemvYmKzP98lzWbnxXcOdNX8Z5hs1UcA\
      KKjdlT0NbJEjelMSA9lpER2YaXWwAPXPnVFmBLNIjvj0xCi01D29FM1JkQx1dtoLx3yPnQjh+rjOy7XD\
      9mayuolQtVn4PxnUnizAPVw6kFZ7WapVqa/WRj+Lco9TzRWsL/loL0Ri3gC1EIjsIm93xXFl5TqkasUc\
      cG6XkgBy4b8kJ8cguY3eBd103WbvRsMy2jVBY1yIr8UKapv6jjWe0tzc/O6r
      """
    ],
    passedOver: [
      """
      the quick brown fox jumps over the lazy dog jumps over the lazy dog jumps over t\
      he lazy dog 
      """
    ])
}
