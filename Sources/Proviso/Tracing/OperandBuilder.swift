import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Makes the operands of terms, walking what is written beside what was checked, and collects
/// the probes that tell their values.
struct OperandBuilder {
  let files: [SourceFile]
  let lets: [Text: LetNode]
  private(set) var probes: [Term] = []
  /// Atoms of the rule at hand.
  private var atoms = 0

  init(files: [SourceFile], trees: [Syntax]) {
    self.files = files
    var lets: [Text: LetNode] = [:]
    for tree in trees {
      for case .binding(let node) in tree.declarations.map(\.body) { lets[node.name.text] = node }
    }
    self.lets = lets
  }

  /// The operands of a condition; `written` holds its `when` and `unless` expressions.
  mutating func condition(_ term: Term, _ written: [Written]) -> Operand {
    atoms = 0
    guard written.count > 1 else {
      return written.first.map { negated(term, $0) } ?? operand(term, nil, isLogical: true)
    }
    var parts: [Operand] = []
    var rest = term
    for one in written.dropFirst().reversed() {
      guard case .operation(let node) = rest, node.operator == .and else { break }
      rest = node.left
      parts.insert(negated(node.right, one), at: 0)
    }
    parts.insert(negated(rest, written[0]), at: 0)
    return Operand(
      form: .all, text: parts.map(\.text).joined(separator: " && "), place: parts[0].place,
      meanings: [], term: term, children: parts, probe: probe(term), atom: nil)
  }

  /// Of `unless`: its `!` is written nowhere.
  private mutating func negated(_ term: Term, _ written: Written) -> Operand {
    guard written.isUnless, case .negation(let node) = term else {
      return operand(term, written, isLogical: true)
    }
    let inner = operand(node.operand, written, isLogical: true)
    return Operand(
      form: .not, text: "unless " + inner.text, place: inner.place, meanings: [], term: term,
      children: [inner], probe: probe(term), atom: nil, isUnless: true)
  }

  mutating func operand(_ term: Term, _ written: Written?, isLogical: Bool) -> Operand {
    let named = written
    let written = written.map { $0.resolved(lets) }
    if term.isConstant { return leaf(.constant, term, named, isLogical) }
    switch term {
    case .constant: return leaf(.constant, term, named, isLogical)
    case .input: return leaf(.input, term, named, isLogical)
    case .local: return leaf(.member, term, named, isLogical)
    case .member(let node):
      guard !term.isPath else { return leaf(.member, term, named, isLogical) }
      return inner(.member, term, named, isLogical, [node.base], written?.parts)
    case .has: return leaf(.presence, term, named, isLogical)
    case .index(let node):
      return inner(.index, term, named, isLogical, [node.base, node.key], written?.parts)
    case .negation(let node):
      let children = children([node.operand], written?.parts, isLogical: isLogical)
      return made(.not, term, written: named, children)
    case .minus(let node):
      return inner(.arithmetic(.minus), term, named, isLogical, [node.operand], written?.parts)
    case .operation(let node): return operation(node, named, written, isLogical)
    case .conditional(let node):
      let parts = [node.condition, node.first, node.second]
      let children = children(parts, written?.parts, isLogical: isLogical)
      return made(.choice, term, written: named, children)
    case .call(let node):
      return inner(.call, term, named, isLogical, node.arguments, written?.parts)
    case .list(let node):
      return inner(.list, term, named, isLogical, node.elements.map(\.value), written?.parts)
    case .map(let node):
      let parts = node.entries.flatMap { [$0.key, $0.value] }
      return inner(.map, term, named, isLogical, parts, written?.parts)
    case .comprehension(let node):
      return opened(
        .loop, term, named, isLogical, node.range, written?.receiver?.first,
        within: [node.condition, node.body].compactMap { $0 })
    case .bind(let node):
      return opened(.binding, term, named, isLogical, node.value, nil, within: [node.body])
    }
  }

