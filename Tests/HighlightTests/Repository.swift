import Foundation
import ProvisoText

/// Files of the project.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let grammar = root.appending(path: "grammar/proviso.tmLanguage.json")
  static let updates = ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil

  /// Policies of the shipped sets and of the case files, by their path below the top.
  static let policies: [String] = ["policies", "Tests/CaseTests/Cases"].flatMap { folder in
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?
      .compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".policy") }.sorted().map { "\(folder)/\($0)" }
  }

  static func file(_ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
  }
}
