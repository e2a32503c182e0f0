import Testing

/// The traps that read safe: what design notes list, each with a form that falls into it and one
/// that does not.
@Suite struct TrapTests {
  struct Trap: CustomTestStringConvertible, Sendable {
    let slug: String
    let trapped: String
    let safe: String
    var testDescription: String { "\(slug): \(trapped.split(separator: "\n").dropFirst(2).joined(separator: " "))" }
  }

  @Test(arguments: all)
  func isSeen(trap: Trap) {
    #expect(Linted.slugs(trap.trapped).contains(trap.slug), "\(Linted.slugs(trap.trapped))")
  }

  @Test(arguments: all)
  func isNotSeenWhereItIsNot(trap: Trap) {
    let found = Linted.slugs(trap.safe)
    #expect(!found.contains(trap.slug) && !found.contains { $0.hasPrefix("P0") }, "\(found)")
  }

  /// A rule with documentation and a reason, so that only its condition is judged.
  private static func rule(_ head: String, _ clauses: String, on: String = "email.send") -> String {
    """
    /// For a test.
    \(head) {
      on      \(on)
      \(clauses)
      because "For a test."
    }
    """
  }

  private static func deny(_ condition: String, on: String = "email.send") -> String {
    rule("deny d", "when    \(condition)", on: on)
  }

  private static func approve(_ condition: String, on: String = "email.send") -> String {
    rule("approve a", "when    \(condition)\n  limit   5 per 1d", on: on)
  }

