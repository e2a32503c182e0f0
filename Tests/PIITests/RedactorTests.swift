import ProvisoPII
import Testing

@Suite struct RedactorTests {
  @Test(arguments: [
    ("write to ana@acme.example.", "write to [email]."),
    ("my ssn is 219-09-9998", "my ssn is [us_ssn]"),
    ("4111 1111 1111 1111 and 4111111111111111", "[card_number] and [card_number]"),
    ("nothing here", "nothing here"), ("", ""),
    ("password: hunter2, ip 10.0.0.1/8", "password: [password], ip [ip_address]"),
    ("Jörg, jörg@bücher.example; ✓", "Jörg, [email]; ✓"),
    ("postgres://app:h0pk1ns@db/x", "postgres://[basic_auth_url]@db/x"),
  ])
  func replaces(_ text: String, _ wanted: String) { #expect(Scans.redact(text) == wanted) }

  @Test func aMemberThatIsAPasswordIsReplacedWhole() {
    #expect(Scans.redact("hunter2!", name: "password") == "[password]")
    #expect(Scans.redact("[password]", name: "password") == "[password]")
  }

  @Test func withoutRoomThereIsNoText() {
    #expect(Scans.redact("ana@acme.example", room: 3) == nil)
  }

  /// Texts put together at hazard: what is written holds nothing more, and writing it again
  /// changes nothing.
  @Test func whatIsWrittenHoldsNothing() {
    let pieces = [
      "ana@acme.example", "219-09-9998", "219099998", "ssn ", "4111111111111111", " ", "-", ":",
      "=",
      "password", "hunter2", "(415) 555-0132", "+49 30 1234567", "10.0.0.1", "::1", "@", ".", ",",
      "\n", "AA 12 34 56 B", "DE89370400440532013000", "tel ", "born ", "1991-06-15", "token: ",
      "8f14e45fceea167a5a36dedd4bea2543", "[", "]", "[email]", "dob", "a", "1", "\"", "/", "://",
      "é",
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0", "bearer ", "lat 52.5200",
    ]
    var state: UInt64 = 3
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let redacted = Scans.redact(text) else { continue }
      #expect(Scans.kinds(redacted).isEmpty, "\(text) became \(redacted)")
      #expect(Scans.redact(redacted) == redacted)
    }
  }

  /// No run of digits of a found number stays.
  @Test func noPartStays() throws {
    for text in ["4111-1111-1111-1111", "4111 1111 1111 1111", "(+44) (20) 7123 4567"] {
      let redacted = try #require(Scans.redact("a \(text) b"))
      #expect(!redacted.contains { $0.isNumber || $0 == "(" || $0 == "+" }, "\(redacted)")
    }
  }
}
