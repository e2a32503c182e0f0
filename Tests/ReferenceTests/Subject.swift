import ProvisoChecker
import ProvisoLanguage
import ProvisoCompiler
import ProvisoMachine
import ProvisoProgram
import ProvisoSyntax
import ProvisoText

/// The one place where the tests touch what they test: text to program, request to decision.
enum Subject {
  /// A policy set in both forms: what the reference walks, and what the machine runs.
  struct Compiled {
    let policy: CheckedPolicy
    let program: [UInt8]
    /// The grants beside it.
    var grants: CheckedPolicy?
    var overlay: [UInt8]?
  }

  /// Why a text is no policy set: the codes and messages of its errors.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ findings: [Diagnostic], _ texts: [String]) {
      description = findings.filter { $0.severity == .error }
        .map { finding in
          let place = finding.label.place
          let bytes = Array(texts[Int(place.file)].utf8)
          let range = place.span.range.clamped(to: 0..<bytes.count)
          return "\(finding.code) \(finding.message): "
            + "`\(String(decoding: bytes[range], as: UTF8.self))`"
        }.joined(separator: "\n")
    }
  }

  /// Compiles files, and grants beside them if there are any.
  static func compile(_ texts: [String], grants: String? = nil) throws(Refusal) -> Compiled {
    let files = try texts.enumerated().map { place, text throws(Refusal) in
      try parse(text, "\(place)", place, texts)
    }
    let (policy, findings) = Checker.check(files, data: data, patterns: Compiler.patternCheck)
    guard let policy else { throw Refusal(findings, texts) }
    let output = Compiler.compile(policy)
    guard let program = output.bytes else { throw Refusal(output.diagnostics, texts) }
    var compiled = Compiled(policy: policy, program: program)
    guard let grants else { return compiled }
    let all = texts + [grants]
    let file = try parse(grants, "grants", texts.count, all)
    let (overlay, found) = Checker.checkOverlay(
      [file], against: files, data: data, patterns: Compiler.patternCheck)
    guard let overlay else { throw Refusal(found, all) }
    let second = Compiler.compile(
      overlay: overlay.grants, files: overlay.files, against: policy)
    guard let bytes = second.bytes else { throw Refusal(second.diagnostics, all) }
    compiled.grants = overlay
    compiled.overlay = bytes
    return compiled
  }

  /// The external files that generated lets name.
  static let data = DataSource { path, _ in
    func text(_ string: String) -> DataNode {
      DataNode(value: .string(Text(string)), line: 1, column: 1)
    }
    if path == "names.yaml" {
      let names = ["a", "EUR", "ana@acme.example", "prod"].map(text)
      return .success(DataNode(value: .list(names), line: 1, column: 1))
    }
    let entries = [("a", 1.0), ("EUR", 100.0), ("x y", 0.5)].map { name, number in
      DataNode.Entry(
        key: Text(name), value: DataNode(value: .double(number), line: 1, column: 1))
    }
    return .success(DataNode(value: .map(entries), line: 1, column: 1))
  }

  private static func parse(
    _ text: String, _ name: String, _ number: Int, _ texts: [String]
  ) throws(Refusal) -> Syntax {
    let file = SourceFile(name: "\(name).policy", text: text)
    let (syntax, findings) = Parser.parse(file, number: number)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw Refusal(findings, texts)
    }
    return syntax
  }
}

/// A program that is loaded, ready to decide requests one after another.
struct LoadedSubject: ~Copyable {
  private var machine: Machine
  private let memory: [UnsafeMutableRawBufferPointer]

  init(_ compiled: Subject.Compiled) throws {
    let memory = [compiled.program, compiled.overlay].compactMap { $0.map(Self.copy) }
    do {
      let programs = try memory.map { try Verifier.verify(UnsafeRawBufferPointer($0)) }
      machine = try Machine(programs[0], overlay: programs.count > 1 ? programs[1] : nil)
    } catch {
      for buffer in memory { buffer.deallocate() }
      throw error
    }
    self.memory = memory
  }

  deinit { for buffer in memory { buffer.deallocate() } }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
    return buffer
  }

  /// The decision as JSON text.
  mutating func decide(
    _ request: String, clock: ReferenceClock, checksInvariants: Bool = false
  ) -> String {
    var output: [UInt8] = []
    var options: Machine.Options
    switch clock {
    case .fixed(let moment):
      let instant = Instant(
        seconds: moment.seconds, nanoseconds: UInt32(truncatingIfNeeded: moment.nanoseconds))
      options = Machine.Options(clock: .fixed(instant))
    case .recorded: options = Machine.Options(clock: .recorded)
    }
    options.checksInvariants = checksInvariants
    let bytes = Array(request.utf8)
    bytes.withUnsafeBytes { _ = machine.decide($0, options, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }
}
