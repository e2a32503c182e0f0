package import ProvisoLanguage
import ProvisoPII

/// The names that every policy can use without declaring them, as an editor offers them.
package enum Vocabulary {
  package enum Kind: Sendable, CaseIterable {
    /// Stands alone or behind a dot.
    case function, method
    case variable, level, kindOfData, type, annotation
  }

  package struct Entry: Sendable {
    package let name: Text
    package let kind: Kind
    /// One sentence: lower case, no full stop.
    package let summary: String
    /// How a function is called.
    package let ways: [String]
    /// An expression that holds.
    package let example: String?
  }

  package static let all: [Entry] =
    functions(isMember: false) + functions(isMember: true) + macros + variables + levels + kinds
    + types + annotations

  private static func functions(isMember: Bool) -> [Entry] {
    Builtin.all.map(\.row).compactMap { row in
      let name = isMember ? row.memberName ?? row.name : row.name
      let ways = row.signatures.filter { $0.isMember == isMember }.map { $0.written(name) }
      guard !ways.isEmpty else { return nil }
      return Entry(
        name: name, kind: isMember ? .method : .function, summary: row.summary, ways: ways,
        example: row.example)
    }
  }

  private static var macros: [Entry] {
    let has = Entry(
      name: "has", kind: .function,
      summary: "whether a member is there, and everything on the way to it", ways: [],
      example: nil)
    return [has]
      + MacroForm.allCases.map { form in
        Entry(
          name: Text(form.rawValue), kind: .method, summary: form.summary, ways: [],
          example: form.example)
      }
  }

  private static var variables: [Entry] {
    PolicyEnvironment.inputs.map { name in
      let summary =
        switch name.string {
        case "action": "the action: `id`, `type`, `digest`, and the tool's `annotations`, a claim"
        case "agent": "who acts: `id`, `version` and `on_behalf_of`, from its credential"
        case "args": "the arguments of the action, as the agent proposes them"
        case "confidence": "how sure the agent says it is, from 0 to 1: a claim"
        case "context": "what the host adds, and what the agent says where it is `said`"
        case "now": "the moment of the decision"
        case "pii": "personal data and secrets found in the arguments"
        case "reversibility": "whether the action can be undone, as declared"
        default: "how much depends on the action, as declared"
        }
      return plain(name, .variable, summary)
    }
  }

  private static var levels: [Entry] {
    Scale.names.map { plain($0, .level, "a level of reversibility or stakes") }
  }

  private static var kinds: [Entry] {
    Kind.data.map { plain(Text("\($0.name)"), .kindOfData, "\($0.summary)") }
  }

  private static var types: [Entry] {
    [
      "bool", "bytes", "double", "duration", "dyn", "int", "list", "map", "string", "timestamp",
      "uint",
    ].map { plain($0, .type, "a type") }
  }

  private static var annotations: [Entry] {
    AnnotationName.allCases.map { name in
      let summary =
        switch name {
        case .owner: "who looks after the declaration"
        case .control: "a regulation or control that it implements"
        case .severity: "how bad it is where it holds"
        case .shadow: "evaluated and reported, but it never counts: a dry run"
        case .allow: "silences a finding at this place, and says why"
        }
      return plain(Text(name.rawValue), .annotation, summary)
    }
  }

  private static func plain(_ name: Text, _ kind: Kind, _ summary: String) -> Entry {
    Entry(name: name, kind: kind, summary: summary, ways: [], example: nil)
  }
}

extension Vocabulary.Kind {
  /// Kinds of personal data and their categories, with what they are.
  fileprivate static var data: [(name: StaticString, summary: StaticString)] {
    ProvisoPII.Kind.allCases.map { ($0.row.name, $0.row.summary) }
      + Category.allCases.map { ($0.name, $0.summary) }
  }
}
