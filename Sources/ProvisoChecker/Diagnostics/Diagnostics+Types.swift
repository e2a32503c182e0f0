import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Types that do not fit.
extension Diagnostic {
  static func mismatch(found: Type, wanted: Type, at place: Place) -> Diagnostic {
    .error(
      .mismatch, "this should be \(wanted.written), but is \(found.written)", at: place,
      "is \(found.written)", help: remedy(found: found, wanted: wanted))
  }

  private static func remedy(found: Type, wanted: Type) -> String? {
    switch (found, wanted) {
    case (_, .bool): "compare it, as in `args.amount > 100.0`"
    case (.int, .double): "write `1.0`, or `double(…)` around it"
    case (.double, .int): "write `int(…)` around it"
    case (.string, .timestamp): "write `timestamp(…)` around it"
    case (.string, .duration): "write a length of time, as in `30d`"
    case (.string, .level(.stakes)): "write `stakes(…)` around it"
    case (.string, .level(.reversibility)): "write `reversibility(…)` around it"
    default: nil
    }
  }

  static func operandDoesNotFit(_ node: Unary, _ found: Type) -> Diagnostic {
    let sign = node.operator.rawValue
    return .error(
      .operands, "`\(sign)` does not stand before \(found.written)", at: node.operand.place,
      "is \(found.written)",
      help: node.operator == .not ? "compare it, as in `!(args.amount > 100.0)`" : nil)
  }

  static func operandsDoNotFit(_ node: Binary, _ left: Term, _ right: Term) -> Diagnostic {
    let sign = node.operator.rawValue
    return .error(
      .operands,
      node.operator == .in
        ? "`in` does not look for \(left.type.written) in \(right.type.written)"
        : "`\(sign)` does not join \(left.type.written) and \(right.type.written)",
      at: node.place, "\(left.type.written) on the left, \(right.type.written) on the right",
      help: joinHelp(node, left, right))
  }

  private static func joinHelp(_ node: Binary, _ left: Term, _ right: Term) -> String? {
    if node.operator == .in {
      return right.type == .string
        ? "to look inside a text write `text.contains(part)`" : "`in` looks into a list or a map"
    }
    if let help = numberHelp(left, right) ?? numberHelp(right, left) { return help }
    if node.operator == .plus, left.type == .string || right.type == .string {
      return "write `string(…)` around what is not a text"
    }
    return nil
  }

  /// A literal of the other type of number, to paste.
  private static func numberHelp(_ number: Term, _ other: Term) -> String? {
    guard other.type.isNumeric, case .int(let value)? = number.folded else { return nil }
    switch other.type {
    case .double: return "write `\(value).0`"
    case .uint where value >= 0: return "write `\(value)u`"
    default: return nil
    }
  }

  static func notComparable(_ node: Binary, _ left: Term, _ right: Term) -> Diagnostic {
    if left.type == right.type {
      return .error(
        .notComparable, "\(left.type.written) has no order", at: node.place,
        "`\(node.operator.rawValue)` asks for one")
    }
    let odd = right.folded != nil || left.folded == nil ? right : left
    let other = odd.place == right.place ? left : right
    return .error(
      .notComparable,
      "\(other.type.written) cannot be compared with \(odd.type.written)", at: odd.place,
      "is \(odd.type.written)", help: comparisonHelp(odd, other))
  }

  private static func comparisonHelp(_ odd: Term, _ other: Term) -> String? {
    switch (odd.type, other.type) {
    case (.int, .duration):
      if case .int(let value)? = odd.folded, value >= 0 { return "write `\(value)d`" }
      return "write a length of time, as in `30d`"
    case (.string, .duration): return "write a length of time, as in `30d`"
    case (.string, .timestamp): return "write `timestamp(…)` around it"
    case (.null, _): return "an absent member has no value: ask with `has(…)`"
    case (.string, let type) where type.isNumeric:
      if case .string(let text)? = odd.folded { return "write `\(text)` without quotes" }
      return "write `string(…)` around the number"
    case (.duration, .timestamp): return "a moment is `now - 30d`, say"
    default: return nil
    }
  }

  static func branchesDiffer(_ first: Term, _ second: Term) -> Diagnostic {
    .error(
      .branches, "one branch is \(first.type.written), the other \(second.type.written)",
      at: second.place, "is \(second.type.written)",
      further: [Label(first.place, "is \(first.type.written)")],
      help: "give both the same type")
  }

  static func grownTooBig(at place: Place) -> Diagnostic {
    .error(
      .tooBig, "with its lets put in, this condition is too big", at: place,
      "more than \(Limits.terms) terms, or \(Limits.termDepth) levels",
      help: "split the rule, or let a let do less")
  }

  static func letsTooDeep(at place: Place) -> Diagnostic {
    .error(
      .tooBig, "this let is used within too many others", at: place,
      "more than \(Limits.letDepth) lets deep", help: "let a let do more by itself")
  }

  static func tooManyLocals(at place: Place) -> Diagnostic {
    .error(
      .tooBig, "too many variables are alive at once", at: place,
      "more than \(Limits.locals)", help: "nest fewer macros and bindings")
  }
}
