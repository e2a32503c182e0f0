import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

extension Assembly {
  /// The record that arguments are read as, where the members `names` of them are read.
  mutating func type(of record: RecordType, reading names: [UInt32]) -> UInt32 {
    let slots = lowering.slots
    return type(of: record, names) { slots.argument(number: $0) }
  }

  mutating func type(ofContext record: RecordType) -> UInt32 {
    let slots = lowering.slots
    return type(of: record, plan.context) { slots.contextMember(number: $0) }
  }

  /// Fields with the slots of those that are read, and in an open record those that are read
  /// without being declared.
  private mutating func type(
    of record: RecordType, _ names: [UInt32], _ slot: (UInt32) -> UInt16?
  ) -> UInt32 {
    var rows: [(name: Text, row: FieldRecord)] = []
    var undeclared = names
    for field in record.fields {
      let number = plan.names.find(field.name)
      let place = undeclared.firstIndex { $0 == number }
      rows.append((field.name, row(field, place.flatMap { slot(undeclared[$0]) })))
      if let place { undeclared.remove(at: place) }
    }
    for number in undeclared where record.isOpen {
      guard let slot = slot(number) else { continue }
      let name = plan.names.texts[Int(number)]
      let row = FieldRecord(
        name: lowering.writer.string(name), type: 0, flags: FieldRecord.implicit,
        slot: UInt32(slot))
      rows.append((name, row))
    }
    return append(rows, isOpen: record.isOpen)
  }

  private mutating func row(_ field: RecordType.Field, _ slot: UInt16?) -> FieldRecord {
    let flags =
      (field.isOptional ? FieldRecord.optional : 0) | (field.isSaid ? FieldRecord.said : 0)
    return FieldRecord(
      name: lowering.writer.string(field.name), type: type(field.type), flags: flags,
      slot: slot.map { UInt32($0) } ?? none)
  }

  private mutating func append(
    _ rows: [(name: Text, row: FieldRecord)], isOpen: Bool
  ) -> UInt32 {
    let sorted = rows.sorted { $0.name < $1.name }.map(\.row)
    return lowering.writer.record(sorted, isOpen: isOpen)
  }

  /// What a member of the request is read as. What no declaration can say is `dyn`: where it is
  /// used, an operation without an overload for what it finds is an error value.
  private mutating func type(_ type: Type) -> UInt32 {
    switch type {
    case .bool: scalar(.bool)
    case .int: scalar(.int)
    case .uint: scalar(.uint)
    case .double: scalar(.double)
    case .string: scalar(.string)
    case .bytes: scalar(.bytes)
    case .timestamp: scalar(.timestamp)
    case .duration: scalar(.duration)
    case .list(let element):
      lowering.writer.type(TypeRecord(kind: .list, first: self.type(element), second: 0))
    case .map(let key, let value):
      lowering.writer.type(
        TypeRecord(kind: .map, first: self.type(key), second: self.type(value)))
    case .union(let texts):
      lowering.writer.type(TypeRecord(kind: .union, lowering.writer.list(texts.sorted())))
    case .record(let record): nested(record)
    case .dyn, .null, .level, .type, .optional, .findings, .url, .ip, .cidr, .parameter,
      .abstract, .unknown:
      0
    }
  }

  private mutating func scalar(_ kind: TypeRecord.Kind) -> UInt32 {
    lowering.writer.type(TypeRecord(kind: kind, first: 0, second: 0))
  }

  private mutating func nested(_ record: RecordType) -> UInt32 {
    var rows: [(name: Text, row: FieldRecord)] = []
    for field in record.fields { rows.append((field.name, row(field, nil))) }
    return append(rows, isOpen: record.isOpen)
  }
}

extension TypeRecord {
  init(kind: Kind, _ run: Run) { self.init(kind: kind, first: run.first, second: run.count) }
}
