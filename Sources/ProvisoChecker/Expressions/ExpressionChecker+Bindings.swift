import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// The macros that name a value: `cel.bind`, `cel.block`, `optMap`, `optFlatMap`, `sortBy`.
extension ExpressionChecker {
  mutating func celMacro(_ name: String, _ node: Call) -> Term? {
    switch name {
    case "bind": return bind(node)
    case "block": return block(node)
    case "index", "iterVar", "accuVar":
      guard let variable = Self.blockVariable(node),
        case .local(let number, let type)? = scope.meaning(of: variable)
      else { return nil }
      return .local(LocalTerm(number: number, type: type, place: node.place))
    default: return nil
    }
  }

  private mutating func bind(_ node: Call) -> Term {
    guard node.arguments.count == 3 else {
      report(.macroShape(node, "cel.bind(total, args.net + args.tax, total > 100.0)"))
      return .unknown(node.place)
    }
    let value = term(node.arguments[1])
    guard let name = variable(node.arguments[0]) else { return .unknown(node.place) }
    return bound(name, value, node.place) { $0.term(node.arguments[2]) }
  }

  /// `body` with `name` standing for `value`, which is computed once.
  private mutating func bound(
    _ name: Text, _ value: Term, _ place: Place, _ body: (inout ExpressionChecker) -> Term
  ) -> Term {
    let number = depth
    return withLocal(name, value.type, place) {
      let body = body(&$0)
      return .bind(
        BindTerm(number: number, value: value, body: body, type: body.type, place: place))
    }
  }

  // MARK: cel.block

  /// `cel.block([a, b], c)`: a value each, which later ones and `c` read as `cel.index(0)` ….
  private mutating func block(_ node: Call) -> Term? {
    guard node.arguments.count == 2, case .list(let list) = stripped(node.arguments[0])
    else { return nil }
    return block(list.elements.map(\.value)[...], 0, node)
  }

  private mutating func block(
    _ values: ArraySlice<Expression>, _ place: Int, _ node: Call
  ) -> Term {
    guard let first = values.first else { return term(node.arguments[1]) }
    let value = term(first)
    return bound(Text("@index:\(place)"), value, node.place) {
      $0.block(values.dropFirst(), place + 1, node)
    }
  }

  /// The name that `cel.index(0)`, `cel.iterVar(0, 0)` or `cel.accuVar(0, 0)` stands for.
  static func blockVariable(_ node: Call) -> Text? {
    guard case .identifier(let cel)? = node.receiver, cel.name.text == "cel" else { return nil }
    var numbers: [String] = []
    for argument in node.arguments {
      guard case .literal(let literal) = argument, case .int(let number) = literal.value
      else { return nil }
      numbers.append(String(number))
    }
    let name = node.function.text.string
    guard numbers.count == (name == "index" ? 1 : 2),
      name == "index" || name == "iterVar" || name == "accuVar"
    else { return nil }
    return Text("@\(name):\(numbers.joined(separator: ":"))")
  }

  // MARK: Optionals and orders

  /// `x.optMap(v, e)`: an optional of `e`, where `x` has a value; `optFlatMap`: `e` itself.
  mutating func optionalMap(_ node: Call, _ receiver: Expression, isFlat: Bool) -> Term {
    guard node.arguments.count == 2 else {
      report(.macroShape(node, "args.?memo.optMap(memo, memo.size())"))
      return .unknown(node.place)
    }
    let whole = term(receiver)
    if isChecked { expect(.optional(.dyn), whole) }
    guard let name = variable(node.arguments[0]) else { return .unknown(node.place) }
    let inner: Type
    if case .optional(let type) = whole.type { inner = type } else { inner = whole.type }
    return bound("@optional", whole, node.place) {
      $0.optionalBody(node, name, whole.type, inner, isFlat: isFlat)
    }
  }

  private mutating func optionalBody(
    _ node: Call, _ name: Text, _ whole: Type, _ inner: Type, isFlat: Bool
  ) -> Term {
    let place = node.place
    let read = Term.local(LocalTerm(number: depth - 1, type: whole, place: place))
    let value = Term.call(.optional(.value), [read], inner, place)
    let body = bound(name, value, place) { $0.term(node.arguments[1]) }
    if isFlat && isChecked { expect(.optional(.dyn), body) }
    let type = isFlat ? body.type : Type.optional(body.type)
    let some = isFlat ? body : Term.call(.optional(.of), [body], type, place)
    let none = Term.call(.optional(.none), [], type, place)
    let condition = Term.call(.optional(.hasValue), [read], .bool, place)
    return .conditional(
      ConditionalTerm(
        condition: condition, first: some, second: none, type: type, place: place))
  }

  /// `list.sortBy(x, key)`: the list in the order of the keys that `key` gives.
  mutating func sortBy(_ node: Call, _ receiver: Expression) -> Term {
    guard node.arguments.count == 2 else {
      report(.macroShape(node, "args.lines.sortBy(line, line.price)"))
      return .unknown(node.place)
    }
    let list = term(receiver)
    if isChecked { expect(.list(.dyn), list) }
    guard let name = variable(node.arguments[0]) else { return .unknown(node.place) }
    return bound("@sorted", list, node.place) { $0.sorted(node, name, list.type) }
  }

  private mutating func sorted(_ node: Call, _ name: Text, _ type: Type) -> Term {
    let place = node.place
    let read = Term.local(LocalTerm(number: depth - 1, type: type, place: place))
    let element: Type
    if case .list(let inner) = type { element = inner } else { element = type }
    let number = depth
    let keys = withLocal(name, element, place) {
      let body = $0.term(node.arguments[1])
      return .comprehension(
        ComprehensionTerm(
          kind: .map, range: read, first: number, hasTwoVariables: false, condition: nil,
          body: body, type: .list(body.type), place: place))
    }
    let builtin = Builtin.collection(.sortByKeys)
    if isChecked {
      let choice = SignatureChoice.choose(
        from: builtin.row.signatures, isMember: true, [type, keys.type])
      if case .noFit = choice { report(.noOrder(keys.type, at: node.arguments[1].place)) }
    }
    return .call(builtin, [read, keys], type, place)
  }
}
