import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// Whether it is written as a value: a literal, or literals in brackets.
  var isConstant: Bool {
    switch self {
    case .constant: true
    case .minus(let node): node.operand.isConstant
    case .list(let node): node.elements.allSatisfy { $0.value.isConstant }
    case .map(let node): node.entries.allSatisfy { $0.key.isConstant && $0.value.isConstant }
    case .call(let node):
      node.arguments.count == 1 && node.arguments[0].isConstant && node.builtin.isConversion
    case .input, .local, .member, .index, .has, .negation, .operation, .conditional,
      .comprehension, .bind:
      false
    }
  }
}

extension Term {
  /// The parts of the request that it reads by names alone, such as `args.lines`; none of them
  /// holds a variable of a macro.
  var readings: [Term] {
    if isPath { return [self] }
    switch self {
    case .constant, .local: return []
    case .input: return [self]
    case .member(let node): return node.base.readings
    case .index(let node): return node.base.readings + node.key.readings
    case .has(let node): return node.base.isPath ? [] : node.base.readings
    case .negation(let node), .minus(let node): return node.operand.readings
    case .operation(let node): return node.left.readings + node.right.readings
    case .conditional(let node):
      return [node.condition, node.first, node.second].flatMap(\.readings)
    case .call(let node): return node.arguments.flatMap(\.readings)
    case .list(let node): return node.elements.flatMap(\.value.readings)
    case .map(let node): return node.entries.flatMap { $0.key.readings + $0.value.readings }
    case .comprehension(let node):
      return node.range.readings + (node.condition?.readings ?? []) + node.body.readings
    case .bind(let node): return node.value.readings + node.body.readings
    }
  }

  /// Whether it is a member, and names alone lead to it.
  var isPath: Bool {
    switch self {
    case .input: true
    case .member(let node): !node.isOptional && node.base.isPath
    case .constant, .local, .index, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      false
    }
  }
}

extension Builtin {
  /// Such as `timestamp("2026-01-01T00:00:00Z")`.
  var isConversion: Bool {
    if case .conversion = self { true } else { false }
  }
}
