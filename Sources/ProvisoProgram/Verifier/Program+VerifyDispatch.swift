extension Program {
  /// Actions, the table of their names, and prefixes.
  func verifyDispatch() throws(ProgramFault) {
    for number in 0..<actionCount {
      guard isSound(action(number)), isOrdered(number) else {
        throw fault(.action, .actions, number)
      }
    }
    try verifyActionTable()
    for number in 0..<prefixCount {
      let record = prefix(number)
      guard isName(record.name), areRules(record.rules), holds(.stringLists, record.evidence),
        number == 0 || isBefore(prefix(number &- 1).name, record.name)
      else { throw fault(.prefix, .prefixes, number) }
    }
  }

  private func isSound(_ action: ActionRecord) -> Bool {
    isName(action.name) && isRecord(action.arguments)
      && holdsOrNone(.chunks, action.reversibility) && holdsOrNone(.chunks, action.stakes)
      && areRules(action.rules) && holds(.stringLists, action.evidence)
  }

  private func isOrdered(_ number: UInt32) -> Bool {
    number == 0 || isBefore(action(number &- 1).name, action(number).name)
  }

  /// A string that is short enough to be looked up and compared.
  func isName(_ string: UInt32) -> Bool {
    holds(.strings, string) && self.string(string).count <= Self.longestName
  }

  func isRecord(_ type: UInt32) -> Bool {
    guard holds(.types, type) else { return false }
    let kind = self.type(type).kind
    return kind == .record || kind == .openRecord
  }

  /// A list of rules, which never holds more than there are.
  func areRules(_ run: Run) -> Bool { holds(.ruleLists, run) && run.count <= ruleCount }

  private func verifyActionTable() throws(ProgramFault) {
    let words = count(.actionTable)
    guard actionCount > 0 else {
      guard words == 0 else { throw fault(.action, .actionTable, 0) }
      return
    }
    let table = record(.actionTable, 0)
    guard words >= 3, 1...24 ~= table.word(1), 1...24 ~= table.word(2) else {
      throw fault(.action, .actionTable, 0)
    }
    let start = 3 &+ (1 as UInt32) &<< table.word(1)
    guard words == start &+ 1 &<< table.word(2) else { throw fault(.action, .actionTable, 0) }
    for place in start..<words where table.word(Int(place)) > actionCount {
      throw fault(.action, .actionTable, place)
    }
  }
}
