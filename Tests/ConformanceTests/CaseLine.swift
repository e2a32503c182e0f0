import Foundation
import Testing

/// One expression of our own with what is expected of it.
///
/// A line of a file beside this one is an expression that is true; `error` before it: it is
/// refused or its value is an error; `type T:` before it: the checker deduces T.
struct CaseLine: CustomTestStringConvertible, Sendable {
  enum Wanted: Sendable { case truth, error, type(String) }

  let wanted: Wanted
  let expression: String
  let testDescription: String

  static let all: [CaseLine] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".cel") }.sorted().flatMap { name in
      let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
      return lines(of: String(decoding: data ?? Data(), as: UTF8.self))
        .map { CaseLine($0, in: name) }
    }
  }()

  /// Lines that are neither blank nor comments; an odd number of `"""` asks for the next one.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var isOpen = false
    for line in text.components(separatedBy: "\n") where isOpen || !line.isEmpty {
      if isOpen {
        lines[lines.count - 1] += "\n" + line
      } else if !line.hasPrefix("//") {
        lines.append(line)
      }
      if line.components(separatedBy: "\"\"\"").count % 2 == 0 { isOpen.toggle() }
    }
    return lines
  }

  private init(_ line: String, in file: String) {
    testDescription = "\(file): \(line)"
    if line.hasPrefix("error ") {
      (wanted, expression) = (.error, String(line.dropFirst("error ".count)))
    } else if line.hasPrefix("type "), let colon = line.range(of: ": ") {
      wanted = .type(String(line[..<colon.lowerBound].dropFirst("type ".count)))
      expression = String(line[colon.upperBound...])
    } else {
      (wanted, expression) = (.truth, line)
    }
  }
}
