import Foundation
import Testing

/// A script beside this file: commands at the margin, what they came to indented below them.
struct CaseFile: CustomTestStringConvertible, Sendable {
  struct Step {
    let command: String
    var answer: [String]
  }

  let url: URL

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1"

  static let all: [CaseFile] = {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "case" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.map { CaseFile(url: $0) }
  }()

  var testDescription: String { url.lastPathComponent }

  /// Comments and empty lines are steps without an answer.
  func steps() throws -> [Step] {
    let text = try String(contentsOf: url, encoding: .utf8)
    var steps: [Step] = []
    for line in text.components(separatedBy: "\n").dropLast() {
      if line.hasPrefix("  "), !steps.isEmpty {
        steps[steps.count - 1].answer.append(String(line.dropFirst(2)))
      } else {
        steps.append(Step(command: line, answer: []))
      }
    }
    return steps
  }

  func write(_ steps: [Step]) throws {
    let lines = steps.flatMap { [$0.command] + $0.answer.map { "  " + $0 } }
    try (lines.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
