import ProvisoJSON
import ProvisoLanguage
import ProvisoPII
import ProvisoProgram

/// The start of a decision: what the request says goes into the slots of the program at work.
extension Evaluator {
  /// Set in `detail` of what nobody has compared with its declared type.
  static let unchecked: UInt16 = 1

  /// Takes a request of the tape; tells where its arguments break the declaration of their type.
  mutating func begin(_ request: Request) -> Mismatch? {
    self.request = request
    arena.reset()
    digest.reset()
    facts = Facts()
    unit = base
    action = base.program.action(named: tape.string(request.type))
    personal.reset(handled: handledKinds())
    return fillSlots(action)
  }

  private mutating func handledKinds() -> KindSet {
    guard action != none else { return KindSet() }
    let record = base.program.action(action)
    guard record.handlesLow | record.handlesHigh != 0 else { return KindSet() }
    return KindSet(low: record.handlesLow, high: record.handlesHigh)
  }

  /// Fills the slots of the program at work, in which the type of the request is `action`.
  mutating func fillSlots(_ action: UInt32) -> Mismatch? {
    unit.emptySlots()
    let isDeclared = action != none
    let type = isDeclared ? unit.program.action(action).arguments : unit.setup.undeclared
    fillFixedSlots(type)
    takeContext()
    return takeArguments(unit.program.type(type))
  }

  private mutating func fillFixedSlots(_ type: UInt32) {
    fill(.actionIdentifier, request.identifier, as: 0)
    fill(.actionType, request.type, as: 0)
    fill(.annotations, request.annotations, as: 0)
    fill(.agentIdentifier, request.agent.identifier, as: 0)
    fill(.agentVersion, request.agent.version, as: 0)
    fill(.onBehalfOf, request.agent.onBehalfOf, as: 0)
    fill(.arguments, request.arguments, as: type)
    fill(.context, request.context, as: unit.setup.context, Self.unchecked)
    // Who sends no context sends one without members.
    guard request.context == 0 else { return }
    unit.slots[Int(FixedSlot.context.rawValue)] = .map(at: UnsafePointer(unit.slots), pairs: 0)
  }

  private mutating func fill(
    _ slot: FixedSlot, _ node: UInt32, as type: UInt32, _ detail: UInt16 = 0
  ) {
    let place = Int(slot.rawValue)
    switch tape.kind(node) {
    case .string: unit.slots[place] = .string(tape.string(node))
    case .object:
      var map = Value.node(.nodeMap, node, as: type, count: tape.count(node))
      map.detail = detail
      unit.slots[place] = map
    case .null, .false, .true, .number, .array: break
    }
  }

  /// The declared members of the context wait unchecked: one of a wrong type counts where it is
  /// read.
  private mutating func takeContext() {
    guard request.context != 0, unit.readsContext else { return }
    let type = unit.program.type(unit.setup.context)
    var key = request.context + 1
    for _ in 0..<tape.count(request.context) {
      if let field = field(tape.string(key), of: type) {
        if !takePlainly(key + 1, field) { take(key + 1, field, Self.unchecked) }
      }
      key = tape.next(key + 1)
    }
  }

  private mutating func takeArguments(_ type: TypeRecord) -> Mismatch? {
    var required = 0
    var key = request.arguments + 1
    for _ in 0..<tape.count(request.arguments) {
      if let field = field(tape.string(key), of: type) {
        if field.isRequired { required += 1 }
        if !takePlainly(key + 1, field) {
          if let found = mismatch(key + 1, of: field) { return found }
          take(key + 1, field, 0)
        }
      } else if type.kind == .record {
        return Mismatch(kind: .undeclared, node: key, wanted: 0)
      }
      key = tape.next(key + 1)
    }
    return missing(from: request.arguments, type, present: required)
  }

  /// Takes a number for a double, or a text for a string; false for everything else.
  @inline(__always)
  private mutating func takePlainly(_ node: UInt32, _ field: FieldRecord) -> Bool {
    let value: Value
    switch (unit.program.type(field.type).kind, tape.kind(node)) {
    case (.double, .number): value = .double(tape.number(node))
    case (.string, .string): value = .string(tape.string(node))
    default: return false
    }
    if field.slot != none { unit.slots[Int(field.slot)] = value }
    return true
  }

  private mutating func take(_ node: UInt32, _ field: FieldRecord, _ detail: UInt16) {
    guard field.slot != none, !field.isOptional || tape.kind(node) != .null else { return }
    var part = Value.unread(node, as: field.type)
    part.detail = detail
    unit.slots[Int(field.slot)] = part
  }
}
