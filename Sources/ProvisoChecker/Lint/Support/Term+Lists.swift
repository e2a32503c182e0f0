import ProvisoLanguage
import ProvisoSyntax

extension OperationTerm {
  /// Whether a text that equals none of the constants gives the answer.
  func permitsByDifference(_ answer: Bool) -> Bool {
    let isEqual: Bool
    switch `operator` {
    case .equal, .in: isEqual = true
    case .notEqual: isEqual = false
    case .or, .and, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times,
      .divided, .remainder:
      return false
    }
    let subject = right.foldedText != nil || `operator` == .in ? left : right
    let other = right.foldedText != nil || `operator` == .in ? right : left
    let isListed =
      other.foldedText != nil || (!other.items.isEmpty && other.items.allSatisfy { $0.foldedText != nil })
    return isListed && isEqual != answer && subject.type == .string && subject.isPathOfArguments
  }
}

extension Term {
  /// The text that the term compares with constants: `x == "a"`, `x in [...]`, `x.contains("a")`.
  var listedText: Term? {
    switch self {
    case .operation(let node):
      switch node.operator {
      case .equal:
        if node.right.foldedText != nil { return node.left }
        return node.left.foldedText != nil ? node.right : nil
      case .in: return node.right.isConstantList ? node.left : nil
      case .or, .and, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus,
        .times, .divided, .remainder:
        return nil
      }
    case .call:
      guard let test = PieceTest(self), test.argument.foldedText != nil else { return nil }
      return test.subject
    case .constant, .input, .local, .member, .index, .has, .negation, .minus, .conditional, .list,
      .map, .comprehension, .bind:
      return nil
    }
  }

  private var isConstantList: Bool {
    switch self {
    case .constant(let node):
      switch node.value {
      case .list, .map: true
      default: false
      }
    case .list(let node): node.elements.allSatisfy { $0.value.folded != nil }
    case .input, .local, .member, .index, .has, .negation, .minus, .operation, .conditional, .call,
      .map, .comprehension, .bind:
      false
    }
  }
}

extension CheckedRule {
  /// Whether it denies all but one way to write an argument.
  func pins(_ argument: Text) -> Bool {
    guard kind == .deny, let condition else { return false }
    return condition.parts(of: .or).contains { part in
      guard case .negation(let node) = part, let call = node.operand.call,
        call.builtin == .string(.matches) || call.builtin == .domain(.glob)
      else { return false }
      return call.arguments[0].rootArgument == argument
    }
  }
}
