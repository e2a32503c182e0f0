import ProvisoLanguage
import ProvisoProgram

/// What the types of the program at work say about parts of containers.
extension Evaluator {
  /// What the elements of a list are read as.
  func elementType(of type: UInt32) -> UInt32 {
    guard type != 0 else { return 0 }
    let record = unit.program.type(type)
    return record.kind == .list ? record.first : 0
  }

  /// What the key and the value of an entry are read as.
  func entryTypes(
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

  /// The field of a record that has this name. Fields stand in the order of names.
  func field(_ name: UnsafeRawBufferPointer, of record: TypeRecord) -> FieldRecord? {
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
