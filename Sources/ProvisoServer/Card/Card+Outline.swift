import ProvisoLanguage
import ProvisoQueue
package import ProvisoReport

extension Card {
  /// The card for programs that draw it: `GET /v1/requests/{id}/card`.
  package var outline: Outline {
    .members(identity + contents + judgement + history)
  }

  private var identity: [Outline.Member] {
    [
      .init("id", .text(id)), .init("version", .integer(version)),
      .init("state", .text(state.rawValue)), .init("erased", .flag(isErased)),
      .init("type", .text(type)),
      .init("agent", .text(agent)), .init("requester", .optional(requester)),
      .init("executor", .optional(executor)), .init("submitted", .text(submitted.text)),
      .init("deadline", .optional(deadline?.text)),
      .init("valid_until", .optional(validUntil?.text)), .init("digest", .text(digest)),
      .init("evidence", .text(evidence)), .init("program", .text(program)),
      .init("definition", .optional(definition)),
    ]
  }

  private var contents: [Outline.Member] {
    [
      .init("fields", .list(fields.map(\.outline))),
      .init("context", .list(context.map(\.outline))),
      .init("claims", .list(claims.map(\.outline))),
      .init("later_words", .list(laterWords.map(\.outline))), .init("raw", .text(raw)),
      .init("unknown", .list(unknown.map { .text($0) })), .init("folds", .integer(foldCount)),
    ]
  }

  private var judgement: [Outline.Member] {
    [
      .init("reason", .text(reason)), .init("undo", .text(undo)),
      .init("facts", .list(facts.map(\.outline))),
      .init(
        "fired",
        .list(
          fired.map {
            .members([.init("rule", .text($0.rule)), .init("deciding", .flag($0.isDeciding))])
          })),
      .init("errors", .list(failures.map(\.outline))), .init("waivable", .flag(isWaivable)),
      .init("asked", .list(asked.map(\.outline))),
      .init(
        "votes",
        .list(
          votes.map {
            .members([
              .init("person", .text($0.person.string)), .init("at", .text($0.at.text)),
              .init("digest", .text($0.digest.string)),
            ])
          })),
      .init("excluded", .list(excluded.map { .text($0) })),
      .init("claimed_by", .optional(claim?.person.string)),
    ]
  }

  private var history: [Outline.Member] {
    [
      .init("messages", .list(messages.map(\.outline))),
      .init("rejections", .list(rejections.map { .text($0) })),
      .init("past", .list(past.map(\.outline))),
      .init("resolution", resolution?.outline ?? .null),
      .init("replaces", .optional(replaces)), .init("replacement", .optional(replacement)),
      .init("execution", .optional(execution?.id.string)),
    ]
  }
}

extension Outline {
  fileprivate static func optional(_ text: String?) -> Outline { text.map { .text($0) } ?? .null }
}

extension Card.Field {
  fileprivate var outline: Outline {
    .members([
      .init("path", .text(path)), .init("kind", .text(kind.rawValue)), .init("text", .text(text)),
      .init("provenance", .optional(provenance?.rawValue)), .init("show", .flag(isShown)),
      .init("edit", .flag(isEditable)), .init("declared", .flag(isDeclared)),
      .init("folded", .flag(isFolded)), .init("lines", .integer(lines)),
      .init("characters", .integer(characters)), .init("digest", .text("sha256:" + digest)),
    ])
  }
}

extension Card.Fact {
  fileprivate var outline: Outline {
    .members([
      .init("name", .text(name)), .init("value", .text(value)),
      .init("provenance", .text(provenance.rawValue)), .init("from", .text(from)),
    ])
  }
}

extension Card.Failure {
  fileprivate var outline: Outline {
    .members([
      .init("rule", .text(rule)), .init("error", .text(error)), .init("at", .text(place)),
    ])
  }
}

extension Card.Asked {
  fileprivate var outline: Outline {
    .members([
      .init("rule", .text(rule)), .init("targets", .list(targets.map { .text($0) })),
      .init("deadline", .optional(deadline?.text)), .init("escalated", .flag(isEscalated)),
      .init("otherwise", .text(otherwise)),
    ])
  }
}

extension Card.Remark {
  fileprivate var outline: Outline {
    .members([
      .init("author", .text(author)), .init("person", .flag(isPerson)), .init("at", .text(at.text)),
      .init("text", .text(text)),
    ])
  }
}

extension Card.Past {
  fileprivate var outline: Outline {
    .members([
      .init("id", .text(id)), .init("state", .text(state.rawValue)), .init("at", .text(at.text)),
      .init("shown", .text(shown)), .init("reason", .text(reason)),
    ])
  }
}
