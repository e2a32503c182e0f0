import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let pathByText = LintRule(
    "path-by-text", "P0424", .warning, "a path is judged by a piece of its text",
    """
    `path.startsWith("/srv/data")` is true of "/srv/data/../../etc/passwd" and of "/srv/database".
    `path_within(path, "/srv/data")` takes it apart, and `glob(path, "/srv/data/*.csv")` knows what
    a folder is.
    """,
    fires: """
      /// In the data folder.
      approve in_data {
        on      shell.run
        when    args.path.startsWith("/srv/data") && stakes <= medium
        because "It is data."
      }
      """,
    quiet: """
      /// In the data folder.
      approve in_data {
        on      shell.run
        when    path_within(args.path, "/srv/data") && stakes <= medium
        because "It is data."
      }
      """
  ) { input, report in
    input.tellPieces(.path, &report) { test in
      let written = test.subject.pathText ?? "path"
      let root = test.argument.foldedText?.quoted ?? "\"…\""
      return ("a piece of a path says nothing of where it leads", "`path_within(\(written), \(root))`")
    }
  }
}
