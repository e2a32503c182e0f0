import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  mutating func term(_ node: Call) -> Term {
    if hasMacros, let term = macro(node) { return term }
    if let term = finding(node) { return term }
    if let receiver = node.receiver {
      if let found = namespaced(receiver, node) { return call(found, nil, node) }
      return memberCall(term(receiver), node)
    }
    if let policy, let meaning = policy.lets[node.function.text] {
      return letCall(meaning, node)
    }
    if let found = function(node.function.text.string, fromRoot: node.fromRoot) {
      return call(found, nil, node)
    }
    return unresolved(node, nil)
  }

  private mutating func memberCall(_ receiver: Term, _ node: Call) -> Term {
    guard let found = function(node.function.text.string, fromRoot: true) else {
      return unresolved(node, receiver)
    }
    return call(found, receiver, node)
  }

  // MARK: Which function

  /// What a call calls: one of ours with a body, or one that an environment declares.
  private enum Function {
    case builtin(Builtin.Entry)
    case declared(Text, [Signature])

    var signatures: [Signature] {
      switch self {
      case .builtin(let entry): entry.row.signatures
      case .declared(_, let signatures): signatures
      }
    }
  }

  private func function(_ name: String, fromRoot: Bool) -> Function? {
    switch environment {
    case .policy: return Builtin.named(Text(name)).map(Function.builtin)
    case .bare(let names):
      for candidate in names.candidates(name, fromRoot: fromRoot) {
        if let signatures = names.functions[candidate] {
          return .declared(candidate, signatures)
        }
        if let entry = Builtin.named(candidate), !entry.row.isOurs { return .builtin(entry) }
      }
      return nil
    }
  }

  /// A function of a namespace: `math.greatest` is no member of `math`.
  private func namespaced(_ receiver: Expression, _ node: Call) -> Function? {
    guard let path = receiver.dottedPath else { return nil }
    let name = path.name + "." + node.function.text.string
    return function(name, fromRoot: path.fromRoot)
  }

  // MARK: Whether it fits

  private mutating func call(_ function: Function, _ receiver: Term?, _ node: Call) -> Term {
    var arguments = receiver.map { [$0] } ?? []
    for argument in node.arguments { arguments.append(term(argument)) }
    let isMember = receiver != nil
    guard isChecked else { return uncheckedCall(function, arguments, isMember, node) }
    let types = arguments.map(\.type)
    switch SignatureChoice.choose(from: function.signatures, isMember: isMember, types) {
    case .result(let type):
      return finished(function, arguments, type, node)
    case .noShape:
      if !arguments.contains(where: { $0.type == .unknown }) {
        report(.wrongShape(node, function.signatures, isMember: isMember))
      }
    case .noFit(let candidates):
      report(.argumentsDoNotFit(node, arguments, candidates))
    }
    return .unknown(node.place)
  }

  private mutating func finished(
    _ function: Function, _ arguments: [Term], _ type: Type, _ node: Call
  ) -> Term {
    switch function {
    case .builtin(let entry):
      let ready = isPolicy ? withConstants(entry.builtin, arguments) : arguments
      return .call(entry.builtin, ready, type, node.place)
    case .declared(let name, _): return withoutBody(name, type, node.place)
    }
  }

  private func uncheckedCall(
    _ function: Function, _ arguments: [Term], _ isMember: Bool, _ node: Call
  ) -> Term {
    let isCallable = function.signatures.contains {
      $0.isMember == isMember && $0.takes(count: arguments.count)
    }
    guard isCallable, case .builtin(let entry) = function else {
      return withoutBody(node.function.text, .dyn, node.place)
    }
    return .call(entry.builtin, arguments, .dyn, node.place)
  }

  private mutating func unresolved(_ node: Call, _ receiver: Term?) -> Term {
    guard isChecked else { return withoutBody(node.function.text, .dyn, node.place) }
    for argument in node.arguments { _ = term(argument) }
    if receiver?.type != .unknown {
      report(.unknownFunction(node, isOurs: isPolicy, lets: policy?.functionNames ?? []))
    }
    return .unknown(node.place)
  }

  /// A call that fails when it is evaluated: no variable can have a name with parentheses.
  private func withoutBody(_ name: Text, _ type: Type, _ place: Place) -> Term {
    let input = Input.variable(Text("\(name.string)()"))
    return .input(InputTerm(input: input, type: type, place: place))
  }
}

extension PolicyEnvironment {
  /// The lets that are called.
  var functionNames: [Text] {
    lets.keys.sorted().filter { name in
      if case .function? = lets[name] { return true }
      return false
    }
  }
}
