import Foundation
import Testing

/// The page that is made from the commands.
@Suite struct ManualTests {
  @Test func everyCommandAndOptionIsThere() throws {
    let page = try Shell.run("proviso man").output
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "\"EXIT STATUS\"", "ENVIRONMENT", "FILES",
    ] {
      #expect(
        page.contains("\n.SH \(section)\n") || page.contains("\n.SH \"\(section)\"\n"), "\(section)"
      )
    }
    for command in try CommandDescription.shown() {
      let start = try #require(
        page.range(of: "\n.SS \"proviso \(command.commandName)\"\n"), "\(command.commandName)")
      let rest = page[start.upperBound...]
      let part = rest[..<(rest.range(of: "\n.S")?.lowerBound ?? rest.endIndex)]
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in argument.names ?? [] where !["help", "h", "version"].contains(name.name) {
          let written =
            (name.kind == "long" ? "\\-\\-" : "\\-")
            + name.name.replacingOccurrences(of: "-", with: "\\-")
          #expect(part.contains("\\fB\(written)\\fR"), "\(command.commandName) \(written)")
        }
      }
    }
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }

  /// No variable is read that the page does not name.
  @Test func theEnvironmentIsComplete() throws {
    let found = try Shell.run(
      "grep -rhoE 'getenv\\(\"[A-Z_]+\"\\)' Sources --include=*.swift | grep -oE '[A-Z_]{2,}' | sort -u"
    )
    let names = found.output.split(separator: "\n")
    #expect(names.contains("NO_COLOR"))
    let page = try Shell.run("proviso man").output
    for name in names { #expect(page.contains("\n\\fB\(name)\\fR\n"), "\(name)") }
  }

  /// Programs that read such pages, and say what they do not like.
  static let readers = [
    "groff -man -ww -Tutf8 proviso.1 > page.txt", "mandoc -Tlint -W warning proviso.1",
    "man --warnings -l proviso.1 > page.txt",
  ].filter { Shell.has(String($0.prefix { $0 != " " })) }

  @Test(
    .enabled(if: !readers.isEmpty, "neither groff nor mandoc nor man is installed"),
    arguments: readers)
  func readersHaveNoComplaint(command: String) throws {
    try Shell.withFolder { folder in
      let result = try Shell.run("proviso man > proviso.1 && \(command)", in: folder)
      #expect(result.output + result.errors == "")
      #expect(result.status == 0)
    }
  }
}
