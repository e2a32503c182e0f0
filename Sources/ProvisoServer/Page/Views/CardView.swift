import ProvisoLanguage
import ProvisoText
import ProvisoQueue

/// A card as its template takes it.
struct CardView {
  let card: Card
  let person: Person

  var view: View {
    var view = identity
    view.merge(contents) { $1 }
    view.merge(judgement) { $1 }
    view.merge(history) { $1 }
    return view
  }

  private var identity: View {
    var view: View = [
      "id": card.id, "version": card.version, "state": card.state.rawValue,
      "stateText": card.state.words, "typeMarkup": Markup(of: card.type),
      "agentMarkup": Markup(of: card.agent), "submitted": card.submitted.text,
      "submittedText": card.submitted.shown, "digest": card.digest,
      "digestShort": String(card.digest.prefix(19)), "evidence": card.evidence,
      "program": card.program, "isPending": card.state == .pending,
      "isUnknown": card.state == .unknown, "isErased": card.isErased,
      "isReviewer": person.roles.contains(.reviewer),
      "isMine": card.claim?.person == person.name,
    ]
    view["requesterMarkup"] = card.requester.map { Markup(of: $0) }
    view["requester"] = card.requester
    view["executor"] = card.executor
    view["definition"] = card.definition
    view["deadline"] = card.deadline?.text
    view["deadlineText"] = card.deadline?.shown
    view["validUntil"] = card.validUntil?.text
    view["validUntilText"] = card.validUntil?.shown
    view["claimedBy"] = card.claim?.person.string
    return view
  }

  private var contents: View {
    var view: View = [
      "fields": card.fields.map(Self.view), "context": card.context.map(Self.view),
      "hasContext": !card.context.isEmpty, "claims": card.claims.map(Self.view),
      "hasClaims": !card.claims.isEmpty || !card.laterWords.isEmpty,
      "laterWords": card.laterWords.map(Self.view), "rawMarkup": Markup(of: card.raw),
      "unknown": card.unknown.map { ["name": $0] as View }, "isRaw": !card.unknown.isEmpty,
    ]
    if card.foldCount > 0 { view["folds"] = card.foldCount }
    return view
  }

  private static func view(_ field: Card.Field) -> View {
    let text = field.text
    let doubts = text.passages.count { $0.doubt != nil }
    var view: View = [
      "pathMarkup": Markup(of: field.path), "kind": field.kind.rawValue,
      "valueMarkup": text.utf8.isEmpty
        ? Markup(html: "<span class=\"muted\">(empty)</span>") : Markup(of: text),
      "isShown": field.isShown, "isEditable": field.isEditable, "isDeclared": field.isDeclared,
      "isFolded": field.isFolded, "lines": field.lines, "characters": field.characters,
      "digestShort": String(field.digest.prefix(12)),
    ]
    view["provenance"] = field.provenance?.rawValue
    if doubts > 0 { view["doubts"] = "\(doubts) not what they seem" }
    return view
  }

  private static func view(_ remark: Card.Remark) -> View {
    [
      "authorMarkup": Markup(of: remark.author), "author": remark.author,
      "isPerson": remark.isPerson, "at": remark.at.text, "atText": remark.at.shown,
      "textMarkup": Markup(of: remark.text),
    ]
  }

  private var judgement: View {
    [
      "reasonMarkup": Markup(of: card.reason), "undo": card.undo,
      "undoClass": card.undo == "It can be undone." ? "good" : "bad",
      "fired": card.fired.map { ["rule": $0.rule, "isDeciding": $0.isDeciding] as View },
      "failures": card.failures.map {
        ["rule": $0.rule, "errorMarkup": Markup(of: $0.error), "place": $0.place] as View
      },
      "isWaivable": card.isWaivable, "hasFacts": !card.facts.isEmpty,
      "facts": card.facts.map {
        [
          "name": $0.name, "valueMarkup": Markup(of: $0.value),
          "provenance": $0.provenance.rawValue, "from": $0.from,
        ] as View
      },
      "asked": card.asked.map(Self.view),
      "votes": card.votes.map {
        ["person": $0.person.string, "at": $0.at.text, "atText": $0.at.shown] as View
      },
      "excluded": card.excluded.map { ["name": $0] as View },
    ]
  }

  private static func view(_ asked: Card.Asked) -> View {
    var view: View = [
      "rule": asked.rule, "targets": asked.targets.map { ["name": $0] as View },
      "otherwise": asked.otherwise,
    ]
    view["until"] = asked.deadline?.text
    view["untilText"] = asked.deadline?.shown
    return view
  }

  private var history: View {
    var view: View = [
      "messages": card.messages.map(Self.view), "hasMessages": !card.messages.isEmpty,
      "rejections": card.rejections.map { ["id": $0] as View }, "hasPast": !card.past.isEmpty,
      "past": card.past.map {
        [
          "id": $0.id, "state": $0.state.rawValue, "stateText": $0.state.words,
          "shownMarkup": Markup(of: $0.shown), "at": $0.at.text, "atText": $0.at.shown,
        ] as View
      },
    ]
    view["resolution"] = card.resolution.map(Self.view)
    view["replaces"] = card.replaces
    view["replacement"] = card.replacement
    view["execution"] = card.execution?.id.string
    return view
  }
}
