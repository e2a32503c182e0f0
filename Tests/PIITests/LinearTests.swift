import ProvisoPII
import Testing

/// The detectors' steps grow with the length of a text, whatever the text is.
@Suite struct LinearTests {
  static let patterns = [
    "a", "1", "9 ", "1-", "1.", "1:", "a1", "(", "+1", "@", "a@", "a@a.", "a.a@b.c ", ":", "::",
    "a:", "ab:cd:", "-", "-----BEGIN PRIVATE KEY-----", "-----BEGIN ", "eyJ", "eyJ-", "eyJ.",
    "eyJa.eyJa.", "=", "password=", "password is ", "password: \"", "://", "a://b:", "a://b:c@",
    "ghp_", "sk-", "xoxb-", "AKIA", "DE89", "DE89 3704 ", "A", "AA 1", "AB ", "12/12/", "4111 ",
    "\u{200B}", "1\u{200B}", "１", "[", "[a", "[us_ssn] 219099998 ", "ssn 219099998 ", "bearer ",
    "A1.1 ", "1.1111,", "aabb.ccdd.", "AA-BB-", "/", "+", "_", "e1.", "AAAA1",
    "219-09-9998 ", "QUJD", "%41", "\\u0041", "&#65;", "&", "aA1", "YW5hQGFj", "%40a.b ",
    "1, ", "1 - ", "4111_", "④", "𝟒", "4\u{336}", "\u{336}", "a.b", "a.b/", ".a", "~", "-u a:b ",
    "%",
    "\\", "%2", "&#", "YW5hQGFjbWU-", "YW5hQGFjbWU/\u{0}", "aB", "aB/", "=\"", "\"a\": \"b\", ",
    "AAAAUS33", "jan 1, ", "1 jan ", "curl -u ", "-u ", "--user a:b ", "Cookie: a=b", "a.b.",
    "1.a ",
    "http://a", "bc1q", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "authorization: a ", "M-XY 1 ", "12/",
    "9:00 ", "age 1 ", "cvv 123 ", "%B4111111111111", "8Q~", "s.a1", "1|a", "_authToken=",
    "A123456(3)",
    "A 1 ", "HRB 1", "12345678-", "login=a ", "eyJ1.", "0x1",
  ]

  @Test(arguments: patterns)
  func work(_ pattern: String) {
    let perByte = [3_000, 6_000].map { length in
      let text = String(repeating: pattern, count: length / pattern.utf8.count + 1)
      return Double(Scans.work(text)) / Double(text.utf8.count)
    }
    #expect(perByte[1] <= perByte[0] * 1.1 + 1, "\(pattern): \(perByte)")
    #expect(perByte[1] < 300, "\(pattern): \(perByte)")
  }
}