  static let all: [Trap] = [
    // Absence.
    Trap(
      slug: "absence-permits", trapped: deny("has(args.cc) && args.cc in [\"x\", \"y\"]"),
      safe: deny("!has(args.cc) || args.cc in [\"x\", \"y\"]")),
    Trap(
      slug: "absence-permits", trapped: deny("has(context.account) && context.account == \"a\""),
      safe: deny("context.account == \"a\"")),
    Trap(
      slug: "absence-permits", trapped: deny("args.?cc.orValue(\"\") == \"x\""),
      safe: deny("args.?cc.orValue(\"x\") == \"x\"")),
    Trap(
      slug: "absence-permits", trapped: approve("!has(args.cc) || args.cc == \"x\""),
      safe: approve("has(args.cc) && args.cc == \"x\"")),
    Trap(
      slug: "absence-permits",
      trapped: approve("args.others.all(other, email_domain(other) == \"acme.example\")"),
      safe: approve(
        "size(args.others) > 0 && args.others.all(other, email_domain(other) == \"acme.example\")")),
    Trap(
      slug: "absence-permits",
      trapped: approve("!args.others.exists(other, other == \"x\")"),
      safe: approve("args.others.exists(other, other == \"x\")")),
    Trap(
      slug: "unread-copies", trapped: approve("args.to == \"ana@acme.example\""),
      safe: approve("args.to == \"ana@acme.example\" && !has(args.cc)")),
    // Addresses, locations, paths, commands.
    Trap(
      slug: "address-suffix", trapped: approve("args.to.endsWith(\"@acme.example\")"),
      safe: approve("email_domain(args.to) == \"acme.example\"")),
    Trap(
      slug: "address-suffix", trapped: deny("!args.to.endsWith(\"@acme.example\")"),
      safe: deny("args.to.endsWith(\"@acme.example\")")),
    Trap(
      slug: "path-by-text", trapped: approve("args.path.startsWith(\"/srv\")", on: "shell.run"),
      safe: approve("path_within(args.path, \"/srv\")", on: "shell.run")),
    Trap(
      slug: "shell-by-text", trapped: deny("args.command.contains(\"rm -rf\")", on: "shell.run"),
      safe: deny("commands(args.command).exists(words, words[0] == \"rm\")", on: "shell.run")),
    Trap(
      slug: "shell-by-text", trapped: approve("args.command.matches(\"^git .*$\")", on: "shell.run"),
      safe: approve("argv(args.command) in [[\"git\", \"status\"]]", on: "shell.run")),
    // Numbers.
    Trap(
      slug: "no-lower-bound", trapped: approve("args.amount <= 250.0", on: "payment.wire"),
      safe: approve("args.amount <= 250.0 && args.amount > 0.0", on: "payment.wire")),
    Trap(
      slug: "no-lower-bound", trapped: approve("250.0 >= args.amount", on: "payment.wire"),
      safe: approve("args.amount <= 250.0", on: "payment.wire")
        + "\n\n" + deny("args.amount <= 0.0", on: "payment.*")),
    Trap(
      slug: "unlimited-amount",
      trapped: rule(
        "approve a", "when    args.amount > 0.0 && args.amount < 9.0", on: "payment.wire"),
      safe: approve("args.amount > 0.0 && args.amount < 9.0", on: "payment.wire")),
    // Spelling.
    Trap(
      slug: "deny-list-on-text",
      trapped: approve("stakes <= high", on: "payment.wire")
        + "\n\n" + deny("args.iban in [\"x\", \"y\"]", on: "payment.wire"),
      safe: approve("stakes <= high", on: "payment.wire") + "\n\n"
        + deny("args.iban in [\"x\", \"y\"]", on: "payment.wire") + "\n\n"
        + rule(
          "deny spelling", "unless  args.iban.matches(\"^[A-Z0-9]+$\")", on: "payment.wire")),
    Trap(
      slug: "deny-list-on-text",
      trapped: approve("stakes <= high", on: "payment.wire")
        + "\n\n" + deny("args.iban.startsWith(\"KP\")", on: "payment.wire"),
      safe: deny("args.iban.startsWith(\"KP\")", on: "payment.wire")),
    Trap(
      slug: "unanchored-match", trapped: approve("args.to.matches(\"acme\")"),
      safe: deny("args.to.matches(\"acme\")")),
    Trap(
      slug: "unanchored-match", trapped: approve("args.to.matches(\"^a|b$\")"),
      safe: approve("args.to.matches(\"^(a|b+)$\")")),
    Trap(
      slug: "unanchored-match", trapped: deny("!args.to.matches(\"acme\")"),
      safe: deny("!args.to.matches(\"^acme$\")")),
    Trap(
      slug: "loose-text-test", trapped: approve("args.body.contains(\"ok\")"),
      safe: deny("args.body.contains(\"ok\")")),
    Trap(
      slug: "constant-condition", trapped: approve("args.body.contains(\"\")"),
      safe: approve("args.body == \"\"")),
    // Time.
    Trap(
      slug: "calendar-numbers", trapped: deny("now.getMonth(\"UTC\") in [11, 12]"),
      safe: deny("now.getMonth(\"UTC\") in [10, 11]")),
    Trap(
      slug: "calendar-numbers", trapped: deny("now.getDayOfWeek(\"UTC\") == 7"),
      safe: deny("now.getDayOfWeek(\"UTC\") == 0")),
    Trap(
      slug: "hours-in-utc", trapped: deny("now.getHours() >= 18"),
      safe: deny("now.getHours(\"Europe/London\") >= 18")),
    // Claims and scans.
    Trap(
      slug: "nothing-found", trapped: approve("!pii.any()"),
      safe: approve("!pii.any() && stakes <= low")),
    Trap(
      slug: "nothing-found", trapped: approve("!pii(args.body).any() && stakes <= low"),
      safe: deny("pii(args.body).any()")),
    Trap(
      slug: "claim-spares", trapped: deny("action.annotations.readOnlyHint != true"),
      safe: deny("action.annotations.destructiveHint == true")),
    Trap(
      slug: "claim-spares", trapped: deny("!(context.note == \"a draft\")"),
      safe: deny("context.note == \"urgent\"")),
    // Errors.
    Trap(
      slug: "partial-in-deny", trapped: deny("args.others[0] == \"x\""),
      safe: deny("size(args.others) > 0 && args.others[0] == \"x\"")),
    Trap(
      slug: "partial-in-deny", trapped: deny("int(args.body) > 5"),
      safe: deny("args.body.matches(\"^[0-9]{1,9}$\") && int(args.body) > 5")),
  ]
}
