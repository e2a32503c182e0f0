import ProvisoReport
import ProvisoSyntax

extension ReferencePage {
  mutating func writeRules() {
    section(
      "Never", of: rules(.deny), "What is denied whatever anybody else says.")
    section(
      "A person decides", of: rules(.route),
      "What waits for people. Rules that always ask cannot be waived by a standing approval.")
    section(
      "Runs by itself", of: rules(.approve),
      "What runs without waiting, unless a rule above says otherwise.")
  }

  private func rules(_ kind: RuleKind) -> [PolicyReference.Rule] {
    reference.rules.filter { $0.kind == kind }
  }

  /// A section, if there is anything in it.
  mutating func section(_ title: String, of rules: [PolicyReference.Rule], _ summary: String) {
    guard !rules.isEmpty else { return }
    heading(title)
    add(.paragraph([.text(summary)]))
    for rule in rules { write(rule) }
  }

  private mutating func write(_ rule: PolicyReference.Rule) {
    var title: [Inline] = [.code(rule.name)]
    if rule.isAlways { title.append(.text(" always")) }
    if rule.isShadow { title.append(.text(" (on trial: reported, never counted)")) }
    add(.heading(3, title, anchor: Document.anchor("rule", rule.name)))
    blocks(of: rule.documentation)
    add(.terms(scope(of: rule) + requirement(of: rule) + life(of: rule) + notes(on: rule)))
  }

  private func scope(of rule: PolicyReference.Rule) -> [Document.Term] {
    var terms: [Document.Term] = []
    if rule.on.isEmpty {
      terms.append(.init("On", [.text("every action")]))
    } else {
      let isPattern = rule.on != rule.actions
      let matched = isPattern ? [.text(" — ")] + [Inline].joined(rule.actions.map(action)) : []
      let named: [Inline] = .joined(rule.on.map { isPattern ? .code($0) : action($0) })
      terms.append(.init("On", named + matched))
    }
    if let when = rule.when { terms.append(.init("When", code: when)) }
    if let unless = rule.unless { terms.append(.init("Unless", code: unless)) }
    if !rule.uses.isEmpty { terms.append(.init("Uses", .joined(rule.uses.map(binding)))) }
    for limit in rule.limits { terms.append(.init("At most", code: limit)) }
    return terms
  }

  private func requirement(of rule: PolicyReference.Rule) -> [Document.Term] {
    var terms: [Document.Term] = []
    if rule.kind == .route {
      terms.append(
        .init("Who decides", rule.to.isEmpty ? [.text("as when no rule speaks")] : people(rule.to)))
      terms.append(.init("Deadline", deadline(of: rule)))
      terms.append(.init("An approval stays good for", [.text(rule.valid ?? "1h")]))
    }
    if !rule.show.isEmpty {
      terms.append(.init("Shown first", .joined(rule.show.map { .code($0) })))
    }
    if !rule.edit.isEmpty {
      terms.append(.init("May be changed", .joined(rule.edit.map { .code($0) })))
    }
    if !rule.notify.isEmpty { terms.append(.init("Told", people(rule.notify))) }
    if let never = rule.never { terms.append(.init("Never", [.text(never)])) }
    if !rule.needs.isEmpty { terms.append(.init("Needs", people(rule.needs))) }
    return terms
  }

  private func deadline(of rule: PolicyReference.Rule) -> [Inline] {
    guard let within = rule.within else { return [.text("24h, then it is denied")] }
    return rule.otherwise.isEmpty
      ? [.text("\(within), then it is denied")]
      : [.text("\(within), then it goes to ")] + people(rule.otherwise)
        + [.text(" for as long again, and is denied after that")]
  }

  private func life(of rule: PolicyReference.Rule) -> [Document.Term] {
    var terms: [Document.Term] = []
    if let signed = rule.signed { terms.append(.init("Signed by", [.text(signed)])) }
    if let granted = rule.granted { terms.append(.init("From", [.text(granted)])) }
    if let expires = rule.expires { terms.append(.init("Until", [.text(expires)])) }
    if !rule.covers.isEmpty {
      terms.append(.init("Stands in for", .joined(rule.covers.map(self.rule))))
    }
    return terms
  }

  private func notes(on rule: PolicyReference.Rule) -> [Document.Term] {
    var terms: [Document.Term] = []
    if !rule.because.isEmpty {
      terms.append(
        .init(
          "Reason",
          rule.because.map { part in
            switch part {
            case .text(let text): .text(text)
            case .value(let expression): .code(expression)
            }
          }))
    }
    if !rule.controls.isEmpty {
      terms.append(
        .init(
          "Controls",
          .joined(
            rule.controls.map { control in
              .link(control, to: Document.anchor("control", control), isCode: false)
            })))
    }
    if let owner = rule.owner { terms.append(.init("Owner", [.text(owner)])) }
    if let severity = rule.severity { terms.append(.init("Severity", [.text(severity)])) }
    terms.append(.init("Declared", [.code(rule.place)]))
    return terms
  }

  /// `treasury, 2 people; the requester`
  func people(_ targets: [PolicyReference.Target]) -> [Inline] {
    let each = targets.map { target -> [Inline] in
      var inline: [Inline] =
        target.name == "requester"
        ? [.text("whoever the agent acts for")] : [reviewers(target.name)]
      if target.quorum > 1 { inline.append(.text(", \(target.quorum) people")) }
      if let first = target.preferring {
        inline += [.text(", first whom "), .code(first), .text(" names")]
      }
      return inline
    }
    return Array(each.joined(separator: [.text(" and ")]))
  }
}
