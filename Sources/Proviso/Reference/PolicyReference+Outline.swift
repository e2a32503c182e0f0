import ProvisoLanguage
package import ProvisoReport
import ProvisoSyntax

extension PolicyReference {
  /// The reference for programs. Members without a value are left out.
  package var outline: Outline {
    .members([
      .init("title", .text(title)),
      .init(
        "files",
        .list(
          files.map {
            .object([("name", .text($0.name)), ("documentation", .lines($0.documentation))])
          })),
      .init("actions", .list(actions.map(\.outline))),
      .init("context", .list(context.map(\.outline))),
      .init("reviewers", .list(reviewers.map(\.outline))),
      .init("rules", .list(rules.map(\.outline))),
      .init("invariants", .list(invariants.map(\.outline))),
      .init("grants", .list(grants.map(\.outline))),
      .init("defaults", .list(defaults.map(\.outline))),
      .init("lets", .list(lets.map(\.outline))),
      .init(
        "controls",
        .list(controls.map { .object([("name", .text($0.name)), ("rules", .texts($0.rules))]) })),
    ])
  }
}

extension Outline {
  /// Members that have a value.
  fileprivate static func object(_ members: [(String, Outline?)]) -> Outline {
    .members(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  fileprivate static func texts(_ texts: [String]) -> Outline? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }

  fileprivate static func lines(_ lines: [String]) -> Outline? {
    lines.isEmpty ? nil : .text(lines.joined(separator: "\n"))
  }

  fileprivate static func text(_ text: String?) -> Outline? { text.map { Outline.text($0) } }

  fileprivate static func flag(ifSet flag: Bool) -> Outline? { flag ? .flag(true) : nil }

  fileprivate static func people(_ targets: [PolicyReference.Target]) -> Outline? {
    targets.isEmpty ? nil : .list(targets.map(\.outline))
  }

  fileprivate static func levels(_ set: LevelSet, of scale: Scale) -> Outline {
    .list(set.ranks.map { .text("\(scale.levels[Int($0)])") })
  }
}

extension PolicyReference.Action {
  fileprivate var outline: Outline {
    .object([
      ("name", .text(name)), ("documentation", .lines(documentation)), ("at", .text(place)),
      ("arguments", .list(arguments.map(\.outline))), ("open", .flag(isOpen)),
      ("reversibility", .text(reversibility)), ("stakes", .text(stakes)),
      (
        "levels",
        .object([
          ("reversibility", .levels(outcomes.reversibility, of: .reversibility)),
          ("stakes", .levels(outcomes.stakes, of: .stakes)),
        ])
      ),
      ("handles", .texts(handles)),
      ("verdicts", .list(outcomes.verdicts.map { .text("\($0)") })), ("rules", .texts(rules)),
      ("uses", .texts(uses)),
    ])
  }
}

extension PolicyReference.Field {
  fileprivate var outline: Outline {
    .object([
      ("name", .text(name)), ("type", .text(type)), ("optional", .flag(ifSet: isOptional)),
      ("said", .flag(ifSet: isSaid)),
    ])
  }
}

extension PolicyReference.Reviewers {
  fileprivate var outline: Outline {
    .object([
      ("name", .text(name)), ("documentation", .lines(documentation)), ("at", .text(place)),
      ("members", .texts(members)), ("group", .text(group)),
    ])
  }
}

extension PolicyReference.Target {
  fileprivate var outline: Outline {
    .object([
      ("group", .text(name)), ("quorum", .integer(quorum)), ("preferring", .text(preferring)),
    ])
  }
}

extension PolicyReference.Default {
  fileprivate var outline: Outline {
    .object([
      ("verdict", .text("\(verdict)")), ("documentation", .lines(documentation)),
      ("at", .text(place)), ("to", .people(targets)),
    ])
  }
}

extension PolicyReference.Binding {
  fileprivate var outline: Outline {
    .object([
      ("name", .text(name)), ("documentation", .lines(documentation)), ("at", .text(place)),
      ("text", .text(text)), ("from", .text(source)), ("uses", .texts(uses)),
    ])
  }
}

extension PolicyReference.Rule {
  fileprivate var outline: Outline {
    .object([
      ("name", .text(name)), ("kind", .text(kind.rawValue)),
      ("documentation", .lines(documentation)), ("at", .text(place)),
      ("always", .flag(ifSet: isAlways)), ("shadow", .flag(ifSet: isShadow)),
      ("owner", .text(owner)), ("severity", .text(severity)), ("controls", .texts(controls)),
      ("uses", .texts(uses)), ("on", .texts(on)), ("actions", .texts(actions)),
      ("when", .text(when)),
      ("unless", .text(unless)), ("to", .people(to)), ("within", .text(within)),
      ("else", .people(otherwise)), ("valid", .text(valid)), ("show", .texts(show)),
      ("edit", .texts(edit)), ("notify", .people(notify)), ("limits", .texts(limits)),
      ("signed", .text(signed)), ("granted", .text(granted)), ("expires", .text(expires)),
      ("covers", .texts(covers)), ("never", .text(never)), ("needs", .people(needs)),
      ("because", .text(reason)),
    ])
  }

  private var reason: String? {
    because.isEmpty
      ? nil
      : because.map { part in
        switch part {
        case .text(let text): text
        case .value(let expression): "{\(expression)}"
        }
      }.joined()
  }
}
