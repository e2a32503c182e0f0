import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ReferenceReader {
  /// The rule as written; `checked` tells which actions it matches.
  func rule(
    _ node: RuleNode, _ declaration: Declaration, checked: CheckedRule?
  ) -> PolicyReference.Rule {
    var rule = PolicyReference.Rule(
      name: node.name.text.string, kind: node.kind,
      documentation: declaration.documentation?.lines ?? [], place: place(node.name.place))
    rule.isAlways = node.always != nil
    rule.uses = uses(of: declaration)
    for annotation in declaration.annotations { read(annotation, into: &rule) }
    for clause in node.clauses { read(clause, into: &rule) }
    if !rule.on.isEmpty {
      rule.actions = (checked?.actions ?? []).map { policy.actions[$0].name.string }
    }
    return rule
  }

  private func read(_ annotation: Annotation, into rule: inout PolicyReference.Rule) {
    let word = annotation.arguments.first?.text.string
    switch annotation.name.text.string {
    case "owner": rule.owner = word
    case "severity": rule.severity = word
    case "control": rule.controls += word.map { [$0] } ?? []
    case "shadow": rule.isShadow = true
    default: break
    }
  }

  private func read(_ clause: Clause, into rule: inout PolicyReference.Rule) {
    switch clause.body {
    case .on(let patterns): rule.on = patterns.map { line($0.place) }
    case .when(let expression): rule.when = text(expression.place)
    case .unless(let expression): rule.unless = text(expression.place)
    case .to(let targets): rule.to = targets.map(target)
    case .within(let duration, let otherwise):
      rule.within = line(duration.place)
      if case .route(let targets, _) = otherwise { rule.otherwise = targets.map(target) }
    case .valid(let duration): rule.valid = line(duration.place)
    case .show(let paths): rule.show = paths.map { line($0.place) }
    case .edit(let paths): rule.edit = paths.map { line($0.place) }
    case .notify(let targets): rule.notify = targets.map(target)
    case .limit(let limit): rule.limits.append(words(of: limit))
    case .signed(let node): rule.signed = node.text.string
    case .granted(let node): rule.granted = node.text.string
    case .expires(let node): rule.expires = node.text.string
    case .covers(let names): rule.covers = names.map(\.text.string)
    case .never(let verdict, _): rule.never = "\(verdict)"
    case .needs(let targets): rule.needs = targets.map(target)
    case .because(let template): rule.because = template.parts.map(part)
    }
  }

  /// `5 per 1d by args.iban`
  private func words(of limit: LimitNode) -> String {
    let text = line(limit.place)
    let word = "limit "
    return text.hasPrefix(word) ? String(text.dropFirst(word.count)) : text
  }

  func target(_ node: TargetNode) -> PolicyReference.Target {
    .init(
      name: node.name.text.string, quorum: node.quorum?.count ?? 1,
      preferring: node.preferring.map { line($0.place) })
  }

  private func part(_ part: TemplateNode.Part) -> PolicyReference.Part {
    switch part {
    case .text(let text): .text(text.string)
    case .expression(let expression): .value(line(expression.place))
    }
  }

  // MARK: Source text

  /// `payments.policy:31`
  func place(_ place: Place) -> String {
    let file = files[Int(place.file)]
    return "\(file.name):\(file.position(Int(place.span.start)).line)"
  }

  /// The text at a place, on one line.
  func line(_ place: Place) -> String {
    text(place).split { $0 == "\n" }.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// The text at a place, its further lines moved to the left together.
  func text(_ place: Place) -> String {
    let lines = files[Int(place.file)].text(place.span)
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let further = lines.dropFirst()
    let indent =
      further.filter { !$0.allSatisfy { $0 == " " } }
      .map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return ([lines[0]] + further.map { $0.dropFirst(min(indent, $0.prefix { $0 == " " }.count)) })
      .joined(separator: "\n")
  }
}
