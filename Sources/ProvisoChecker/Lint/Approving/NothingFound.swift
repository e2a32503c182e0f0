import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let nothingFound = LintRule(
    "nothing-found", "P0414", .warning, "an approve takes a scan that found nothing for proof",
    """
    A scan finds what it knows. `!pii.any()` as the only condition approves whatever it does not
    know: names in another alphabet, a number split in two. And `!pii(args.subject).any()` looks at
    one value; what stands in the others, and what `handles` declares, is not asked. Beside another
    condition `!pii.…` is a good guard.
    """,
    fires: """
      /// Harmless mail.
      approve harmless {
        on      email.send
        unless  pii.any()
        because "Nothing was found."
      }
      """,
    quiet: """
      /// Harmless mail within the house.
      approve harmless {
        on      email.send
        when    stakes <= low
        unless  pii.any()
        because "Nothing was found, and it stays here."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) + input.grants {
      let parts = rule.conjuncts
      let scans = parts.filter { Direction(of: $0) == .falling && $0.scans }
      guard let first = scans.first else { continue }
      let others = parts.filter { part in
        !part.scans && !part.all.contains(where: \.isConfidence)
      }
      if others.isEmpty {
        report.add(
          "`\(rule.name)` rests on a scan that found nothing", at: first.place, "the only condition",
          in: rule, help: "add `stakes <= low`, or what is known")
        continue
      }
      for scan in scans where !scan.readsFindings {
        report.add(
          "`\(rule.name)` scans one value and not the others", at: scan.place,
          "the rest of the arguments, and `handles`, are not asked", in: rule,
          help: "write `pii` without the parentheses")
      }
    }
  }
}
