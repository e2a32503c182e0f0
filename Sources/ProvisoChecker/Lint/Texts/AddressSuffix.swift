import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let addressSuffix = LintRule(
    "address-suffix", "P0422", .warning, "an address is judged by how it ends",
    """
    `to.endsWith("@acme.example")` is true of "thief@evil.example, ana@acme.example", and
    `endsWith("acme.example")` of "ana@not-acme.example". `email_domain(to) == "acme.example"`
    takes one bare address and is an error value for anything else.
    """,
    fires: """
      /// A note.
      action note.send (to: string) {
        reversibility irreversible
        stakes        medium
      }

      /// Within the house.
      approve inner {
        on      note.send
        when    args.to.endsWith("@acme.example") && stakes <= medium
        because "It stays here."
      }
      """,
    quiet: """
      /// A note.
      action note.send (to: string) {
        reversibility irreversible
        stakes        medium
      }

      /// Within the house.
      approve inner {
        on      note.send
        when    email_domain(args.to) == "acme.example" && stakes <= medium
        because "It stays here."
      }
      """
  ) { input, report in
    input.tellPieces(.address, &report) { test in
      let written = test.subject.pathText ?? "to"
      let domain = (test.argument.foldedText?.string ?? "").drop { $0 == "@" }
      return ("an address is no text with an ending", "`email_domain(\(written)) == \"\(domain)\"`")
    }
  }
}
