package import Proviso
import ProvisoMachine
import ProvisoReport

/// Decides cases one after another with one engine.
package struct CaseRunner: ~Copyable {
  private var engine: Engine
  private var options = Machine.Options(clock: .recorded)

  package init?(_ program: ProgramMemory, overlay: ProgramMemory?) {
    do throws(MachineFault) {
      engine = try Engine(program, overlay: overlay)
    } catch {
      return nil
    }
    options.isRecording = true
  }

  package mutating func run(_ test: TestCase) -> CaseResult {
    func result(_ outcome: CaseResult.Outcome) -> CaseResult {
      CaseResult(name: test.name, place: test.place, outcome: outcome)
    }
    if let why = test.skip { return result(.skipped(why)) }
    guard let decision = DecisionView(decide(test.bytes)) else {
      return result(.broken(problem(with: test.bytes)))
    }
    let mismatches = test.expectation.mismatches(with: decision)
    let violated = violated(by: test.bytes)
    var found = result(mismatches.isEmpty && violated.isEmpty ? .passed : .failed)
    found.mismatches = mismatches
    found.violated = violated
    found.decision = decision
    found.rules = Set(decision.deciding + violated).union(test.expectation.rules(beside: decision))
    found.request = test.bytes
    return found
  }

  /// Whether a case goes as it should; nothing else is found out about it.
  mutating func passes(_ test: TestCase) -> Bool {
    guard let decision = DecisionView(decide(test.bytes)),
      test.expectation.mismatches(with: decision).isEmpty
    else { return false }
    return violated(by: test.bytes).isEmpty
  }

  /// The invariants of the set that the decision on a request violates; nil: it cannot be decided.
  package mutating func invariantsViolated(by request: [UInt8]) -> [String]? {
    var checking = options
    checking.checksInvariants = true
    var output: [UInt8] = []
    _ = engine.decide(request, checking, into: &output)
    return DecisionView(output)?.names("invariants")
  }

  /// The decision, or what is wrong with the request, as JSON.
  mutating func decide(_ request: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    _ = engine.decide(request, options, into: &output)
    return output
  }

  private mutating func violated(by request: [UInt8]) -> [String] {
    invariantsViolated(by: request) ?? []
  }

  private mutating func problem(with request: [UInt8]) -> String {
    let error = Outline(json: decide(request))?["error"]
    guard let message = error?["message"]?.string else { return "the request is malformed" }
    let path = error?["path"]?.string ?? ""
    return path.isEmpty ? message : "\(path): \(message)"
  }
}
