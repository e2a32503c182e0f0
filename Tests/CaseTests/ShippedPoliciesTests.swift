import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import ProvisoYAML
import Testing

/// Every set of policies that we ship passes the checker without a finding.
@Suite struct ShippedPoliciesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("policies")

  static let sets = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
    .filter { !files(in: $0).isEmpty }.sorted()

  @Test(arguments: sets)
  func checks(_ name: String) throws {
    let files = try Self.files(in: name).map { file in
      SourceFile(
        name: file,
        bytes: Array(try Data(contentsOf: Self.root.appendingPathComponent("\(name)/\(file)"))))
    }
    let parsed = files.enumerated().map { Parser.parse($0.element, number: $0.offset) }
    let findings = parsed.flatMap(\.1) + Checker.check(parsed.map(\.0), data: Self.data(name)).1
    #expect(Finding.drawings(findings, in: files) == "")
  }

  @Test func setsAreFound() { #expect(Self.sets.count > 5) }

  private static func files(in set: String) -> [String] {
    let path = root.appendingPathComponent(set).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".policy") }.sorted()
  }

  private static func data(_ set: String) -> DataSource {
    DataSource { path, _ in
      let file = root.appendingPathComponent(set).appendingPathComponent(path.string)
      guard let bytes = try? Data(contentsOf: file), let yaml = try? YAMLReader.read(Array(bytes))
      else { return .failure(DataSource.Problem(message: "there is no such file")) }
      return .success(DataNode(yaml))
    }
  }
}
