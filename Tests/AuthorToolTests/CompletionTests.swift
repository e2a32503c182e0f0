import Foundation
import Testing

/// The scripts by which shells complete commands.
@Suite struct CompletionTests {
  static let shells = ["bash", "zsh", "fish"].filter(Shell.has)

  @Test(arguments: shells)
  func theShellTakesIt(shell: String) throws {
    try Shell.withFolder { folder in
      let result = try Shell.run(
        "proviso completions \(shell) > script && \(shell) -n script", in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
    }
  }

  /// A command line up to the cursor, and some of what must be offered there.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let offered: Set<String>
    var rejected: Set<String> = []
    var testDescription: String { line }
  }

  static let rows = [
    Row(line: "proviso de", offered: ["decide"], rejected: ["check"]),
    Row(line: "proviso co", offered: ["compile", "completions"]),
    Row(line: "proviso decide --pol", offered: ["--policies"]),
    Row(line: "proviso decide --format ", offered: ["json", "text"]),
    Row(line: "proviso doc --format h", offered: ["html"], rejected: ["json"]),
    Row(line: "proviso explain P010", offered: ["P0101", "P0102"], rejected: ["P0203"]),
    Row(line: "proviso explain absence", offered: ["absence-permits"]),
    Row(line: "proviso lint --ignore absence", offered: ["absence-permits"]),
    Row(line: "proviso test policies/payments/", offered: ["policies/payments/payments.test.yaml"]),
    Row(line: "proviso completions ", offered: ["bash", "zsh", "fish"]),
    Row(line: "proviso check policies/pay", offered: ["policies/payments"]),
    Row(
      line: "proviso check policies/payments/", offered: ["policies/payments/payments.policy"],
      rejected: ["policies/payments/payees.yaml"]),
    Row(
      line: "proviso decide --policies policies/default Fixtures/",
      offered: ["Fixtures/default.jsonl"], rejected: ["Fixtures/README.md"]),
  ]

  /// Loads the script, asks bash which function completes `proviso`, and calls it as a TAB does.
  @Test(arguments: rows)
  func bashOffers(row: Row) throws {
    let result = try Shell.run(
      """
      source <(proviso completions bash)
      words=(\(row.line)) line=$LINE
      [[ $line == *' ' ]] && words+=('')
      function=$(complete -p proviso | sed 's/.* -F \\([^ ]*\\) .*/\\1/')
      COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=("${words[@]}") COMP_CWORD=$((${#words[@]} - 1))
      "$function" proviso "${words[COMP_CWORD]}" "${words[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """, with: ["LINE": row.line])
    let found = Set(result.output.split(separator: "\n").map(String.init))
    #expect(row.offered.isSubset(of: found), "\(found) \(result.errors)")
    #expect(row.rejected.isDisjoint(with: found), "\(found)")
  }

  @Test(
    .enabled(if: Shell.has("fish"), "fish is not installed"),
    arguments: [
      ("proviso de", "decide"), ("proviso decide --format ", "json"),
      ("proviso explain P010", "P0101"), ("proviso check policies/pay", "policies/payments/"),
    ])
  func fishOffers(line: String, offered: String) throws {
    try Shell.withFolder { home in
      let result = try Shell.run(
        "proviso completions fish > $HOME/p.fish; fish --no-config -c 'source $HOME/p.fish; complete -C $LINE'",
        with: ["HOME": home, "LINE": line])
      let found = result.output.split(separator: "\n").compactMap {
        $0.split(separator: "\t").first
      }
      #expect(found.map(String.init).contains(offered), "\(found) \(result.errors)")
    }
  }
}
