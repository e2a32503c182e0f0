import ProvisoLanguage
import ProvisoProgram

/// What the types of the program at work say about parts of containers.
extension Evaluator {
  /// What the elements of a list are read as.
  mutating func elementType(of type: UInt32) -> UInt32 {
    guard type != 0 else { return 0 }
    let record = unit.program.type(type)
    return record.kind == .list ? record.first : 0
  }

  /// What the key and the value of an entry are read as.
  mutating func entryTypes(
    of type: UInt32, named name: UnsafeRawBufferPointer
  ) -> (key: UInt32, value: UInt32) {
    guard type != 0 else { return (0, 0) }
    let record = unit.program.type(type)
    switch record.kind {
    case .map: return (record.first, record.second)
    case .record, .openRecord: return (0, field(name, of: record)?.type ?? 0)
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .union:
      return (0, 0)
    }
  }

  /// The field of a record that has this name.
  @inline(__always)
  mutating func field(_ name: UnsafeRawBufferPointer, of record: TypeRecord) -> FieldRecord? {
    guard record.isRecord, record.second <= 8 else { return fieldOfMany(name, of: record) }
    // Few names are told apart by their lengths alone, so only those are read.
    let fields = unit.program.start(of: .fields) + Int(record.first) * FieldRecord.words
    let strings = unit.program.start(of: .strings)
    for place in 0..<Int(record.second) {
      let field = fields + place &* FieldRecord.words
      let string = strings + Int(field[0]) &* StringRecord.words
      guard Int(string[1]) == name.count else { continue }
      if ByteOrder.equal(unit.string(field[0]), name) { return FieldRecord(field) }
    }
    return nil
  }

  /// Fields stand in the order of names.
  private mutating func fieldOfMany(
    _ name: UnsafeRawBufferPointer, of record: TypeRecord
  ) -> FieldRecord? {
    guard record.isRecord else { return nil }
    var low = record.first
    var high = record.first &+ record.second
    while low < high {
      let middle = low &+ (high &- low) / 2
      let field = unit.program.field(middle)
      switch ByteOrder.order(name, unit.string(field.name)) {
      case .equal: return field
      case .less: high = middle
      case .greater, .unordered, .none: low = middle &+ 1
      }
    }
    return nil
  }
}

extension TypeRecord {
  /// Whether it has fields.
  var isRecord: Bool {
    switch kind {
    case .record, .openRecord: true
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list, .map,
      .union:
      false
    }
  }
}
