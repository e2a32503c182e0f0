import Foundation
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoText
import Testing

/// The sets that we ship give nothing to tell, notes included.
@Suite struct ShippedSetsTests {
  static let folder = Linted.top.appending(path: "policies").path
  static let sets = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test func setsAreFound() { #expect(Self.sets.count > 5) }

  @Test(arguments: sets)
  func isClean(set: String) throws {
    let files = try PolicyPaths.load(["\(Self.folder)/\(set)"])
    let policies = PolicySet(files, data: DataFiles.source)
    let result = try #require(policies.lint(now: Linted.now))
    let shown = result.findings.map { $0.diagnostic.oneLine(in: policies.files) }
    #expect(shown.isEmpty, "\(shown.joined(separator: "\n"))")
  }
}
