import Foundation
import Proviso
import ProvisoChecker
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine
import ProvisoSyntax
import ProvisoText
import Testing

/// A trace tells what the decision tells, and its parts make up what they are parts of.
@Suite struct AgreementTests {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let recordings = try! FileManager.default.contentsOfDirectory(atPath: top + "/Fixtures")
    .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".yaml") }.sorted()

  @Test(arguments: recordings)
  func tracesAgreeWithDecisions(recording: String) throws {
    let folder = "\(Self.top)/policies/\(recording.split(separator: ".")[0])"
    let set = PolicySet(try PolicyPaths.load([folder]), data: DataFiles.source)
    var tracer = try Tracer(set)
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    options.checksInvariants = true
    var entries = try Recording(path: "\(Self.top)/Fixtures/\(recording)")
    var evaluated = 0
    while let entry = try entries.next() {
      let trace = try tracer.trace(entry, options)
      evaluated += try Self.check(trace)
      let atoms = try tracer.atoms(entry, options)
      for (rule, seen) in zip(tracer.rules, atoms) {
        let told = trace.rules.first { $0.rule.name == rule.name }
        #expect(seen.state.truth == told?.truth)
        #expect(seen.atoms == (told?.truth == nil ? nil : told?.condition?.atoms ?? []))
      }
    }
    #expect(evaluated > 20)
  }

  /// How many conditions were compared.
  static func check(_ trace: Trace) throws -> Int {
    let decision = try #require(
      try JSONSerialization.jsonObject(with: Data(trace.decision)) as? [String: Any])
    let fired = Set(try #require(decision["fired"] as? [String]))
    let failed = Set(
      try #require(decision["errors"] as? [[String: Any]]).compactMap { $0["rule"] as? String })
    var evaluated = 0
    for one in trace.rules {
      let name = one.rule.name.string
      if !one.rule.isShadow, one.rule.kind != .invariant {
        #expect(fired.contains(name) == isHolding(one.state), "\(name)")
        #expect(failed.contains(name) == (one.truth == .unknown), "\(name)")
      }
      guard let condition = one.condition else { continue }
      evaluated += 1
      #expect(condition.truth == one.truth, "\(name)")
      checkLogic(condition, name)
    }
    return evaluated
  }

  private static func isHolding(_ state: RuleTrace.State) -> Bool {
    if case .holds = state { true } else { false }
  }

  /// The logic of three values over what the parts came to.
  private static func checkLogic(_ whole: Evaluation, _ rule: String) {
    let parts = whole.children.map(\.truth)
    let wanted: Truth?
    switch whole.operand.form {
    case .all: wanted = joined(parts, deciding: .fails, other: .holds)
    case .any: wanted = joined(parts, deciding: .holds, other: .fails)
    case .not:
      wanted = parts[0] == .unknown ? .unknown : parts[0] == .holds ? .fails : .holds
    case .choice where whole.operand.term.type == .bool:
      wanted = parts[0] == .unknown ? .unknown : parts[0] == .holds ? parts[1] : parts[2]
    case .choice, .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop,
      .binding, .member, .input, .constant:
      wanted = nil
    }
    if let wanted { #expect(whole.truth == wanted, "\(rule): \(whole.operand.text)") }
    for part in whole.children { checkLogic(part, rule) }
  }

  private static func joined(_ parts: [Truth], deciding: Truth, other: Truth) -> Truth {
    parts.contains(deciding) ? deciding : parts.contains(.unknown) ? .unknown : other
  }
}

extension Evaluation {
  /// The truth of the atoms, in the order of the text.
  fileprivate var atoms: [Truth] {
    operand.atom == nil ? children.flatMap(\.atoms) : [truth]
  }
}
