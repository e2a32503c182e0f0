import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What policies forbid of comparisons that CEL would evaluate, because nothing good can come
/// of them.
extension ExpressionChecker {
  func comparisonFinding(_ node: Binary, _ left: Term, _ right: Term) -> Diagnostic? {
    guard node.operator.compares || node.operator == .in else { return nil }
    return levelFinding(left, right) ?? levelFinding(right, left)
      ?? unionFinding(left, right) ?? unionFinding(right, left)
      ?? confidenceFinding(node, left, right) ?? confidenceFinding(node, right, left)
  }

  /// A level is compared with levels of its own scale and nothing else.
  private func levelFinding(_ level: Term, _ other: Term) -> Diagnostic? {
    guard case .level(let scale) = level.type else { return nil }
    if case .list(let element) = other.type {
      guard element != level.type, element != .unknown else { return nil }
      let items = other.items
      let odd = items.first { $0.type != level.type && $0.type != .unknown }
      return .levelAndOther(level, scale, odd ?? other, found: odd?.type ?? element)
    }
    if other.type == level.type || other.type == .unknown { return nil }
    return .levelAndOther(level, scale, other, found: other.type)
  }

  /// A text of a declared choice is never a literal that the choice excludes.
  private func unionFinding(_ choice: Term, _ other: Term) -> Diagnostic? {
    guard case .union(let values) = choice.type else { return nil }
    for item in [other] + other.items {
      if case .string(let text)? = item.folded, !values.contains(text) {
        return .noneOfItsValues(text, choice, values, at: item.place)
      }
    }
    return nil
  }

  private func confidenceFinding(_ node: Binary, _ side: Term, _ other: Term) -> Diagnostic? {
    guard case .input(let term) = side, term.input == .confidence else { return nil }
    if node.operator == .equal || node.operator == .notEqual {
      return .confidenceEquality(node)
    }
    switch other.folded {
    case .double(let value)? where !(0...1).contains(value):
      return .confidenceOutOfRange(value, at: other.place)
    case .int(let value)? where !(0...1).contains(value):
      return .confidenceOutOfRange(Double(value), at: other.place)
    case .uint(let value)? where value > 1:
      return .confidenceOutOfRange(Double(value), at: other.place)
    default: return nil
    }
  }
}

extension Term {
  /// The elements of a list that is written out.
  var items: [Term] {
    guard case .list(let list) = self else { return [] }
    return list.elements.map(\.value)
  }
}
