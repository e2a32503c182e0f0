import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

extension Lowering {
  mutating func operation(_ term: OperationTerm) {
    if test(.operation(term)) { return }
    switch term.operator {
    case .and: logical(term, .jumpIfFalse, .and)
    case .or: logical(term, .jumpIfTrue, .or)
    case .in: membership(term)
    case .equal: binary(term, .equal)
    case .notEqual: binary(term, .notEqual)
    case .less: binary(term, .less)
    case .lessOrEqual: binary(term, .lessOrEqual)
    case .greater: binary(term, .greater)
    case .greaterOrEqual: binary(term, .greaterOrEqual)
    case .plus: binary(term, .add)
    case .minus: binary(term, .subtract)
    case .times: binary(term, .multiply)
    case .divided: binary(term, .divide)
    case .remainder: binary(term, .remainder)
    }
  }

  /// The second operand is skipped where the first decides.
  private mutating func logical(_ term: OperationTerm, _ jump: Opcode, _ opcode: Opcode) {
    value(term.left)
    let end = chunk.jump(jump, at: term.place)
    value(term.right)
    chunk.emit(opcode, at: term.place)
    chunk.land(end)
  }

  private mutating func binary(_ term: OperationTerm, _ opcode: Opcode) {
    value(term.left)
    value(term.right)
    chunk.emit(opcode, at: term.place)
    chunk.add(steps: min(term.left.walk, term.right.walk))
  }

  private mutating func membership(_ term: OperationTerm) {
    value(term.left)
    if let set = set(of: term.right) {
      chunk.emit(.inSet, c: set, at: term.place)
      return
    }
    value(term.right)
    chunk.emit(.contains, at: term.place)
    chunk.add(steps: term.right.walk)
  }

  /// The set of what a constant list holds, or of a constant map's keys.
  private mutating func set(of term: Term) -> UInt32? {
    guard let constant = term.constantValue else { return nil }
    return writer.set(of: constant) ?? writer.set(ofKeys: constant)
  }

  mutating func conditional(_ term: ConditionalTerm) {
    if case .bool(let holds)? = term.condition.constantValue {
      return value(holds ? term.first : term.second)
    }
    value(term.condition)
    let branch = chunk.jump(.branch, at: term.condition.place)
    let depth = chunk.depth
    value(term.first)
    let end = chunk.jump(.jump, at: term.place)
    chunk.land(branch)
    chunk.resume(depth: depth)
    value(term.second)
    chunk.land(end)
    chunk.landError(branch)
  }

  mutating func list(_ term: ListTerm) {
    for element in term.elements {
      value(element.value)
      if element.isOptional { chunk.emit(.splice, at: element.value.place) }
    }
    chunk.emit(.list, c: UInt32(term.elements.count), at: term.place)
    chunk.add(steps: UInt64(term.elements.count))
  }

  mutating func map(_ term: MapTerm) {
    for entry in term.entries {
      value(entry.key)
      value(entry.value)
      if entry.isOptional { chunk.emit(.splice, at: entry.value.place) }
    }
    chunk.emit(.map, c: UInt32(term.entries.count), at: term.place)
    chunk.add(steps: UInt64(term.entries.count * term.entries.count))
  }
}
