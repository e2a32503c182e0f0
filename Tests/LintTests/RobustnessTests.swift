import Foundation
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoText
import Testing

/// Whatever can be compiled can be linted.
@Suite struct RobustnessTests {
  @Test(arguments: ["outreach/outreach", "support/support"])
  func aShippedSetWithALineLess(set: String) throws {
    let path = "\(ShippedSetsTests.folder)/\(set).policy"
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    var linted = 0
    for left in stride(from: 3, to: lines.count, by: 17) {
      var rest = lines
      rest.remove(at: left)
      let file = SourceFile(name: path, text: rest.joined(separator: "\n"))
      let policies = PolicySet([file], data: DataFiles.source)
      guard let result = policies.lint(now: Linted.now) else { continue }
      linted += 1
      for finding in result.findings {
        let range = finding.diagnostic.label.place.span.range
        #expect(range.upperBound <= file.bytes.count)
        #expect(!finding.diagnostic.rendered(in: policies.files).isEmpty)
      }
    }
    #expect(linted > 3)
  }

  /// Choices within choices, brackets within brackets, macros within macros.
  @Test func deepConditions() {
    var choice = "args.count > 0"
    for number in 0..<40 { choice = "(\(choice) ? args.path == \"x\" : args.count == \(number))" }
    var group = "args.count > 0"
    for _ in 0..<40 { group = "(\(group) && (args.count < 5 || args.path == \"a\"))" }
    for condition in [choice, group] {
      let slugs = Linted.slugs(
        "/// Deep.\ndeny d {\n  on shell.run\n  when \(condition)\n  because \"x\"\n}")
      #expect(!slugs.contains { $0.hasPrefix("P0") }, "\(slugs)")
    }
  }
}
