import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
package import ProvisoMachine
import ProvisoProgram
import ProvisoSyntax
package import ProvisoText

/// Tells of one request after another why it is decided as it is. The set is compiled twice: as
/// it decides, and with a probe for every operand of every condition, so that each value comes
/// from the machine that decides.
package struct Tracer: ~Copyable {
  package let files: [SourceFile]
  /// Those of the set in the order of their numbers (rules, invariants), then the grants.
  package let rules: [TracedRule]
  let actions: [Text: TracedAction]
  private var engine: Engine
  private var probing: Machine
  /// The chunk of each probe, of the set and of the grants.
  private let chunks: (base: [UInt32?], overlay: [UInt32?])
  // The machine points into them.
  private let memory: [ProgramMemory]

  /// Why a set cannot be traced.
  package enum Problem: Error {
    case findings([Diagnostic])
    case program(String)
  }

  package init(_ set: PolicySet, overlay: Overlay? = nil) throws(Problem) {
    guard let policy = set.policy else { throw .findings(set.findings) }
    if let overlay, overlay.grants == nil { throw .findings(overlay.findings) }
    let plan = TracePlan(set, policy, overlay)
    let base = Compiler.compile(policy, probes: plan.probes)
    let grants = overlay?.grants.map { grants in
      Compiler.compile(
        overlay: grants.grants, files: plan.files, against: grants, probes: plan.overlayProbes)
    }
    let program = try Self.memory(base)
    let second: ProgramMemory? = if let grants { try Self.memory(grants) } else { nil }
    self.init(
      plan, try Self.engine(set, overlay), try Self.machine(program, second),
      chunks: (base.probes, grants?.probes ?? []), [program] + (second.map { [$0] } ?? []))
  }

  private init(
    _ plan: TracePlan, _ engine: consuming Engine, _ probing: consuming Machine,
    chunks: (base: [UInt32?], overlay: [UInt32?]), _ memory: [ProgramMemory]
  ) {
    files = plan.files
    rules = plan.rules
    actions = plan.actions
    self.engine = engine
    self.probing = probing
    self.chunks = chunks
    self.memory = memory
  }

  private static func machine(
    _ program: ProgramMemory, _ overlay: ProgramMemory?
  ) throws(Problem) -> Machine {
    do throws(MachineFault) {
      return try Machine(program.program, overlay: overlay?.program)
    } catch {
      throw .program("\(error.text)")
    }
  }

  private static func engine(_ set: PolicySet, _ overlay: Overlay?) throws(Problem) -> Engine {
    let base = set.compiled()
    let program = try memory(base.bytes, base.findings)
    var grants: ProgramMemory?
    if let compiled = overlay?.compiled() {
      grants = try memory(compiled.bytes, compiled.findings)
    }
    do throws(MachineFault) {
      return try Engine(program, overlay: grants)
    } catch {
      throw .program("\(error.text)")
    }
  }

  private static func memory(_ output: Compiler.Output) throws(Problem) -> ProgramMemory {
    try memory(output.bytes, output.diagnostics)
  }

  private static func memory(
    _ bytes: [UInt8]?, _ findings: [Diagnostic]
  ) throws(Problem) -> ProgramMemory {
    guard let bytes else { throw .findings(findings) }
    do throws(ProgramFault) {
      return try ProgramMemory(bytes)
    } catch {
      throw .program("\(error.kind.text)")
    }
  }

  /// Decides a request and writes the decision, as an engine does.
  package mutating func decide(
    _ bytes: [UInt8], _ options: Machine.Options, into output: inout [UInt8]
  ) -> Exit {
    engine.decide(bytes, options, into: &output)
  }

  /// What a request comes to; nil if it is malformed or its arguments break their declaration.
  mutating func verdict(_ bytes: [UInt8], _ options: Machine.Options) -> Verdict? {
    bytes.withUnsafeBytes { whole -> Verdict? in
      do throws(RequestError) {
        try probing.decide(whole, options)
      } catch {
        return nil
      }
      return probing.isValid ? probing.verdict : nil
    }
  }

  /// What became of the rules, and the values of the probes that `wanted` names of each.
  mutating func sight(
    _ bytes: [UInt8], _ options: Machine.Options, facts: Bool,
    _ wanted: (TracedRule) -> [Int]
  ) throws(RequestError) -> Sight {
    var options = options
    options.checksInvariants = true
    // The request is read from these bytes as long as probes run.
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 1)
    defer { room.deallocate() }
    room.copyBytes(from: bytes)
    try probing.decide(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<bytes.count]), options)
    var sight = Sight(
      rules, probing: &probing, base: chunks.base, overlay: chunks.overlay)
    if let type = probing.declaredType {
      sight.action = actions[Text(String(decoding: type, as: UTF8.self))]
    }
    sight.readRules(&probing, wanted)
    if facts { sight.readFacts(&probing) }
    sight.readGrants(&probing, wanted)
    return sight
  }
}
