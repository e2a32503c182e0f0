import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

extension Lowering {
  /// A loop: its range, `iterate`, and then for each element `next`, the body, and `fold`.
  mutating func comprehension(_ term: ComprehensionTerm) {
    let outer = chunk.scope
    value(term.range)
    let kind = Fold(term.kind).rawValue | (term.hasTwoVariables ? 0x80 : 0)
    let start = chunk.emit(.iterate, a: kind, b: UInt16(term.first), at: term.place)
    chunk.openLoop(iterations: term.range.elements)
    chunk.scope = term.first + (term.hasTwoVariables ? 2 : 1)
    let next = UInt32(chunk.emit(.next, at: term.place))
    if let condition = term.condition {
      value(condition)
      chunk.emit(.skip, c: next, at: condition.place)
    }
    value(term.body)
    chunk.emit(.fold, c: next, at: term.body.place)
    chunk.closeLoop(start)
    chunk.resume(depth: chunk.depth + 1)
    chunk.scope = outer
  }

  mutating func bind(_ term: BindTerm) {
    let outer = chunk.scope
    value(term.value)
    chunk.emit(.store, b: UInt16(term.number), at: term.place)
    chunk.scope = term.number + 1
    value(term.body)
    chunk.scope = outer
  }
}

extension Fold {
  init(_ kind: ComprehensionTerm.Kind) {
    switch kind {
    case .all: self = .all
    case .exists: self = .exists
    case .existsOne: self = .existsOne
    case .filter: self = .filter
    case .map: self = .map
    case .transformList: self = .transformList
    case .transformMap: self = .transformMap
    case .transformMapEntry: self = .transformMapEntry
    }
  }
}
