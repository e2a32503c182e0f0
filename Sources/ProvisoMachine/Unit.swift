import ProvisoLanguage
import ProvisoProgram

/// A program at work: its constants as values, and what a request put into its slots.
///
/// Its memory is plain and belongs to the machine.
struct Unit {
  let program: Program
  let constants: UnsafeMutablePointer<Value>
  /// One value for each slot: unread until somebody asks, an error value if absent.
  let slots: UnsafeMutablePointer<Value>
  private let slotCount: Int
  /// Whether anything reads a member of the context by a slot.
  let readsContext: Bool

  init(_ program: Program) {
    self.program = program
    slotCount = Int(program.setup.slots) + 1
    let context = program.type(program.setup.context)
    readsContext =
      context.isRecord && context.run.range.contains { program.field($0).slot != none }
    constants = .allocate(capacity: Int(program.constantCount) + 1)
    slots = .allocate(capacity: slotCount)
    for number in 0..<program.constantCount { constants[Int(number)] = constant(number) }
    emptySlots()
  }

  /// The memory that it was given.
  var blocks: [UnsafeMutableRawPointer] {
    [UnsafeMutableRawPointer(constants), UnsafeMutableRawPointer(slots)]
  }

  var setup: SetupRecord { program.setup }

  func emptySlots() {
    slots.update(repeating: .error(.noSuchMember), count: slotCount)
  }

  func string(_ number: UInt32) -> UnsafeRawBufferPointer { program.string(number) }

  private func constant(_ number: UInt32) -> Value {
    let record = program.constant(number)
    let short = UInt32(truncatingIfNeeded: record.payload)
    switch record.kind {
    case nil, .null: return .null
    case .bool: return Value(.bool, payload: record.payload)
    case .int: return Value(.int, payload: record.payload)
    case .uint: return Value(.uint, payload: record.payload)
    case .double: return Value(.double, payload: record.payload)
    case .string: return .string(program.string(short))
    case .bytes: return .bytes(program.blobBytes(short))
    case .timestamp: return Value(.timestamp, payload: record.payload, count: record.count)
    case .duration: return Value(.duration, payload: record.payload)
    case .type: return .type(program.string(short))
    case .reversibility: return Value(.reversibility, payload: record.payload)
    case .stakes: return Value(.stakes, payload: record.payload)
    case .list: return .list(at: constants + Int(short), count: Int(record.count))
    case .map: return .map(at: constants + Int(short), pairs: Int(record.count))
    }
  }
}
