import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// The types and arguments of all actions; their facts need lets, and so come later.
  mutating func declareActions() {
    var places: [Text: Place] = [:]
    for (number, declared) in actionNodes.enumerated() {
      checkAnnotations(declared.declaration, of: .other)
      let arguments = record(declared.node.fields, for: .field)
      for name in declared.node.names where name.isWhole {
        let wire = name.wire
        if let first = places[wire] {
          report(.declaredTwice(wire, at: name.place, first: first))
          continue
        }
        places[wire] = name.place
        actions.append(
          CheckedAction(
            name: wire, segments: name.segments.map(\.text), arguments: arguments,
            reversibility: nil, stakes: nil, handles: [], place: name.place))
        actionNumbers.append((wire, number))
      }
    }
    actions.sort { $0.name < $1.name }
    for (place, action) in actions.enumerated() { actionPlaces[action.name] = place }
  }

  /// What each declaration says of the facts, once for all of its names.
  mutating func checkFacts() {
    var names: [Int: [Text]] = [:]
    for (name, number) in actionNumbers { names[number, default: []].append(name) }
    for (number, declared) in actionNodes.enumerated() {
      let places = (names[number] ?? []).sorted().compactMap { actionPlaces[$0] }
      let facts = facts(declared.node, view(of: places))
      for place in places { actions[place] = actions[place].with(facts) }
    }
  }

  fileprivate struct Facts {
    var reversibility: Term?
    var stakes: Term?
    var handles: [UInt8] = []
  }

  private mutating func facts(_ node: ActionNode, _ view: ArgumentsView) -> Facts {
    var facts = Facts()
    for clause in node.clauses {
      switch clause {
      case .reversibility(_, let expression):
        facts.reversibility = fact(expression, .reversibility, view)
      case .stakes(_, let expression): facts.stakes = fact(expression, .stakes, view)
      case .handles(_, let names): facts.handles = kinds(names)
      }
    }
    return facts
  }

  private mutating func fact(
    _ expression: Expression, _ scale: Scale, _ view: ArgumentsView
  ) -> Term {
    let term = term(expression, view, as: .level(scale))
    let place = expression.place
    let more = Reach.fact.findings(term) + Presence.findings(term, view)
    findings += more.map { $0.used(at: place, in: place) }
    return term
  }

  private mutating func kinds(_ names: [Name]) -> [UInt8] {
    var numbers: Set<UInt8> = []
    for name in names where !name.text.utf8.isEmpty {
      guard let found = KindNames.numbers(of: name.text) else {
        report(.unknownKind(name))
        continue
      }
      numbers.formUnion(found)
    }
    return numbers.sorted()
  }
}

extension CheckedAction {
  fileprivate func with(_ facts: SetChecker.Facts) -> CheckedAction {
    CheckedAction(
      name: name, segments: segments, arguments: arguments, reversibility: facts.reversibility,
      stakes: facts.stakes, handles: facts.handles, place: place)
  }
}
