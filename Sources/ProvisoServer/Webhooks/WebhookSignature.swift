import CSodium

/// Signs what is sent in the way of Standard Webhooks: HMAC-SHA-256 over id, time and body.
package enum WebhookSignature {
  /// How secrets are written for those who check.
  package static func text(ofSecret secret: [UInt8]) -> String { "whsec_" + secret.base64 }

  package static func header(
    id: String, seconds: Int64, body: [UInt8], secret: [UInt8]
  ) -> String {
    var state = crypto_auth_hmacsha256_state()
    var code = [UInt8](repeating: 0, count: 32)
    let head = Array("\(id).\(seconds).".utf8)
    crypto_auth_hmacsha256_init(&state, secret, secret.count)
    crypto_auth_hmacsha256_update(&state, head, UInt64(head.count))
    crypto_auth_hmacsha256_update(&state, body, UInt64(body.count))
    crypto_auth_hmacsha256_final(&state, &code)
    return "v1,\(code.base64)"
  }
}
