import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// From JSON to values: parts of the request, read as the types of the program at work.
extension Evaluator {
  /// The value of a node. Containers stay where they are; only the node itself is looked at.
  mutating func value(of node: UInt32, as type: UInt32) throws(Fault) -> Value {
    if type == 0 { return free(node, as: 0) }
    let record = unit.program.type(type)
    switch (record.kind, tape.kind(node)) {
    case (.dyn, _): return free(node, as: 0)
    case (.bool, .true), (.bool, .false), (.double, .number), (.string, .string),
      (.list, .array), (.map, .object), (.record, .object), (.openRecord, .object):
      return free(node, as: type)
    case (.int, .number): return .int(try integer(node))
    case (.uint, .number):
      let number = try integer(node)
      guard number >= 0 else { throw .wrongType }
      return .uint(UInt64(number))
    case (.union, .string):
      guard isOne(of: record, tape.string(node)) else { throw .wrongType }
      return free(node, as: type)
    case (.timestamp, .string), (.duration, .string), (.bytes, .string):
      return try Self.decoded(tape.string(node), as: record.kind, in: &arena)
    default: throw .wrongType
    }
  }

  /// A part of a container, whose type may not have been looked at.
  mutating func part(
    _ node: UInt32, _ type: UInt32, _ isUnchecked: Bool
  ) throws(Fault) -> Value {
    if tape.kind(node) == .null { return .null }
    if isUnchecked, mismatch(node, type) != nil { throw .wrongType }
    return try value(of: node, as: type)
  }

  /// The value of a node as JSON has it; the parts of a container are read as `type` says.
  private mutating func free(_ node: UInt32, as type: UInt32) -> Value {
    switch tape.kind(node) {
    case .null: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .number: .double(tape.number(node))
    case .string: .string(tape.string(node))
    case .array: .node(.nodeList, node, as: type, count: tape.count(node))
    case .object: .node(.nodeMap, node, as: type, count: tape.count(node))
    }
  }

  /// An integer by value: `2.0` and `1e3` are. I-JSON has none that a double cannot hold.
  mutating func integer(_ node: UInt32) throws(Fault) -> Int64 {
    guard let number = Int64(exactly: tape.number(node)) else { throw .wrongType }
    return number
  }

  /// What JSON can only write as text.
  static func decoded(
    _ text: UnsafeRawBufferPointer, as kind: TypeRecord.Kind, in arena: inout Arena
  ) throws(Fault) -> Value {
    do throws(Fault) {
      switch kind {
      case .timestamp: return try Timestamp.parse(text)
      case .duration: return try DurationText.parse(text)
      default: return try Base64.decode(text, in: &arena)
      }
    } catch {
      throw error.isLimit ? error : .wrongType
    }
  }

  /// Whether a text is one of a union's.
  mutating func isOne(of union: TypeRecord, _ text: UnsafeRawBufferPointer) -> Bool {
    for word in unit.program.strings(in: union.run) where ByteOrder.equal(unit.string(word), text) {
      return true
    }
    return false
  }

  /// A member's name as the key that the type of its map declares.
  mutating func key(_ name: UnsafeRawBufferPointer, as type: UInt32) throws(Fault) -> Value {
    switch unit.program.type(type).kind {
    case .dyn, .string, .union: return .string(name)
    case .int:
      guard let number = DecimalText.int(name) else { throw .wrongType }
      return .int(number)
    case .uint:
      guard let number = DecimalText.int(name), number >= 0 else { throw .wrongType }
      return .uint(UInt64(number))
    case .bool:
      if name.equals("true") { return .bool(true) }
      if name.equals("false") { return .bool(false) }
      throw .wrongType
    case .double, .bytes, .timestamp, .duration, .list, .map, .record, .openRecord:
      throw .wrongType
    }
  }
}
