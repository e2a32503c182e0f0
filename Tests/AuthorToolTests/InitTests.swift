import Foundation
import Testing

/// What `proviso init` begins.
@Suite struct InitTests {
  /// Commands of this program that the project's check relies on.
  private static func exists(_ command: String) -> Bool {
    (try? Shell.run("proviso \(command) --help"))?.status == 0
  }

  private static let hasAll = ["fmt", "lint", "test", "replay"].allSatisfy(exists)

  static let checks = [
    "check policies", "fmt --check policies", "lint policies", "test policies",
    "doc policies --format html",
  ].filter { exists(String($0.prefix { $0 != " " })) }

  @Test(arguments: checks)
  func theProjectPasses(command: String) throws {
    try Shell.withFolder { folder in
      let longest = String(repeating: "Acme", count: 10)
      #expect(try Shell.run("proviso init --name \(longest)", in: folder).status == 0)
      let result = try Shell.run("proviso \(command)", in: folder)
      #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
  }

  @Test func theExampleIsDecided() throws {
    try Shell.withFolder { folder in
      let result = try Shell.run(
        """
        proviso init new --name 'Acme support' > /dev/null && cd new &&
        proviso decide --policies policies --recorded --jsonl recordings/example.jsonl |
        sed 's/^{"decision":"\\([a-z]*\\)".*/\\1/' | tr '\\n' ' '
        """, in: folder)
      #expect(result.output == "approve approve route deny route route ")
      let rules = try String(contentsOfFile: "\(folder)/new/policies/rules.policy", encoding: .utf8)
      #expect(rules.hasPrefix("/// Who decides when the agent of Acme support wants to act."))
    }
  }

  @Test func nothingThatExistsIsReplaced() throws {
    try Shell.withFolder { folder in
      _ = try Shell.run("echo mine > README.md; ln -s ../outside ci", in: folder)
      let refused = try Shell.run("proviso init", in: folder)
      #expect(refused.status == 64)
      #expect(refused.output.isEmpty)
      #expect(
        refused.errors.contains("nothing was written") && refused.errors.contains("  README.md\n"))
      #expect(try Shell.run("cat README.md; ls", in: folder).output == "mine\nREADME.md\nci\n")
      _ = try Shell.run("rm ci", in: folder)
      #expect(try Shell.run("proviso init --force", in: folder).status == 0)
      #expect(try Shell.run("grep -c mine README.md", in: folder).output == "0\n")
      #expect(try Shell.run("proviso init", in: folder).status == 64)
    }
  }

  @Test func aLinkThatLeadsNowhereIsNotFollowed() throws {
    try Shell.withFolder { folder in
      let result = try Shell.run("ln -s \(folder)/else README.md; proviso init; ls", in: folder)
      #expect(result.output == "README.md\n")
      #expect(result.errors.contains("  README.md\n"))
    }
  }

  @Test(arguments: [
    "", " a", "a\nb", "a/b", "`rm`", "a  b", "x{y}", "é", String(repeating: "a", count: 41),
  ])
  func namesAreNoSyntax(name: String) throws {
    try Shell.withFolder { folder in
      let result = try Shell.run("proviso init --name \"$NAME\"", in: folder, with: ["NAME": name])
      #expect(result.status == 64, "\(result.output)")
      #expect(try Shell.run("ls", in: folder).output.isEmpty)
    }
  }

  @Test func foldersMayHaveAnyName() throws {
    try Shell.withFolder { folder in
      let result = try Shell.run(
        "proviso init \"it's; new\" && proviso check \"it's; new\"", in: folder)
      #expect(result.status == 0)
      #expect(result.output.contains("\n  cd 'it'\\''s; new'\n"))
    }
  }

  @Test(
    .enabled(if: hasAll, "one of the commands fmt, lint, test and replay is not built"),
    .enabled(if: Shell.has("git"), "git is not installed"))
  func theScriptRefusesWhatApprovesMore() throws {
    try Shell.withFolder { folder in
      let git = "git -c user.name=a -c user.email=a@x.example -c commit.gpgsign=false"
      let begun = try Shell.run(
        """
        proviso init && git init -q && \(git) add -A && \(git) commit -qm a &&
        sed -n '2s/0.95/0.895/p' recordings/example.jsonl > recordings/more.jsonl
        """, in: folder)
      #expect(begun.status == 0, "\(begun.errors)")
      let same = try Shell.run("sh ci/policies.sh", in: folder, with: ["BASE": "HEAD"])
      #expect(same.status == 0, "\(same.output)\(same.errors)")
      // The tests pass on both sides of 0.9, and still a recorded draft would run by itself.
      let widened = try Shell.run(
        "sed -i 's/^let sure = 0.9$/let sure = 0.895/' policies/rules.policy && sh ci/policies.sh",
        in: folder, with: ["BASE": "HEAD"])
      #expect(widened.status == 1, "\(widened.output)\(widened.errors)")
      #expect(widened.output.contains("1 newly approved"))
    }
  }
}
