import ProvisoLanguage
import ProvisoReport

extension ReferencePage {
  mutating func writeReviewers() {
    guard !reference.reviewers.isEmpty else { return }
    heading("Who decides")
    for group in reference.reviewers {
      add(.heading(3, [.code(group.name)], anchor: Document.anchor("reviewers", group.name)))
      blocks(of: group.documentation)
      var terms: [Document.Term] = []
      if let directory = group.group {
        terms.append(.init("Members of", [.code(directory)]))
      } else {
        terms.append(.init("Members", .joined(group.members.map { .text($0) })))
      }
      let asked = rules(asking: group.name).map(rule) + defaults(asking: group.name)
      if !asked.isEmpty { terms.append(.init("Asked by", .joined(asked))) }
      let told = rules(telling: group.name)
      if !told.isEmpty { terms.append(.init("Told by", .joined(told.map(rule)))) }
      terms.append(.init("Declared", [.code(group.place)]))
      add(.terms(terms))
    }
  }

  private func rules(asking name: String) -> [String] {
    reference.rules.filter { ($0.to + $0.otherwise).contains { $0.name == name } }.map(\.name)
  }

  /// The default, which also asks for routes without targets of their own.
  private func defaults(asking name: String) -> [Inline] {
    let asks = reference.defaults.contains { $0.targets.contains { $0.name == name } }
    return asks ? [section("When no rule speaks")] : []
  }

  private func rules(telling name: String) -> [String] {
    reference.rules.filter { $0.notify.contains { $0.name == name } }.map(\.name)
  }

  mutating func writeDefaults() {
    heading("When no rule speaks")
    for fallback in reference.defaults {
      blocks(of: fallback.documentation)
      let sentence: [Inline] =
        fallback.verdict == .deny
        ? [.text("It is denied; where somebody is needed, this is asked: ")]
          + people(fallback.targets)
        : people(fallback.targets)
          + [
            .text(" decide\(fallback.targets.count > 1 ? "" : "s") within 24h; then it is denied.")
          ]
      add(.paragraph(sentence + [.text(" ("), .code(fallback.place), .text(")")]))
    }
  }

  mutating func writeControls() {
    guard !reference.controls.isEmpty else { return }
    heading("Controls")
    for control in reference.controls {
      add(.heading(3, [.text(control.name)], anchor: Document.anchor("control", control.name)))
      add(
        .list(
          control.rules.map { name in
            let first = documentation(of: name).prefix { !$0.isEmpty }.joined(separator: " ")
            return [rule(name)] + (first.isEmpty ? [] : [.text(": \(first)")])
          }))
    }
  }

  private func documentation(of name: String) -> [String] {
    (reference.rules + reference.invariants + reference.grants).first { $0.name == name }?
      .documentation ?? []
  }

  mutating func writeLets() {
    guard !reference.lets.isEmpty else { return }
    heading("Names and data")
    for binding in reference.lets {
      add(.heading(3, [.code(binding.name)], anchor: Document.anchor("let", binding.name)))
      blocks(of: binding.documentation)
      add(.code(binding.text))
      let used = users(of: binding.name)
      if !used.isEmpty { add(.terms([.init("Used by", .joined(used))])) }
    }
  }

  private func users(of name: String) -> [Inline] {
    let rules = reference.rules + reference.invariants + reference.grants
    return rules.filter { $0.uses.contains(name) }.map { rule($0.name) }
      + reference.actions.filter { $0.uses.contains(name) }.map { action($0.name) }
      + reference.lets.filter { $0.uses.contains(name) }.map { binding($0.name) }
  }

  mutating func writeFiles() {
    guard reference.files.count > 1 else { return }
    heading("Files")
    for file in reference.files {
      add(.heading(3, [.code(file.name)], anchor: nil))
      blocks(of: file.documentation)
    }
  }
}
