import ProvisoLanguage
import ProvisoText

/// Something that an expression reads, and whose word it is.
struct Reading {
  enum What: Hashable {
    case arguments, action, agent, now
    /// A declared member of the context that the host sends.
    case vouched(Text)
    /// A declared member of the context that the agent wrote.
    case said(Text)
    /// A member of the context that is not declared, or the context as a whole.
    case undeclared(Text?)
    /// The hints of the tool server.
    case annotations
    case confidence
    case fact(Scale)
    case findings

    /// Whether nobody vouches for it.
    var isClaim: Bool {
      switch self {
      case .said, .undeclared, .annotations, .confidence: true
      case .arguments, .action, .agent, .now, .vouched, .fact, .findings: false
      }
    }
  }

  let what: What
  let place: Place

  /// Everything that the term reads, in the order of the text.
  static func all(in term: Term) -> [Reading] {
    var readings: [Reading] = []
    collect(term, &readings)
    return readings
  }

  private static func collect(_ term: Term, _ readings: inout [Reading]) {
    if let what = what(term) {
      readings.append(Reading(what: what, place: term.place))
      if case .index(let node) = term { collect(node.key, &readings) }
      return
    }
    for child in term.children { collect(child, &readings) }
  }

  private static func what(_ term: Term) -> What? {
    if let name = term.member(of: .context) { return member(name, ofContextIn: term) }
    if let name = term.member(of: .action) {
      return name == "annotations" ? .annotations : .action
    }
    if term.member(of: .arguments) != nil { return .arguments }
    if term.member(of: .agent) != nil { return .agent }
    if case .has(let node) = term { return what(node) }
    guard case .input(let node) = term else { return nil }
    switch node.input {
    case .arguments: return .arguments
    // As a whole it holds what nobody vouches for.
    case .context: return .undeclared(nil)
    case .action: return .annotations
    case .agent: return .agent
    case .confidence: return .confidence
    case .now: return .now
    case .fact(let scale): return .fact(scale)
    case .findings: return .findings
    case .variable: return nil
    }
  }

  private static func what(_ node: HasTerm) -> What? {
    guard case .input(let base) = node.base, let name = node.name else { return nil }
    switch base.input {
    case .context: return classify(name, base.type)
    case .action: return name == "annotations" ? .annotations : .action
    case .arguments, .agent, .confidence, .now, .fact, .findings, .variable: return nil
    }
  }

  private static func member(_ name: Text, ofContextIn term: Term) -> What {
    guard let base = term.children.first, case .input(let input) = base else {
      return .undeclared(name)
    }
    return classify(name, input.type)
  }

  private static func classify(_ name: Text, _ context: Type) -> What {
    guard case .record(let record) = context, let field = record.field(name) else {
      return .undeclared(name)
    }
    return field.isSaid ? .said(name) : .vouched(name)
  }
}
