package import ProvisoJSON
package import ProvisoLanguage
import ProvisoPII
import ProvisoProgram

/// Computes the values of chunks: the request, the program at work, and the room that all chunks
/// of one decision share.
///
/// Its memory is allocated once, plain, and belongs to the machine.
package struct Evaluator: ~Copyable {
  package var arena: Arena
  package var tape: Tape
  /// Room for intermediate bytes that a call fills and forgets.
  package var scratch: UnsafeMutableRawBufferPointer
  package var resolvers = Resolvers()

  package internal(set) var request = Request()
  /// The set, whose facts count, and the program whose chunk runs.
  let base: Unit
  var unit: Unit
  /// The declared action, or `none`.
  var action = none
  var facts = Facts()
  var digest: ActionDigest
  var personal: PersonalData
  var bindings: UnsafeBufferPointer<Value>

  /// Steps that the running chunk may still take.
  var fuel = Limits.fuel
  /// How many chunks run: a rule's, and the one of a fact that it asks for.
  var running = 0
  let stack: UnsafeMutablePointer<Value>
  let locals: UnsafeMutablePointer<Value>
  let loops: UnsafeMutablePointer<Loop>

  /// Chunks that run at once at most.
  static let mostRunning = 2

  /// `wanted`: the kinds of personal data that are looked for.
  init(_ base: Unit, wanted: KindSet = KindSet()) {
    self.base = base
    unit = base
    tape = Tape()
    bindings = UnsafeBufferPointer(start: nil, count: 0)
    // One block, of which a process that decides once touches few pages.
    arena = Arena(capacity: Limits.arenaBytes + Self.furniture)
    digest = ActionDigest(arena.furnish(UInt8.self, ActionDigest.textBytes))
    personal = PersonalData(wanted: wanted, arena.furnish(Findings.self, 1))
    stack = arena.furnish(Value.self, Limits.stack * Self.mostRunning)
    locals = arena.furnish(Value.self, (Limits.locals + 1) * Self.mostRunning)
    loops = arena.furnish(Loop.self, Limits.locals * Self.mostRunning)
    let room = arena.furnish(UInt8.self, Self.scratchBytes)
    scratch = UnsafeMutableRawBufferPointer(start: room, count: Self.scratchBytes)
  }

  private static let scratchBytes = 1 << 16
  /// More than all that stands in the arena for good.
  private static let furniture = scratchBytes + (1 << 15)

  /// The memory that it was given.
  var blocks: [UnsafeMutableRawPointer] { [arena.block] }

  /// Charges work of the running chunk.
  @inline(__always)
  package mutating func charge(_ steps: Int) throws(Fault) {
    guard steps >= 0, steps < Int(fuel) else {
      fuel = 0
      throw .outOfFuel
    }
    fuel &-= UInt32(truncatingIfNeeded: steps)
  }

  /// Charges a walk over bytes.
  @inline(__always)
  package mutating func charge(bytes: Int) throws(Fault) { try charge(1 + bytes >> 4) }
}

/// What the bare language compiles only when it runs. Programs of policies hold all they need.
package struct Resolvers {
  /// A regular expression to its automaton, a name to its zone; in the arena or anywhere that
  /// outlives the evaluation.
  package typealias Resolver =
    (UnsafeRawBufferPointer, inout Arena) throws(Fault) -> UnsafeRawBufferPointer

  package var pattern: Resolver?
  package var zone: Resolver?

  package init(pattern: Resolver? = nil, zone: Resolver? = nil) {
    self.pattern = pattern
    self.zone = zone
  }
}
