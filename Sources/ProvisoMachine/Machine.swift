import ProvisoJSON
package import ProvisoLanguage
package import ProvisoProgram

/// A program, and perhaps grants beside it, ready to decide one request after another.
///
/// It owns its memory; the bytes of the programs belong to the caller and outlive it.
package struct Machine: ~Copyable {
  var decider: Decider
  private let memory: OwnedMemory

  package init(_ program: Program, overlay: Program? = nil) throws(MachineFault) {
    guard program.kind != .overlay else { throw .notAPolicy }
    guard overlay == nil || overlay?.kind == .overlay else { throw .notAnOverlay }
    guard BlobVerifier.verify(program), overlay.map(BlobVerifier.verify) ?? true else {
      throw .damagedTable
    }
    decider = Decider(Unit(program), overlay: overlay.map { Unit($0) })
    memory = OwnedMemory(decider.blocks)
  }

  /// How a request is decided.
  package struct Options: Sendable {
    package var clock: Clock
    /// Whether requests come from a recording, where one may stand under `action`.
    package var isRecording = false
    package var checksInvariants = false

    package init(clock: Clock) { self.clock = clock }
  }

  /// Decides the request in `bytes`, and appends the decision as JSON to `output`, or, if there
  /// is none, an object that says what is wrong.
  package mutating func decide(
    _ bytes: UnsafeRawBufferPointer, _ options: Options, into output: inout [UInt8]
  ) -> Exit {
    do throws(RequestError) {
      return try decideSound(bytes, options, into: &output)
    } catch {
      error.writeJSON(bytes, into: &output)
      return .malformed
    }
  }

  /// Decides the request in `bytes`, and appends the decision as JSON to `output`; nothing if it is
  /// malformed.
  package mutating func decideSound(
    _ bytes: UnsafeRawBufferPointer, _ options: Options, into output: inout [UInt8]
  ) throws(RequestError) -> Exit {
    try decide(bytes, options)
    decider.write(into: &output, checkedInvariants: options.checksInvariants)
    return Exit(decider.live.verdict)
  }

  /// Decides the request in `bytes` and writes nothing.
  package mutating func decide(
    _ bytes: UnsafeRawBufferPointer, _ options: Options
  ) throws(RequestError) {
    do throws(JSONError) {
      try decider.evaluator.tape.read(bytes)
    } catch {
      throw RequestError(error)
    }
    try decideTape(bytes, options)
  }

  /// Decides the request that was read last once more.
  package mutating func decideTape(
    _ bytes: UnsafeRawBufferPointer, _ options: Options
  ) throws(RequestError) {
    decider.document = bytes
    let form = Request.Form(clock: options.clock, isRecording: options.isRecording)
    do throws(RequestFault) {
      let request = try Request(from: decider.evaluator.tape, as: form)
      decider.decide(request, checkingInvariants: options.checksInvariants)
    } catch {
      throw RequestError(error, decider.evaluator.tape)
    }
  }

  package var verdict: Verdict { decider.live.verdict }

  /// Gives access to what evaluates: for the bare language and for tests.
  package mutating func withEvaluator<Result>(_ body: (inout Evaluator) -> Result) -> Result {
    body(&decider.evaluator)
  }
}

/// Blocks of memory that go with their owner.
private final class OwnedMemory {
  private let blocks: [UnsafeMutableRawPointer]

  init(_ blocks: [UnsafeMutableRawPointer]) { self.blocks = blocks }

  deinit { for block in blocks { block.deallocate() } }
}

/// Why programs cannot be used together or at all.
package enum MachineFault: UInt8, Error, Sendable {
  case notAPolicy, notAnOverlay, damagedTable

  package var text: StaticString {
    switch self {
    case .notAPolicy: "these are grants, not a policy set"
    case .notAnOverlay: "these are no grants"
    case .damagedTable: "an automaton or a zone of the program is not as it should be"
    }
  }
}

/// How a program that decided ends.
package enum Exit: Int32, Sendable {
  case approve = 0
  case route = 10
  case deny = 20
  case usage = 64
  case malformed = 65
  case missingFile = 66
  case internalError = 70
  case unusableProgram = 78

  init(_ verdict: Verdict) {
    switch verdict {
    case .approve: self = .approve
    case .route: self = .route
    case .deny: self = .deny
    }
  }
}

/// Looks into automata and zones, whose form the program's own verifier does not know.
enum BlobVerifier {
  static func verify(_ program: Program) -> Bool {
    for number in 0..<program.blobCount {
      let bytes = program.blobBytes(number)
      switch program.blob(number).kind {
      case .automaton: if Automaton(verifying: bytes) == nil { return false }
      case .zone: if Zone(verifying: bytes) == nil { return false }
      case .bytes: break
      }
    }
    return true
  }
}
