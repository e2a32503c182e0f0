import Foundation
import Proviso
import ProvisoMachine
import ProvisoText
import Testing

/// A policy file whose comments hold requests and what they come to.
///
/// `//| ` lines are an overlay of grants. `//> ` is a request, after words that set how it is
/// decided (`now=…`, `recorded`, `invariants`); `//= ` is the summary of its decision.
struct DecisionCase: CustomTestStringConvertible, Sendable {
  let path: URL
  var testDescription: String { path.deletingPathExtension().lastPathComponent }

  static let all: [DecisionCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().filter { $0.hasSuffix(".policy") }
      .map { DecisionCase(path: folder.appending(path: $0)) }
  }()

  /// The text with every summary as the machine gives it.
  func rewritten() throws -> (old: String, new: String) {
    let old = try String(contentsOf: path, encoding: .utf8)
    var deciding = try Deciding(policy: old, file: path.lastPathComponent)
    var lines: [String] = []
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//= ") { continue }
      lines.append(String(line))
      if line.hasPrefix("//> ") { lines.append("//= " + deciding.summary(of: line.dropFirst(4))) }
    }
    return (old, lines.joined(separator: "\n"))
  }
}

/// A policy text, and its overlay, at work.
struct Deciding: ~Copyable {
  private var engine: Engine

  init(policy: String, file: String) throws {
    let set = PolicySet([SourceFile(name: file, text: policy)])
    let compiled = set.compiled(epoch: 7)
    let errors = compiled.findings.filter { $0.severity == .error }
    let bytes = try #require(compiled.bytes, "\(errors)")
    let grants = policy.split(separator: "\n").filter { $0.hasPrefix("//| ") }
      .map { $0.dropFirst(4) }.joined(separator: "\n")
    guard !grants.isEmpty else {
      engine = try Engine(ProgramMemory(bytes))
      return
    }
    let overlay = Overlay([SourceFile(name: "grants.policy", text: grants)], beside: set)
    let made = overlay.compiled()
    let overlayBytes = try #require(made.bytes, "\(made.findings)")
    engine = try Engine(ProgramMemory(bytes), overlay: ProgramMemory(overlayBytes))
  }

  /// The decision as JSON.
  mutating func decide(_ request: String, _ options: Machine.Options) -> (Exit, String) {
    var output: [UInt8] = []
    let exit = engine.decide(Array(request.utf8), options, into: &output)
    return (exit, String(decoding: output, as: UTF8.self))
  }

  mutating func summary(of line: Substring) -> String {
    let start = line.firstIndex(of: "{") ?? line.endIndex
    var options = Machine.Options(clock: .fixed(Instant(seconds: 1_795_428_000)))
    for word in line[..<start].split(separator: " ") {
      if word == "recorded" { options.clock = .recorded }
      if word == "invariants" { options.checksInvariants = true }
      if word.hasPrefix("now=") {
        let moment = Array(word.dropFirst(4).utf8).withUnsafeBytes { Instant($0) }
        options.clock = .fixed(moment ?? Instant(seconds: 0))
      }
    }
    let (_, decision) = decide(String(line[start...]), options)
    return DecisionSummary(decision).text
  }
}
