import ArgumentParser
import Proviso
import ProvisoFiles
import ProvisoReport

/// `proviso doc PATH…`
struct DocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: "Write the reference page of a policy set.",
    discussion: """
      For the people whom the set concerns: what the agent can do, who decides,
      what never happens, and which controls the rules implement. A page in HTML
      also draws the actions by how much depends on them.
      Exit codes: 0 written; 78 the set cannot be used; 66 a file is missing.

        proviso doc policies/payments
        proviso doc policies/payments --format html -o payments.html
        proviso doc policies/payments --grants grants --format json
      """.flowing)

  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json }

  @Argument(
    help: ArgumentHelp("Files, or folders with .policy files below them.", valueName: "path"),
    completion: .policies)
  var paths: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Grants beside the set, to be shown with it.", valueName: "path"),
    completion: .policies)
  var grants: [String] = []

  @Option(help: "markdown, html or json.")
  var format: Format = .markdown

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, in place of standard output.", valueName: "file"),
    completion: .file(extensions: ["md", "html", "json"]))
  var output: String?

  func run() throws {
    try running { () throws(Failure) in
      let text = page(of: try Loading.reference(of: paths, grants: grants))
      if let output {
        try Files.write(Array(text.utf8), to: output)
      } else {
        try Output.standard(text)
      }
      return .approve
    }
  }

  private func page(of reference: PolicyReference) -> String {
    switch format {
    case .markdown: reference.document.markdown
    case .html: reference.document.html()
    case .json: reference.outline.json + "\n"
    }
  }
}
