import ProvisoLanguage
import ProvisoReport
import ProvisoSyntax
import ProvisoText

extension TraceReport {
  /// For programs: one object.
  package var json: String {
    Outline.members([
      .init("decision", .text(story.verdict)),
      .init("type", .text(story.type)),
      .init("id", story.identifier.map { .text($0) } ?? .null),
      .init("reason", .text(story.reason)),
      .init("ground", .text(story.ground)),
      .init("deciding", .list(story.deciding.map { .text($0) })),
      .init("overruled", .list(story.overruled.map { .text($0) })),
      .init("shadow", story.shadow.map { .text($0) } ?? .null),
      .init("facts", .list(story.facts.map(outline))),
      .init("rules", .list(story.rules.map(outline))),
      .init("unmatched", .list(story.unmatched.map { .text($0) })),
      .init(
        "missing",
        .list(
          story.missing.map {
            .members([
              .init("member", .text($0.member)),
              .init("read_by", .list($0.rules.map { .text($0) })),
            ])
          })),
      .init("alternatives", .list(story.alternatives.map(outline))),
      .init(
        "moments",
        .list(
          story.moments.map {
            .members([
              .init("decision", .text("\($0.verdict)")), .init("time", .text($0.moment.text)),
            ])
          })),
      .init("now", story.now.isEmpty ? .null : .text(story.now)),
    ]).json
  }

  private func outline(_ fact: TraceStory.Fact) -> Outline {
    let expression = trace.facts.first { $0.name == fact.name }?.expression
    return .members([
      .init("name", .text(fact.name)), .init("value", .text(fact.value)),
      .init("from", .text(fact.origin)), .init("expression", expression.map(outline) ?? .null),
    ])
  }

  private func outline(_ rule: TraceStory.Rule) -> Outline {
    let traced = rule.trace.rule
    return .members([
      .init("name", .text(traced.name.string)), .init("kind", .text(traced.kind.rawValue)),
      .init("always", .flag(traced.isAlways)), .init("shadow", .flag(traced.isShadow)),
      .init("overlay", .flag(traced.isOverlay)),
      .init("at", .text(rule.place.text(files))), .init("state", .text(rule.word)),
      .init("decides", .flag(rule.isDeciding)),
      .init("note", rule.note.map { .text($0) } ?? .null),
      .init("condition", rule.trace.condition.map(outline) ?? .null),
      .init(
        "clauses",
        .list(
          rule.trace.clauses.map {
            .members([.init("name", .text($0.name)), .init("value", outline($0.value))])
          })),
    ])
  }

  private func outline(_ part: Evaluation) -> Outline {
    var members: [Outline.Member] = [
      .init("text", .text(part.operand.text)), .init("at", .text(part.operand.place.text(files))),
    ]
    if let meaning = part.operand.meanings.last {
      members.append(.init("means", .text(meaning.text)))
      members.append(.init("means_at", .text(meaning.place.text(files))))
    }
    switch part.result {
    case .value(.bool(let value)): members.append(.init("value", .flag(value)))
    case .value(let value): members.append(.init("value", .text(value.shown)))
    case .trouble(let trouble): members.append(.init("error", .text(trouble.text)))
    case .none: break
    }
    if let skip = part.skip { members.append(.init("skipped", .text(skip.text))) }
    let children = part.children.filter { $0.operand.probe != nil }
    if !children.isEmpty { members.append(.init("operands", .list(children.map(outline)))) }
    return .members(members)
  }

  private func outline(_ one: Alternative) -> Outline {
    .members([
      .init("decision", .text("\(one.verdict)")), .init("attribute", .text(one.attribute.text)),
      .init("condition", .text(one.condition)),
      .init("current", one.current.map { .text($0) } ?? .null),
      .init("tried", one.tried.map { .text($0) } ?? .null),
    ])
  }
}