  private mutating func operation(
    _ node: OperationTerm, _ named: Written?, _ written: Written?, _ isLogical: Bool
  ) -> Operand {
    let term = Term.operation(node)
    switch node.operator {
    case .and, .or:
      let children = joined(term, written, by: node.operator, isLogical)
      return made(node.operator == .and ? .all : .any, term, written: named, children)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in:
      return inner(
        .comparison(node.operator), term, named, isLogical, [node.left, node.right],
        written?.parts)
    case .plus, .minus, .times, .divided, .remainder:
      return inner(
        .arithmetic(node.operator), term, named, isLogical, [node.left, node.right],
        written?.parts)
    }
  }

  /// What an operator joins, however it is grouped; a let keeps its parts to itself.
  private mutating func joined(
    _ term: Term, _ written: Written?, by joint: BinaryOperator, _ isLogical: Bool
  ) -> [Operand] {
    guard case .operation(let node) = term, node.operator == joint,
      written.map({ $0.resolved(lets).uses == $0.uses }) ?? true
    else { return [operand(term, written, isLogical: isLogical)] }
    let parts = written?.resolved(lets).parts
    return joined(node.left, parts?.first, by: joint, isLogical)
      + joined(node.right, parts?.last, by: joint, isLogical)
  }

  /// A form none of whose parts is an atom.
  private mutating func inner(
    _ form: Operand.Form, _ term: Term, _ written: Written?, _ isLogical: Bool,
    _ terms: [Term], _ parts: [Written]?
  ) -> Operand {
    let atom = isLogical ? nextAtom() : nil
    let children = children(terms, parts, isLogical: false)
    return made(form, term, written: written, children, atom: atom)
  }

  /// A form with variables of its own: what they go over or stand for, and what is read beside
  /// them.
  private mutating func opened(
    _ form: Operand.Form, _ term: Term, _ named: Written?, _ isLogical: Bool, _ first: Term,
    _ written: Written?, within bodies: [Term]
  ) -> Operand {
    let atom = isLogical ? nextAtom() : nil
    var children = [operand(first, written, isLogical: false)]
    for read in bodies.flatMap(\.readings) {
      let reading = operand(read, nil, isLogical: false)
      if !children.contains(where: { $0.text == reading.text }) { children.append(reading) }
    }
    return made(form, term, written: named, children, atom: atom)
  }

  private mutating func children(
    _ terms: [Term], _ parts: [Written]?, isLogical: Bool
  ) -> [Operand] {
    let matched = parts.flatMap { $0.count == terms.count ? $0 : nil }
    var children: [Operand] = []
    for (place, part) in terms.enumerated() {
      children.append(operand(part, matched?[place], isLogical: isLogical))
    }
    return children
  }

  private mutating func leaf(
    _ form: Operand.Form, _ term: Term, _ written: Written?, _ isLogical: Bool
  ) -> Operand {
    let atom = isLogical ? nextAtom() : nil
    return made(form, term, written: written, [], atom: atom)
  }

  private mutating func nextAtom() -> Int {
    defer { atoms += 1 }
    return atoms
  }

  private mutating func made(
    _ form: Operand.Form, _ term: Term, written: Written?, _ children: [Operand],
    atom: Int? = nil
  ) -> Operand {
    let place = written?.expression.place ?? term.place
    let uses = written.map { $0.resolved(lets).uses.dropFirst($0.uses.count) } ?? []
    return Operand(
      form: form, text: text(place), place: place,
      meanings: uses.map {
        Operand.Meaning(name: $0.name, place: $0.meaning, text: text($0.meaning))
      }, term: term, children: children, probe: probe(term), atom: atom)
  }

  private func text(_ place: Place) -> String {
    guard Int(place.file) < files.count else { return "" }
    return WrittenText.oneLine(files[Int(place.file)].text(place.span))
  }

  /// What was found is read as the names of its kinds; the name of a kind has no value.
  private mutating func probe(_ term: Term) -> Int? {
    if case .constant(let node) = term, case .kinds = node.value { return nil }
    let asked =
      term.type == .findings
      ? Term.call(
        CallTerm(
          builtin: .findings(.kinds), arguments: [term], type: .list(.string), place: term.place))
      : term
    probes.append(asked)
    return probes.count - 1
  }
}
