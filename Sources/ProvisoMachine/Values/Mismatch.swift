import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Where a part of the request is not as declared.
struct Mismatch {
  enum Kind { case wrongType, missing, undeclared }

  let kind: Kind
  /// The part itself; of a missing member the object that lacks it.
  let node: UInt32
  /// The type that was wanted, or the string of the missing name.
  let wanted: UInt32
}

extension Evaluator {
  /// The first place at which a part of the request breaks its type; nil if all of it fits.
  ///
  /// It descends only where the document does, which is bounded.
  mutating func mismatch(_ node: UInt32, _ type: UInt32) -> Mismatch? {
    guard type != 0 else { return nil }
    let record = unit.program.type(type)
    let fits: Bool
    switch (record.kind, tape.kind(node)) {
    case (.dyn, _), (.bool, .true), (.bool, .false), (.double, .number), (.string, .string):
      return nil
    case (.int, .number): fits = Int64(exactly: tape.number(node)) != nil
    case (.uint, .number): fits = UInt64(exactly: tape.number(node)) != nil
    case (.union, .string): fits = isOne(of: record, tape.string(node))
    case (.timestamp, .string), (.duration, .string), (.bytes, .string):
      fits = canDecode(tape.string(node), as: record.kind)
    case (.list, .array): return mismatch(elementsOf: node, record.first)
    case (.map, .object): return mismatch(entriesOf: node, record)
    case (.record, .object), (.openRecord, .object): return mismatch(membersOf: node, record)
    default: fits = false
    }
    return fits ? nil : Mismatch(kind: .wrongType, node: node, wanted: type)
  }

  private mutating func canDecode(
    _ text: UnsafeRawBufferPointer, as kind: TypeRecord.Kind
  ) -> Bool {
    // What the copy of the arena takes, the arena itself does not know of and uses again.
    var room = arena
    do throws(Fault) {
      _ = try Self.decoded(text, as: kind, in: &room)
      return true
    } catch {
      return false
    }
  }

  private mutating func mismatch(elementsOf list: UInt32, _ type: UInt32) -> Mismatch? {
    var element = list + 1
    for _ in 0..<tape.count(list) {
      if let found = mismatch(element, type) { return found }
      element = tape.next(element)
    }
    return nil
  }

  private mutating func mismatch(entriesOf map: UInt32, _ type: TypeRecord) -> Mismatch? {
    var key = map + 1
    for _ in 0..<tape.count(map) {
      do throws(Fault) {
        _ = try self.key(tape.string(key), as: type.first)
      } catch {
        return Mismatch(kind: .wrongType, node: key, wanted: type.first)
      }
      if let found = mismatch(key + 1, type.second) { return found }
      key = tape.next(key + 1)
    }
    return nil
  }

  private mutating func mismatch(membersOf object: UInt32, _ type: TypeRecord) -> Mismatch? {
    var required = 0
    var key = object + 1
    for _ in 0..<tape.count(object) {
      if let field = field(tape.string(key), of: type) {
        if let found = mismatch(key + 1, of: field) { return found }
        if field.isRequired { required += 1 }
      } else if type.kind == .record {
        return Mismatch(kind: .undeclared, node: key, wanted: 0)
      }
      key = tape.next(key + 1)
    }
    return missing(from: object, type, present: required)
  }

  /// How a member breaks its field. Null stands for an absent member where that may be absent.
  mutating func mismatch(_ node: UInt32, of field: FieldRecord) -> Mismatch? {
    if field.isOptional, tape.kind(node) == .null { return nil }
    return mismatch(node, field.type)
  }

  /// The first field in the order of names that an object must have and lacks.
  mutating func missing(from object: UInt32, _ type: TypeRecord, present: Int) -> Mismatch? {
    guard type.isRecord else { return nil }
    var required = 0
    for number in type.run.range where unit.program.field(number).isRequired { required += 1 }
    guard present < required else { return nil }
    for number in type.run.range {
      let field = unit.program.field(number)
      if field.isRequired, tape.member(of: object, named: unit.string(field.name)) == 0 {
        return Mismatch(kind: .missing, node: object, wanted: field.name)
      }
    }
    return nil
  }
}

extension FieldRecord {
  /// Whether its absence breaks the record.
  var isRequired: Bool { !isOptional && !isImplicit }
}
