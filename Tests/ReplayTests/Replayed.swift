import Foundation
import Proviso
import ProvisoFiles
import ProvisoMachine
import ProvisoReport
import ProvisoText

/// Sets and recordings as text, and the report of a replay as JSON.
enum Replayed {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static var options: Machine.Options {
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    return options
  }

  struct Problem: Error { let text: String }

  static func side(_ policy: String) throws -> ReplaySide {
    let file = SourceFile(name: "test.policy", text: policy)
    let (bytes, findings) = PolicySet([file]).compiled()
    guard let bytes else {
      throw Problem(text: findings.map { $0.rendered(in: [file]) }.joined(separator: "\n"))
    }
    return ReplaySide(try ProgramMemory(bytes))
  }

  static func side(of paths: [String]) throws -> ReplaySide {
    ReplaySide(try Loading.verified(try Loading.program(of: paths), name: "test"))
  }

  static func report(
    _ records: [String], _ new: ReplaySide, against old: ReplaySide? = nil,
    options: Machine.Options = options
  ) throws -> ReplayReport {
    var replay = try Replay(new, against: old, options)
    for (place, record) in records.enumerated() {
      Array(record.utf8).withUnsafeBytes {
        replay.take($0, at: RecordPosition(recording: 0, line: place + 1))
      }
    }
    return ReplayReport(replay.tally, new: new, old: old, recordings: ["r.jsonl"])
  }

  /// The report as its JSON says it.
  static func json(_ report: ReplayReport) throws -> [String: Any] {
    let data = Data(report.outline.json.utf8)
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Problem(text: "no object")
    }
    return object
  }
}

extension [String: Any] {
  /// The value at a path of members.
  func at<Found>(_ path: String, as type: Found.Type = Found.self) -> Found? {
    var value: Any? = self
    for name in path.split(separator: ".") { value = (value as? [String: Any])?[String(name)] }
    return value as? Found
  }

  func objects(_ path: String) -> [[String: Any]] { at(path) ?? [] }
}
