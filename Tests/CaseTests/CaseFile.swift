import Foundation
import ProvisoText
import Testing

/// A policy with the outputs expected of it written below, in comments.
///
/// Below the policy, `//-- NAME argument` begins a section and each of its lines begins with `//`.
/// A section `file NAME` is another file of the set, or data; every other one names a stage, and
/// holds what that stage gives.
struct CaseFile: CustomTestStringConvertible, Sendable {
  /// What stands above and in `file` sections.
  struct Input: Sendable {
    /// The policy itself as file 0, then every other `.policy` of the case.
    let policies: [SourceFile]
    /// Data files by name.
    let attachments: [String: String]
  }

  /// One piece below the policy.
  struct Section: Equatable, Sendable {
    /// The stage, or `file`.
    let name: String
    /// What follows the name on its line.
    let argument: String
    let text: String

    var heading: String { argument.isEmpty ? name : "\(name) \(argument)" }
  }

  let path: String
  var testDescription: String { String(path.dropFirst(Self.folder.count + 1)) }

  /// Where the cases are: `Cases/<topic>/<what-it-shows>.policy`.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Cases"

  static let all: [CaseFile] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".policy") }.sorted().map {
      CaseFile(path: "\(folder)/\($0)")
    }
  }()

  /// The bytes above the first section, which need not be UTF-8, and the sections.
  func read() throws -> (policy: [UInt8], sections: [Section]) {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let starts = bytes.indices.filter {
      ($0 == 0 || bytes[$0 - 1] == UInt8(ascii: "\n")) && bytes[$0...].starts(with: Self.mark)
    }
    let ends = starts.dropFirst() + [bytes.count]
    let sections = zip(starts, ends).map { start, end in
      Self.section(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    return (Array(bytes[..<(starts.first ?? bytes.count)]), sections)
  }

  /// The files of the case.
  func input(_ policy: [UInt8], _ sections: [Section]) -> Input {
    var policies = [SourceFile(name: (path as NSString).lastPathComponent, bytes: policy)]
    var attachments: [String: String] = [:]
    for section in sections where section.isFile {
      if section.argument.hasSuffix(".policy") {
        policies.append(SourceFile(name: section.argument, text: section.text + "\n"))
      } else {
        attachments[section.argument] = section.text + "\n"
      }
    }
    return Input(policies: policies, attachments: attachments)
  }

  func write(_ policy: [UInt8], _ sections: [Section]) throws {
    let text = sections.map {
      "\(String(decoding: Self.mark, as: UTF8.self))\($0.heading)\n\($0.body)"
    }
    let data = Data(policy + Array(text.joined(separator: "\n").utf8))
    try data.write(to: URL(fileURLWithPath: path))
  }

  private static let mark = Array("//-- ".utf8)

  private static func section(_ text: String) -> Section {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = lines.removeFirst().dropFirst(mark.count)
    let name = heading.prefix { $0 != " " }
    let body = lines.map { $0.hasPrefix("// ") ? $0.dropFirst(3) : $0.dropFirst(2) }
    return Section(
      name: String(name),
      argument: heading.dropFirst(name.count).trimmingCharacters(in: .whitespaces),
      text: body.joined(separator: "\n").trimmingCharacters(in: .newlines))
  }
}

extension CaseFile.Section {
  /// Whether it is part of the input.
  var isFile: Bool { name == "file" }

  /// The text in comments, with an empty line after it.
  fileprivate var body: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "//\n" : "// \($0)\n" }.joined()
  }
}
