import ProvisoChecker
import ProvisoLanguage

extension ReferenceEvaluator {
  func comprehension(_ node: ComprehensionTerm) throws(Fault) -> ReferenceValue {
    let range = try value(node.range)
    guard let steps = range.steps(over: node) else { throw .noOverload }
    switch node.kind {
    case .all: return .bool(try any(node, steps, is: false) != true)
    case .exists: return .bool(try any(node, steps, is: true) == true)
    case .existsOne:
      var count = 0
      for step in steps where try with(step.locals).truth(node.body).get() { count += 1 }
      return .bool(count == 1)
    case .filter:
      var found: [ReferenceValue] = []
      for step in steps where try with(step.locals).truth(node.body).get() {
        found.append(step.first)
      }
      return .list(found)
    case .map, .transformList:
      return .list(try passing(node, steps).map { $0.value })
    case .transformMap: return .map(try passing(node, steps))
    case .transformMapEntry: return .map(try merged(try passing(node, steps)))
    }
  }

  /// Whether the body is `wanted` for any step; else the first error, if there is one.
  private func any(
    _ node: ComprehensionTerm, _ steps: [Step], is wanted: Bool
  ) throws(Fault) -> Bool {
    var first: Fault?
    for step in steps {
      switch with(step.locals).truth(node.body) {
      case .success(wanted): return true
      case .success: break
      case .failure(let fault): first = first ?? fault
      }
    }
    if let first { throw first }
    return false
  }

  /// What the body gives for each step that the condition lets pass, by its key.
  private func passing(
    _ node: ComprehensionTerm, _ steps: [Step]
  ) throws(Fault) -> [ReferenceValue.Entry] {
    var entries: [ReferenceValue.Entry] = []
    for step in steps {
      let inner = with(step.locals)
      if let condition = node.condition, try !inner.truth(condition).get() { continue }
      entries.append(ReferenceValue.Entry(key: step.first, value: try inner.value(node.body)))
    }
    return entries
  }

  private func merged(_ maps: [ReferenceValue.Entry]) throws(Fault) -> [ReferenceValue.Entry] {
    var entries: [ReferenceValue.Entry] = []
    for map in maps {
      guard case .map(let more) = map.value else { throw .noOverload }
      for entry in more {
        if entries.contains(where: { $0.key.equals(entry.key) }) { throw .duplicateKey }
        entries.append(entry)
      }
    }
    return entries
  }
}

/// One round of a macro: its first variable, and all of them.
struct Step {
  let first: ReferenceValue
  let locals: [Int: ReferenceEvaluator.Local]
}

extension ReferenceValue {
  /// The rounds of a macro over a list or a map.
  fileprivate func steps(over node: ComprehensionTerm) -> [Step]? {
    let pairs: [Entry]
    switch self {
    case .map(let entries): pairs = entries
    case .list(let elements):
      pairs = elements.enumerated().map { Entry(key: .int(Int64($0.offset)), value: $0.element) }
    default: return nil
    }
    return pairs.map { pair in
      guard !node.hasTwoVariables else {
        return Step(
          first: pair.key,
          locals: [node.first: .success(pair.key), node.first + 1: .success(pair.value)])
      }
      let one: ReferenceValue
      if case .list = self { one = pair.value } else { one = pair.key }
      return Step(first: one, locals: [node.first: .success(one)])
    }
  }
}
