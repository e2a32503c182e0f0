import ProvisoLanguage
import ProvisoReport

extension ReferencePage {
  mutating func writeActions() {
    guard !reference.actions.isEmpty else { return }
    heading("Actions")
    add(.paragraph([.text(Self.caveat)]))
    add(.picture(markup: ActionMap(reference.actions).markup))
    add(
      .table(
        header: ["Action", "Can it be undone?", "How much depends on it?", "What can happen"],
        rows: reference.actions.map { action in
          [
            [self.action(action.name)],
            [fact(action.reversibility, .reversibility)], [fact(action.stakes, .stakes)],
            [.text(action.outcomes.sentence)],
          ]
        }))
    for action in reference.actions { write(action) }
  }

  /// What the last column leaves out.
  private static let caveat = """
    What can happen is worked out from what is declared; what depends on arguments, the agent's \
    confidence or a scan for personal data could go either way. Arguments that break the \
    declaration are always denied, and so is what nobody may decide. An action that is not \
    declared counts as irreversible and critical, and no rule approves it.
    """

  private func fact(_ written: String?, _ scale: Scale) -> Inline {
    written.map { .code($0) } ?? .text("\(scale.levels[Int(scale.worst)]) (not declared)")
  }

  private mutating func write(_ action: PolicyReference.Action) {
    add(.heading(3, [.code(action.name)], anchor: Document.anchor("action", action.name)))
    blocks(of: action.documentation)
    if !action.arguments.isEmpty { add(table(of: action.arguments)) }
    var terms = [
      Document.Term("Can it be undone?", [fact(action.reversibility, .reversibility)]),
      Document.Term("How much depends on it?", [fact(action.stakes, .stakes)]),
    ]
    if action.isOpen { terms.append(.init("Arguments", [.text("others are let through")])) }
    if !action.handles.isEmpty {
      terms.append(.init("Touches personal data", .joined(action.handles.map { .code($0) })))
    }
    terms.append(.init("What can happen", [.text(action.outcomes.sentence)]))
    terms.append(
      .init(
        "Rules",
        action.rules.isEmpty
          ? [.text("none of its own")] : .joined(action.rules.map(rule))))
    if !action.uses.isEmpty { terms.append(.init("Uses", .joined(action.uses.map(binding)))) }
    terms.append(.init("Declared", [.code(action.place)]))
    add(.terms(terms))
  }

  mutating func writeContext() {
    guard !reference.context.isEmpty else { return }
    heading("What the host sends")
    add(
      .paragraph([
        .text("What the agent said is a claim: rules that approve do not read it, people may.")
      ]))
    add(
      .table(
        header: ["Name", "Type", "Required", "Whose word"],
        rows: reference.context.map { field in
          [
            [.code(field.name)], [.code(field.type)], [.text(field.isOptional ? "no" : "yes")],
            [.text(field.isSaid ? "the agent's claim" : "the host's")],
          ]
        }))
  }

  private func table(of fields: [PolicyReference.Field]) -> Document.Block {
    .table(
      header: ["Argument", "Type", "Required"],
      rows: fields.map { field in
        [[.code(field.name)], [.code(field.type)], [.text(field.isOptional ? "no" : "yes")]]
      })
  }

  mutating func blocks(of documentation: [String]) {
    for block in documentation.documentationBlocks { add(block) }
  }
}

extension Outcomes {
  /// In words: `runs, or a person decides`.
  package var sentence: String {
    let words = verdicts.map { verdict in
      switch verdict {
      case .approve: "runs"
      case .route: "a person decides"
      case .deny: "is denied"
      }
    }
    return words.joined(separator: ", or ")
  }
}
