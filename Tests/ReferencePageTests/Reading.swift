import Foundation
import Proviso
import ProvisoFiles
import ProvisoText
import Testing

/// References of texts and of the shipped sets.
enum Reading {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let shipped = try! FileManager.default.contentsOfDirectory(atPath: "\(top)/policies")
    .filter { !$0.hasPrefix(".") }.sorted()

  static func reference(of text: String) throws -> PolicyReference {
    let set = PolicySet([SourceFile(name: "a.policy", text: text)])
    let errors = set.findings.filter { $0.severity == .error }.map(\.message)
    #expect(errors.isEmpty)
    return try #require(PolicyReference(of: set))
  }

  static func shipped(_ name: String) throws -> PolicyReference {
    try #require(references[name])
  }

  /// Read once for all tests.
  private static let references = Dictionary(
    uniqueKeysWithValues: shipped.compactMap { name in
      (try? Loading.reference(of: ["\(top)/policies/\(name)"], grants: [])).map { (name, $0) }
    })
}
