import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unreadCopies = LintRule(
    "unread-copies", "P0417", .warning, "an approve reads some of the recipients only",
    """
    A mail goes to everyone in `to`, `cc` and `bcc`. An approve that asks about one of them while
    the action takes the others lets the rest through unread. Ask about all of them, or declare the
    action without them: an undeclared argument makes the request invalid. Known by the names to,
    cc, bcc, recipient, recipients, attendees and invitees; a deny or route that fires whenever a
    copy is there counts as asking.
    """,
    fires: """
      /// Within the house.
      approve inner {
        on      email.send
        when    stakes <= low && email_domain(args.to) == "acme.example"
        because "It stays here."
      }
      """,
    quiet: """
      /// Within the house.
      approve inner {
        on      email.send
        when    stakes <= low && email_domain(args.to) == "acme.example" && !has(args.cc)
        because "It stays here."
      }
      """
  ) { input, report in
    let names: [Text] = ["attendees", "bcc", "cc", "invitees", "recipient", "recipients", "to"]
    for rule in input.live(.approve) {
      let read = rule.condition?.argumentsRead ?? []
      guard names.contains(where: { read.contains($0) }) else { continue }
      for number in rule.actions {
        let action = input.action(number)
        let unread = names.filter { name in
          action.arguments.field(name) != nil && !read.contains(name)
            && !input.live(.deny, .route).contains { other in
              other.actions.contains(number)
                && (other.condition?.argumentsRead.contains(name) ?? false)
            }
        }
        guard let first = unread.first else { continue }
        report.add(
          "`\(rule.name)` does not read \(Diagnostic.row(unread.map { "args.\($0)" }.map(Text.init)))",
          at: rule.place, "approved whoever stands there",
          help: "add `!has(args.\(first))`, or ask about it as about the others")
        break
      }
    }
  }
}
