import ProvisoJSON
import ProvisoText

extension RequestCard {
  private typealias Field = CardSection.Field

  /// The parts in the order in which they are to be read; empty ones are not drawn.
  var sections: [CardSection] {
    [
      CardSection(title: "Why you are asked", fields: why),
      CardSection(title: "What would run", note: text("undo"), fields: values("fields")),
      CardSection(
        title: "Read all of it as JSON", note: "the policy set does not know \(unknown)",
        fields: unknown.isEmpty ? [] : [Field(name: "arguments", value: text("raw"))]),
      CardSection(title: "What the host says", fields: values("context")),
      CardSection(
        title: "What the agent says", note: "nobody has checked this", fields: claims,
        isClaimed: true),
      CardSection(title: "What the policy knows", fields: facts),
      CardSection(title: "Said about it", fields: remarks),
      CardSection(title: "Decided before", fields: past),
    ]
  }

  private func elements(_ name: String) -> [JSONTree] { json[name]?.elements ?? [] }

  private func texts(_ name: String, of tree: JSONTree? = nil) -> String {
    ((tree ?? json)[name]?.elements ?? []).compactMap(\.text).joined(separator: ", ")
  }

  private var unknown: String { texts("unknown") }

  private var why: [CardSection.Field] {
    let asked = elements("asked").flatMap { asked in
      let who = texts("targets", of: asked)
      let end = asked["deadline"]?.text.map { ", ends in \(Deadline.remaining(until: $0))" } ?? ""
      let otherwise = asked["otherwise"]?.text.map { ", then: \($0)" } ?? ""
      return [Field(name: asked["rule"]?.text ?? "", value: "\(who)\(end)\(otherwise)")]
    }
    let failures = elements("errors").map {
      Field(
        name: $0["rule"]?.text ?? "",
        value: "could not be evaluated: \($0["error"]?.text ?? "") \($0["at"]?.text ?? "")")
    }
    let rules = elements("fired").compactMap { $0["rule"]?.text }.joined(separator: ", ")
    return named("reason") + [Field(name: "rules", value: rules)].filter { !$0.value.isEmpty }
      + asked + failures + named("requester") + named("executor") + votes + named("claimed_by")
  }

  private func named(_ name: String) -> [CardSection.Field] {
    json[name]?.text.map { $0.isEmpty ? [] : [Field(name: name, value: $0)] } ?? []
  }

  private var votes: [CardSection.Field] {
    elements("votes").map {
      Field(name: "said yes", value: "\($0["person"]?.text ?? "") at \($0["at"]?.text ?? "")")
    }
  }

  private func values(_ list: String) -> [CardSection.Field] {
    elements(list).map { field in
      let marks = [
        field["provenance"]?.text, field["declared"]?.isTrue == false ? "not declared" : nil,
        field["edit"]?.isTrue == true ? "you may change it" : nil,
      ].compactMap { $0 }
      return Field(
        name: field["path"]?.text ?? "", value: field["text"]?.text ?? "",
        origin: marks.joined(separator: ", "))
    }
  }

  private var claims: [CardSection.Field] {
    let later = elements("later_words").map {
      Field(name: "later, \($0["at"]?.text ?? "")", value: $0["text"]?.text ?? "")
    }
    return values("claims").map { Field(name: $0.name, value: $0.value) } + later
  }

  private var facts: [CardSection.Field] {
    elements("facts").map {
      Field(
        name: $0["name"]?.text ?? "", value: $0["value"]?.text ?? "",
        origin: [$0["provenance"]?.text, $0["from"]?.text].compactMap { $0 }
          .joined(separator: ", "))
    }
  }

  private var remarks: [CardSection.Field] {
    let messages = elements("messages").map {
      Field(
        name: ($0["person"]?.isTrue == true ? "" : "agent ") + ($0["author"]?.text ?? ""),
        value: $0["text"]?.text ?? "")
    }
    let end = json["resolution"].flatMap { resolution in
      resolution["text"].map {
        Field(name: "\(state) by \(resolution["author"]?.text ?? "")", value: $0.text ?? "")
      }
    }
    return messages + [end].compactMap { $0 } + named("replaces") + named("replacement")
  }

  private var past: [CardSection.Field] {
    let rejected = elements("rejections").compactMap(\.text).map {
      Field(name: "rejected", value: "a request like this one: \($0)")
    }
    return rejected
      + elements("past").prefix(5).map {
        Field(
          name: $0["state"]?.text ?? "",
          value: [$0["shown"]?.text, $0["reason"]?.text].compactMap { $0 }
            .joined(separator: " – "))
      }
  }
}
