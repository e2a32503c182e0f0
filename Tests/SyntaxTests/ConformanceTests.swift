import Foundation
import ProvisoSyntax
import ProvisoText
import Testing

/// Every expression of the CEL conformance suite parses; none of its tests expects a syntax error.
@Suite struct ConformanceTests {
  @Test(.enabled(if: SharedData.exists, "PROVISO_DATA has no cel folder"))
  func everyExpressionParses() throws {
    var count = 0
    for line in try SharedData.lines(in: "cel") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let fields = try #require(object as? [String: Any])
      let text = try #require(fields["expr"] as? String)
      let file = SourceFile(name: "expression", text: text)
      let findings = Parser.parseExpression(file, dialect: .bare).1
      #expect(findings.isEmpty, "\(text): \(findings.map(\.message))")
      count += 1
    }
    #expect(count > 1000)
  }
}

/// Data beside the project that nobody here wrote.
enum SharedData {
  static let folder: String =
    ProcessInfo.processInfo.environment["PROVISO_DATA"]
    ?? packageRoot.appendingPathComponent("../shared/data").path

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let exists = FileManager.default.fileExists(atPath: folder + "/cel")

  /// The lines of every `.jsonl` file in a folder.
  static func lines(in name: String) throws -> [Substring] {
    let path = "\(folder)/\(name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    return try names.filter { $0.hasSuffix(".jsonl") }.flatMap { file in
      try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8).split(separator: "\n")
    }
  }
}
