import Foundation
import Proviso
import ProvisoFiles
import ProvisoTesting
import ProvisoText
import Testing

/// The shipped sets: all cases pass, every rule speaks in one, and every condition is shown to
/// matter. `.ci/policies` runs their mutants.
@Suite struct ShippedSetTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let sets = try! FileManager.default.contentsOfDirectory(atPath: top + "/policies").sorted()

  @Test(arguments: sets)
  func isTestedInFull(name: String) throws {
    let folder = "\(Self.top)/policies/\(name)"
    let declared = PolicySet(try PolicyPaths.load([folder]), data: DataFiles.source)
    let paths = try Files.files(".test.yaml", under: folder)
    try #require(!paths.isEmpty)
    let suites = try paths.map { try Self.suite($0, declared) }
    for suite in suites {
      for result in suite.run(suite.file.cases.indices) where result.isFailure {
        Issue.record("\(name): \(result.name): \(result.mismatches) \(result.violated)")
      }
    }
    let coverage = SetCoverage(suites.compactMap { $0.observe() })
    #expect(coverage.percent == 100, "\(CoverageReport([coverage]).text(.plain))")
  }

  private static func suite(_ path: String, _ declared: PolicySet) throws -> TestSuite {
    let source = SourceFile(name: path, bytes: try Files.read(path))
    let (file, findings) = TestFileReader.read(source, Suites.sources)
    #expect(findings.isEmpty)
    let assumed = Assumptions.apply(file, to: declared)
    let compiled = assumed.set.compiled()
    let bytes = try #require(compiled.bytes)
    let suite = TestSuite(
      assumed.file, setName: path, declared: declared, set: assumed.set, overlay: nil,
      program: try ProgramMemory(bytes), grants: nil)
    #expect(suite.unknownNames().isEmpty)
    return suite
  }
}
