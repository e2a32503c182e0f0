import Foundation
import Testing

/// What the stages give for every case, against what the case says.
@Suite struct CaseTests {
  /// `UPDATE_CASES=1` rewrites the cases; `git diff` then shows what changed.
  static let updates = ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil

  @Test(arguments: CaseFile.all)
  func caseFile(_ test: CaseFile) throws {
    let (policy, wanted) = try test.read()
    let input = test.input(policy, wanted)
    #expect(wanted.contains { !$0.isFile }, "\(test.testDescription) expects nothing")
    var found: [CaseFile.Section] = []
    for section in wanted {
      guard !section.isFile else {
        found.append(section)
        continue
      }
      let stage = Stage.all[section.name]
      let known = try #require(stage, "no stage is called \(section.name)")
      let text = try known(input, section.argument)
      found.append(
        CaseFile.Section(name: section.name, argument: section.argument, text: text))
    }
    if Self.updates { return try test.write(policy, found) }
    for (wanted, found) in zip(wanted, found) where wanted != found {
      let difference = LineDifference(wanted.text, found.text)
      Issue.record("\(test.testDescription) //-- \(wanted.heading)\n\(difference)")
    }
  }

  @Test func casesAreFound() { #expect(CaseFile.all.count > 20) }
}
