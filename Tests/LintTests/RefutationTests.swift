import ProvisoChecker
import Testing

/// What is proved of conditions, and what must not be.
@Suite struct RefutationTests {
  private static func isConstant(_ condition: String, on: String = "payment.wire") -> Bool {
    let slugs = Linted.slugs(
      """
      /// For a test.
      deny d {
        on      \(on)
        when    \(condition)
        because "For a test."
      }
      """)
    return slugs.contains("constant-condition")
  }

  @Test(arguments: [
    "args.amount > 5.0 && args.amount < 5.0", "args.amount > 5.0 || args.amount <= 5.0",
    "args.amount >= 5.0 && !(args.amount > 4.0)",
    "args.currency == \"EUR\" && args.currency == \"GBP\"",
    "args.currency in [\"EUR\", \"GBP\"]", "args.currency != \"EUR\" && args.currency != \"GBP\"",
    "size(args.iban) >= 0", "size(args.iban) > 3 && size(args.iban) < 4",
    "stakes > critical", "confidence <= 1.0", "stakes >= low",
    "args.iban.contains(\"\")", "args.iban in []",
    "(args.amount > 5.0 || args.iban == \"x\") && args.amount < 4.0 && args.iban != \"x\"",
    "args.amount > 5.0 ? args.amount < 4.0 : args.amount > 6.0",
    "has(args.memo) && !has(args.memo)", "reversibility >= reversible",
  ])
  func isConstant(condition: String) { #expect(Self.isConstant(condition)) }

  @Test(arguments: [
    "args.amount > 5.0 && args.amount < 5.1", "args.amount > 5.0 || args.amount < 5.0",
    "args.currency == \"EUR\" || args.iban == \"GBP\"", "size(args.iban) > 0",
    "args.iban == args.memo", "stakes >= critical", "confidence < 0.5",
    "args.iban in [\"a\", \"b\"] && args.iban != \"a\"",
    "(args.amount > 5.0 || args.iban == \"x\") && args.amount < 4.0",
    "has(args.memo) && args.memo == \"x\"", "args.amount > 5.0 ? args.amount < 9.0 : false",
  ])
  func isOpen(condition: String) { #expect(!Self.isConstant(condition)) }

  /// Hundreds of alternatives end in time, with nothing claimed.
  @Test func muchToTryEnds() {
    let part = (0..<12).map { "(args.iban == \"a\($0)\" || args.amount > \($0 + 2).5)" }
    #expect(!Self.isConstant(part.joined(separator: " && ")))
  }
}
