import Foundation
import Proviso
import ProvisoMachine
import ProvisoText
import Testing

/// A policy file whose comments hold requests and their traces.
///
/// `//| ` lines are an overlay of grants. `//> ` is a request, after words that set how it is
/// traced (`now=…`, `recorded`, `invariants`, `json`, `rule=…`); the `//= ` lines are its trace.
struct TraceCase: CustomTestStringConvertible, Sendable {
  let path: URL
  var testDescription: String { path.deletingPathExtension().lastPathComponent }

  static let all: [TraceCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().filter { $0.hasSuffix(".policy") }
      .map { TraceCase(path: folder.appending(path: $0)) }
  }()

  /// The text with every trace as it is now.
  func rewritten() throws -> (old: String, new: String) {
    let old = try String(contentsOf: path, encoding: .utf8)
    var tracer = try Self.tracer(old, file: path.lastPathComponent)
    var lines: [String] = []
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//=") { continue }
      lines.append(String(line))
      guard line.hasPrefix("//> ") else { continue }
      for drawn in try Self.trace(line.dropFirst(4), &tracer).split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        lines.append(drawn.isEmpty ? "//=" : "//= " + drawn)
      }
    }
    return (old, lines.joined(separator: "\n"))
  }

  static func tracer(_ policy: String, file: String) throws -> Tracer {
    let set = PolicySet([SourceFile(name: file, text: policy)])
    let grants = policy.split(separator: "\n").filter { $0.hasPrefix("//| ") }
      .map { $0.dropFirst(4) }.joined(separator: "\n")
    guard !grants.isEmpty else { return try Tracer(set) }
    let overlay = Overlay([SourceFile(name: "grants.policy", text: grants)], beside: set)
    return try Tracer(set, overlay: overlay)
  }

  private static func trace(_ line: Substring, _ tracer: inout Tracer) throws -> String {
    let start = line.firstIndex(of: "{") ?? line.endIndex
    var options = Machine.Options(clock: .fixed(Instant(seconds: 1_795_428_000)))
    var only: Set<String> = []
    var isJSON = false
    for word in line[..<start].split(separator: " ") {
      switch word {
      case "recorded": options.clock = .recorded
      case "invariants": options.checksInvariants = true
      case "json": isJSON = true
      default:
        if word.hasPrefix("rule=") { only.insert(String(word.dropFirst(5))) }
        guard word.hasPrefix("now=") else { continue }
        let moment = Array(word.dropFirst(4).utf8).withUnsafeBytes { Instant($0) }
        options.clock = .fixed(moment ?? Instant(seconds: 0))
      }
    }
    let bytes = Array(line[start...].utf8)
    let trace = try tracer.trace(bytes, options)
    if trace.isValid { _ = try AgreementTests.check(trace) }
    let alternatives = tracer.alternatives(to: trace, bytes, options)
    let moments = tracer.moments(to: trace, bytes, options)
    let report = TraceReport(trace, alternatives, moments: moments, files: tracer.files, only: only)
    return isJSON ? report.json : String(report.text(.plain).dropLast())
  }
}
