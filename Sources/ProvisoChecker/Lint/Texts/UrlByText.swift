import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let urlByText = LintRule(
    "url-by-text", "P0423", .warning, "a web address is judged by a piece of its text",
    """
    `address.startsWith("https://docs.example")` is true of "https://docs.example.evil.example" and
    of "https://docs.example@evil.example". `url(address).host() == "docs.example"` asks where it
    leads.
    """,
    fires: """
      /// A page.
      action web.fetch (url: string) {
        reversibility irreversible
        stakes        medium
      }

      /// Our documentation.
      approve docs {
        on      web.fetch
        when    args.url.startsWith("https://docs.example") && stakes <= medium
        because "It is ours."
      }
      """,
    quiet: """
      /// A page.
      action web.fetch (url: string) {
        reversibility irreversible
        stakes        medium
      }

      /// Our documentation.
      approve docs {
        on      web.fetch
        when    url(args.url).host() == "docs.example" && stakes <= medium
        because "It is ours."
      }
      """
  ) { input, report in
    input.tellPieces(.location, &report) { test in
      let written = test.subject.pathText ?? "address"
      return ("a piece of an address says nothing of its host", "`url(\(written)).host() == \"…\"`")
    }
  }
}
