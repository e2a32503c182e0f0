extension Program {
  /// Types and their fields. A type's operands stand before it, so that no type holds itself.
  func verifyTypes() throws(ProgramFault) {
    guard typeCount > 0, type(0).kind == .dyn else { throw fault(.type, .types, 0) }
    var nextField: UInt32 = 0
    for number in 0..<typeCount {
      let words = record(.types, number)
      guard TypeRecord.Kind(rawValue: words.word(0)) != nil,
        isSound(TypeRecord(words), number, &nextField)
      else { throw fault(.type, .types, number) }
    }
    guard nextField == fieldCount else { throw fault(.field, .fields, nextField) }
  }

  private func isSound(
    _ record: TypeRecord, _ number: UInt32, _ nextField: inout UInt32
  ) -> Bool {
    switch record.kind {
    case .dyn, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
    case .list: record.first < number
    case .map: record.first < number && record.second < number
    case .union: holds(.stringLists, record.run)
    case .record, .openRecord:
      takes(.fields, record.run, &nextField) && areSound(fields: record, below: number)
    }
  }

  /// Fields in the order of their names, of types that stand before.
  private func areSound(fields record: TypeRecord, below number: UInt32) -> Bool {
    for place in record.run.range {
      let field = field(place)
      guard isName(field.name), field.type < number, field.flags < 8,
        field.slot == none || isVariableSlot(field.slot),
        !field.isImplicit || (record.kind == .openRecord && field.type == 0)
      else { return false }
      guard place == record.first || isBefore(self.field(place &- 1).name, field.name) else {
        return false
      }
    }
    return true
  }

  /// Whether a field may fill it: it is none of the fixed ones.
  private func isVariableSlot(_ slot: UInt32) -> Bool {
    slot >= UInt32(FixedSlot.count) && slot < setup.slots
  }

  /// Whether one string stands before another.
  func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
    Self.precedes(string(left), string(right))
  }

  /// Every entry of a list names a record.
  func verifyLists() throws(ProgramFault) {
    try verifyList(.ruleLists, of: .rules)
    try verifyList(.stringLists, of: .strings)
    try verifyList(.chunkLists, of: .chunks)
  }

  private func verifyList(_ list: Section, of section: Section) throws(ProgramFault) {
    let words = record(list, 0)
    let limit = count(section)
    for place in 0..<count(list) where words.word(Int(place)) >= limit {
      throw fault(.list, list, place)
    }
  }
}
