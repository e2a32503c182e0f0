import ArgumentParser
import ProvisoFiles

/// `proviso init [FOLDER]`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a project: a policy set to change, its tests, and a check for CI.",
    discussion: """
      Makes a commented set that passes every check, actions to try it on, tests,
      a script for any CI with a workflow for GitHub, and a README.
      Nothing that exists is replaced unless you say --force.
      Exit codes: 0 made; 64 some of the files exist, and nothing was written.

        proviso init
        proviso init policies-of-our-agent --name "Acme support"
      """.flowing)

  @Argument(
    help: ArgumentHelp("The folder; it is made if need be.", valueName: "folder"),
    completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "Whom the agent works for, for titles and comments; otherwise the folder's name.",
      valueName: "name"))
  var name: String?

  @Flag(help: "Replace files that exist.")
  var force = false

  func run() throws {
    try running { () throws(Failure) in
      guard !folder.isEmpty else { throw .usage("the folder has no name") }
      let starter = Starter(folder: folder, files: StarterFile.all(for: try title()))
      try starter.make(replacing: force)
      try Output.standard(starter.report)
      return .approve
    }
  }

  private func title() throws(Failure) -> StarterName {
    guard let name else { return StarterName(folder: folder == "." ? Files.workingFolder : folder) }
    guard let title = StarterName(name) else {
      throw .usage(
        "--name takes at most 40 letters, digits and single - _ . or spaces between them")
    }
    return title
  }
}
