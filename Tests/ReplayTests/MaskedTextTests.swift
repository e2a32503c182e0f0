import Proviso
import Testing

/// Which values look as if they stood in the place of others.
@Suite struct MaskedTextTests {
  @Test(arguments: [
    "***", "****1234", "j***@acme.example", "[REDACTED]", "to [redacted] and others", "<masked>",
    "REDACTED", "[Filtered]", "[REDACTED: pii]", "XXX-XX-1234", "xxxxxxxx", "••••••", "●●●●", "███",
    "[email]", "write to [card_number]", "<EMAIL_ADDRESS>",
  ])
  func isMasked(text: String) { #expect(Self.isMasked(text)) }

  @Test(arguments: [
    "", "a", "**", "*.txt", "a very ***important*** word", "[1]", "[]", "<b>bold</b>", "XXL",
    "redacted by the editor", "src/**/*.swift", "[see the email]", "x", "https://a.example/[id]",
  ])
  func isNotMasked(text: String) { #expect(!Self.isMasked(text)) }

  private static func isMasked(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBytes { MaskedText.isMasked($0) }
  }
}
