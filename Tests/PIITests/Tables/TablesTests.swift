import Foundation
import Testing

@testable import ProvisoPII

/// The tables that the scan reads are made from the rows before compiling, so that none is made
/// when a program starts. `UPDATE_CASES=1` writes them; then build again.
@Suite struct TablesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ProvisoPII/Tables")

  static let files: [(name: String, text: @Sendable () -> String)] = [
    ("Tables+Names.swift", names), ("Tables+Shapes.swift", ShapeTables.text),
    ("Tables+Steps.swift", ShapeTables.steps),
    ("Tables+Words.swift", WordTables.text), ("Tables+Prefixes.swift", PrefixTables.text),
  ]

  @Test(arguments: files.map(\.name))
  func tablesAreThoseOfTheRows(_ name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let url = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      try file.text().write(to: url, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: url, encoding: .utf8)
    #expect(written == file.text(), "\(name) is not that of the rows: UPDATE_CASES=1 writes it")
  }

  /// A prefix that only its start tells must be found through a number or a capital.
  @Test func everyExampleOfASecretIsFoundWithItsPrefix() {
    for kind in Kind.allCases {
      for secret in kind.row.prefixes {
        #expect(secret.prefix.utf8CodeUnitCount >= 2, "\(secret.prefix)")
      }
    }
  }

  private static func names() -> String {
    var text = TableText("The names of the kinds.")
    text.add(
      "names", of: "StaticString", "In the order of the kinds.",
      Kind.allCases.map { "\"\($0.row.name)\"" })
    return text.finished()
  }
}
