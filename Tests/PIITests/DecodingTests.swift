import Foundation
import ProvisoPII
import Testing

@Suite struct DecodingTests {
  @Test(arguments: [
    ("ana%40acme.example", Kind.email), ("x=%34111111111111111&y", .cardNumber),
    ("ana\\u0040acme.example", .email), ("ana&#64;acme.example", .email),
    ("ana&#x40;acme.example", .email), ("ana&commat;acme.example", .email),
    ("4111%201111%201111%201111", .cardNumber), ("219%2D09%2D9998", .usSSN),
    ("{\\\"ssn\\\": \\\"219-09-9998\\\"}", .usSSN), ("\\uD83D\\uDE00 219\\u002d09-9998", .usSSN),
    ("YW5hQGFjbWUuZXhhbXBsZQ==", .email), ("data: c3NuIDIxOS0wOS05OTk4IQ", .usSSN),
    ("see\\n4111111111111111\\nx", .cardNumber),
    ("4111&nbsp;1111&nbsp;1111&nbsp;1111", .cardNumber),
  ])
  func oneLevel(_ text: String, _ kind: Kind) {
    #expect(Scans.kinds(text).contains(kind))
    let redacted = Scans.redact(text)
    #expect(redacted?.contains("[\(kind.name)]") == true, "\(redacted ?? "nothing")")
  }

  @Test(arguments: [
    "ana%2540acme.example", "100%ab 5% &c; \\q \\u12 &#; %", "bm90aGluZyBhdCBhbGwgaGVyZQ==",
  ])
  func noMoreThanThat(_ text: String) { #expect(Scans.kinds(text).isEmpty) }

  @Test func nothingIsCountedTwice() {
    let text = "%20 ana@acme.example%20 raj%40acme.example \\n4111111111111111"
    #expect(Scans.findings(text).count(of: .email) == 2)
    #expect(Scans.findings(text).count(of: .cardNumber) == 1)
    #expect(Scans.redact(text) == "%20 [email]%20 [email] \\n[card_number]")
  }

  /// Whatever window a match falls into, it is found once.
  @Test func windowsMissNothing() {
    for length in stride(from: 3_600, to: 4_400, by: 23) {
      let text =
        String(repeating: "x ", count: length / 2) + "ana%40acme.example"
        + String(repeating: " y", count: 300)
      #expect(Scans.findings(text).count(of: .email) == 1, "\(length)")
    }
    let many = String(repeating: "219%2D09-9998 ", count: 2_000)
    #expect(Scans.findings(many).count(of: .usSSN) == 2_000)
    let whole = Data(String(repeating: "219-09-9998 ", count: 2_000).utf8).base64EncodedString()
    #expect(Scans.findings(whole).count(of: .usSSN) == 2_000)
  }
}
