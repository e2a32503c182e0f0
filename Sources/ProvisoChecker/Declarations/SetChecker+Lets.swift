import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  mutating func checkLets() {
    for declared in letNodes {
      checkAnnotations(declared.declaration, of: .other)
      checkNotReserved(declared.node.name)
      lets[declared.node.name.text] = meaning(of: declared.node)
    }
    letUses = Dictionary(
      letNodes.map { ($0.node.name.text, NameReader.names(in: $0.node)) }
    ) { first, _ in first }
    for cycle in LetCycles.find(letNodes.map(\.node), letUses) {
      report(.cycle(cycle.map { ($0.text, $0.place) }))
      for name in cycle { lets[name.text] = .broken }
    }
  }

  private mutating func meaning(of node: LetNode) -> LetMeaning {
    switch node.body {
    case .expression(let expression): return .expression(expression)
    case .function(let parameters, let body):
      return .function(parameters.map { parameter($0, parameters) }, body)
    case .data(let typeNode, let path):
      let type = type(typeNode, for: .data)
      return external(path, type)
    }
  }

  private mutating func parameter(
    _ node: LetNode.Parameter, _ all: [LetNode.Parameter]
  ) -> LetMeaning.Parameter {
    checkNotReserved(node.name)
    if let first = all.first(where: { $0.name.text == node.name.text }), first != node {
      report(.declaredTwice(node.name.text, at: node.name.place, first: first.name.place))
    }
    return LetMeaning.Parameter(name: node.name, type: type(node.type, for: .parameter))
  }

  /// Lets and parameters stand in expressions, where these names mean something already.
  private mutating func checkNotReserved(_ name: Name) {
    let isTaken =
      PolicyEnvironment.inputs.contains(name.text) || Self.typeNames.contains(name.text)
      || Builtin.named(name.text).map { $0.row.signatures.contains { !$0.isMember } } ?? false
    if isTaken { report(.reservedName(name)) }
  }

  // MARK: External data

  private mutating func external(_ path: StringNode, _ type: Type) -> LetMeaning {
    guard let file = files.first(where: { $0.number == Int(path.place.file) })?.file
    else { return .broken }
    switch data.read(path.text, file) {
    case .failure(let problem):
      report(.unreadableData(problem, at: path.place))
      return .broken
    case .success(let node):
      var fitter = DataFitter()
      let value = fitter.constant(node, type)
      for misfit in fitter.misfits { report(.dataMisfit(misfit, path.text, at: path.place)) }
      return fitter.misfits.isEmpty ? .data(value, type) : .broken
    }
  }

  // MARK: Lets that nothing uses

  /// A let is checked where it is used; one that is not is checked as if any action might. Those
  /// that no other let uses come first, and take those that they use along.
  mutating func checkUnusedLets() {
    var inner: Set<Text> = []
    for (name, names) in letUses { inner.formUnion(names.subtracting([name])) }
    let unused = letNodes.map(\.node.name.text)
    for name in unused where !inner.contains(name) { checkUnused(name) }
    for name in unused.reversed() { checkUnused(name) }
  }

  private mutating func checkUnused(_ name: Text) {
    guard usedLets.insert(name).inserted else { return }
    switch lets[name] {
    case .expression(let body)?: _ = term(body, .undeclared)
    case .function(let parameters, let body)?: checkUnused(parameters, body)
    case .data?, .broken?, nil: break
    }
  }

  private mutating func checkUnused(_ parameters: [LetMeaning.Parameter], _ body: Expression) {
    var checker = ExpressionChecker(environment(.undeclared))
    for (number, parameter) in parameters.enumerated() {
      checker.scope.add(parameter.name.text, .local(number, parameter.type))
    }
    checker.depth = parameters.count
    _ = checker.term(body)
    findings += checker.diagnostics
    usedLets.formUnion(checker.usedLets)
  }
}
