import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  /// The call as a macro, if its name is one's.
  mutating func macro(_ node: Call) -> Term? {
    let name = node.function.text.string
    guard let receiver = node.receiver else { return name == "has" ? has(node) : nil }
    if case .identifier(let identifier) = receiver, identifier.name.text == "cel",
      scope.meaning(of: "cel") == nil
    {
      return celMacro(name, node)
    }
    switch name {
    case "optMap": return optionalMap(node, receiver, isFlat: false)
    case "optFlatMap": return optionalMap(node, receiver, isFlat: true)
    case "sortBy": return sortBy(node, receiver)
    default:
      guard let form = MacroForm.named(name) else { return nil }
      return comprehension(form, node, receiver)
    }
  }

  // MARK: Variables

  /// What `body` gives where a new local of the name and type is alive; its number is the depth.
  mutating func withLocal(
    _ name: Text, _ type: Type, _ place: Place, _ body: (inout ExpressionChecker) -> Term
  ) -> Term {
    if depth == Limits.locals { report(.tooManyLocals(at: place)) }
    let outer = scope
    scope.add(name, .local(depth, type))
    depth += 1
    defer {
      depth -= 1
      scope = outer
    }
    return depth > Limits.locals ? .unknown(place) : body(&self)
  }

  /// The name that a macro's variable has; reports what is none.
  mutating func variable(_ expression: Expression) -> Text? {
    switch stripped(expression) {
    case .identifier(let node) where !node.fromRoot: return node.name.text
    case .call(let node):
      if let name = Self.blockVariable(node) { return name }
    case .literal, .identifier, .member, .index, .unary, .binary, .conditional, .list, .map,
      .group, .missing:
      break
    }
    report(.macroVariable(at: expression.place))
    return nil
  }

  // MARK: Over lists and maps

  private mutating func comprehension(
    _ form: MacroForm, _ node: Call, _ receiver: Expression
  ) -> Term? {
    guard let shape = form.shape(count: node.arguments.count) else {
      guard isChecked else { return nil }
      report(.macroShape(node, form.example))
      return .unknown(node.place)
    }
    let range = term(receiver)
    let types = elementTypes(of: range, isPair: shape.hasTwoVariables, node)
    guard let first = variable(node.arguments[0]) else { return .unknown(node.place) }
    let number = depth
    guard shape.hasTwoVariables else {
      return withLocal(first, types.first, node.place) {
        $0.finished(form, shape, node, range, number)
      }
    }
    guard let second = variable(node.arguments[1]) else { return .unknown(node.place) }
    if first == second { report(.sameVariable(second, at: node.arguments[1].place)) }
    return withLocal(first, types.first, node.place) {
      $0.withLocal(second, types.second, node.place) {
        $0.finished(form, shape, node, range, number)
      }
    }
  }

  /// The comprehension, its variables being alive.
  private mutating func finished(
    _ form: MacroForm, _ shape: MacroForm.Shape, _ node: Call, _ range: Term, _ first: Int
  ) -> Term {
    let variables = shape.hasTwoVariables ? 2 : 1
    let condition = shape.hasCondition ? condition(node.arguments[variables]) : nil
    let last = node.arguments[node.arguments.count - 1]
    let body = form.bodyIsCondition ? self.condition(last) : term(last)
    return .comprehension(
      ComprehensionTerm(
        kind: form.kind, range: range, first: first, hasTwoVariables: shape.hasTwoVariables,
        condition: condition, body: body, type: result(of: form, range.type, body),
        place: node.place))
  }

  private mutating func result(of form: MacroForm, _ range: Type, _ body: Term) -> Type {
    guard isChecked else { return .dyn }
    switch form.kind {
    case .all, .exists, .existsOne: return .bool
    case .map, .transformList: return .list(body.type)
    case .filter:
      switch range {
      case .map(let key, _): return .list(key)
      case .record: return .list(.string)
      default: return range
      }
    case .transformMap:
      switch range {
      case .list: return .map(.int, body.type)
      case .map(let key, _): return .map(key, body.type)
      case .record: return .map(.string, body.type)
      default: return .map(.dyn, body.type)
      }
    case .transformMapEntry:
      expect(.map(.dyn, .dyn), body)
      return body.type
    }
  }

  /// The types of the variables of a macro over `range`.
  private mutating func elementTypes(
    of range: Term, isPair: Bool, _ node: Call
  ) -> (first: Type, second: Type) {
    guard isChecked else { return (.dyn, .dyn) }
    switch range.type {
    case .list(let element): return isPair ? (.int, element) : (element, .unknown)
    case .map(let key, let value): return (key, value)
    case .record(let record): return (.string, record.valueType)
    case .dyn: return (.dyn, .dyn)
    case .unknown: return (.unknown, .unknown)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .union,
      .level, .type, .optional, .findings, .url, .ip, .cidr, .parameter, .abstract:
      report(.notIterable(range.type, node.function, at: range.place))
      return (.unknown, .unknown)
    }
  }
}
