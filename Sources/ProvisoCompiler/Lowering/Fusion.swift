import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

/// A comparison that is one instruction: of a slot, a fact or the confidence with a constant.
enum Fusion {
  case slot(UInt16, about: String, Comparison, Constant)
  case slotSet(UInt16, about: String, [Constant])
  case fact(Scale, Comparison, rank: UInt8)
  case confidence(Comparison, Constant)
}

extension Lowering {
  /// The one instruction that a term can be, if any.
  func fusion(of term: Term) -> Fusion? {
    guard case .operation(let term) = term else { return nil }
    if term.operator == .in { return membership(term) }
    guard let comparison = Comparison(term.operator) else { return nil }
    if let constant = term.right.constantValue {
      return fusion(term.left, comparison, constant)
    }
    if let constant = term.left.constantValue {
      return fusion(term.right, comparison.swapped, constant)
    }
    return nil
  }

  private func fusion(
    _ side: Term, _ comparison: Comparison, _ constant: Constant
  ) -> Fusion? {
    if case .input(let term) = side {
      if term.input == .confidence { return .confidence(comparison, constant) }
      if case .fact(let scale) = term.input, case .level(scale, let rank) = constant {
        return .fact(scale, comparison, rank: rank)
      }
    }
    guard let (slot, about) = slot(of: side) else { return nil }
    return .slot(slot, about: about, comparison, constant)
  }

  private func membership(_ term: OperationTerm) -> Fusion? {
    guard let (slot, about) = slot(of: term.left),
      case .list(let elements)? = term.right.constantValue
    else { return nil }
    if elements.count == 1, elements[0].isScalar {
      return .slot(slot, about: about, .equal, elements[0])
    }
    return .slotSet(slot, about: about, elements)
  }

  /// Code for one conjunct of a condition.
  mutating func require(_ term: Term) {
    if case .bool(true)? = term.constantValue { return }
    let place = term.place
    switch fusion(of: term) {
    case .slot(let slot, let about, let comparison, let constant):
      chunk.emit(
        .requireSlot, a: comparison.rawValue, b: slot, c: writer.constant(constant), at: place)
      note(about, at: place)
    case .slotSet(let slot, let about, let elements):
      guard let set = writer.set(of: .list(elements)) else { return requireValue(term) }
      chunk.emit(.requireSlotSet, b: slot, c: set, at: place)
      note(about, at: place)
    case .fact(let scale, let comparison, let rank):
      chunk.emit(
        .requireFact, a: comparison.rawValue, b: UInt16(scale.rawValue), c: UInt32(rank),
        at: place)
    case .confidence(let comparison, let constant):
      chunk.emit(
        .requireConfidence, a: comparison.rawValue, c: writer.constant(constant), at: place)
    case nil: requireValue(term)
    }
  }

  private mutating func requireValue(_ term: Term) {
    value(term)
    chunk.emit(.require, at: term.place)
  }

  /// Code for a term that is one instruction; `false` if it is not.
  mutating func test(_ term: Term) -> Bool {
    let place = term.place
    switch fusion(of: term) {
    case .slot(let slot, let about, let comparison, let constant):
      chunk.emit(
        .testSlot, a: comparison.rawValue, b: slot, c: writer.constant(constant), at: place)
      note(about, at: place)
    case .slotSet(let slot, let about, let elements):
      guard let set = writer.set(of: .list(elements)) else { return false }
      chunk.emit(.testSlotSet, b: slot, c: set, at: place)
      note(about, at: place)
    case .fact(let scale, let comparison, let rank):
      chunk.emit(
        .testFact, a: comparison.rawValue, b: UInt16(scale.rawValue), c: UInt32(rank), at: place)
    case .confidence(let comparison, let constant):
      chunk.emit(
        .testConfidence, a: comparison.rawValue, c: writer.constant(constant), at: place)
    case nil: return false
    }
    return true
  }
}

extension Comparison {
  init?(_ operator: BinaryOperator) {
    switch `operator` {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .or, .and, .in, .plus, .minus, .times, .divided, .remainder: return nil
    }
  }

  /// The same with its sides exchanged.
  var swapped: Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
