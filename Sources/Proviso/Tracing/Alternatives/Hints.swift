import ProvisoChecker
import ProvisoLanguage

/// The values of attributes at which conditions may turn.
struct Hints {
  struct Hint {
    let attribute: Attribute
    /// What it is compared with, or looked for in.
    var values: [BareValue] = []
    /// Whether something asks if it is there, or reads it as a bool.
    var asksPresence = false
    var asksFlag = false
    /// Conditions that look for something within it: `args.path.startsWith("/etc/")`.
    var searches: [String] = []
    /// What it is now, if it was read.
    var current: BareValue?
  }

  /// In the order in which conditions name them.
  private(set) var all: [Hint] = []
  private var places: [Attribute: Int] = [:]
  /// Members of one list or map that are tried at most.
  private static let mostMembers = 32

  init(_ trace: Trace) {
    for rule in trace.rules {
      if let condition = rule.condition { collect(condition) }
      for clause in rule.clauses {
        collect(clause.value)
        // Whether somebody is preferred at all can decide who may stand in.
        if let attribute = Attribute(clause.value.operand.term) {
          change(attribute) { $0.asksPresence = true }
        }
      }
    }
    for fact in trace.facts { if let expression = fact.expression { collect(expression) } }
  }

  private mutating func collect(_ part: Evaluation) {
    for child in part.children { collect(child) }
    switch part.operand.form {
    case .comparison(let comparison): compare(comparison, part.children)
    case .presence:
      if case .has(let node) = part.operand.term, let attribute = Attribute(presence: node) {
        change(attribute) { $0.asksPresence = true }
      }
    case .call: searched(part)
    case .member, .index, .input: read(part)
    case .all, .any, .not, .choice, .arithmetic, .list, .map, .loop, .binding, .constant: break
    }
  }

  private mutating func compare(_ comparison: BinaryOperator, _ sides: [Evaluation]) {
    guard sides.count == 2 else { return }
    if comparison == .in {
      guard let attribute = Attribute(sides[0].operand.term) else { return }
      change(attribute) { $0.values += sides[1].result.members.prefix(Self.mostMembers) }
      return
    }
    for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
      guard case .value(let value) = other.result else { continue }
      if let attribute = Attribute(one.operand.term) {
        change(attribute) { $0.values.append(value) }
      } else if let (attribute, text) = Self.inverse(one.operand.term, value) {
        change(attribute) { $0.values.append(.string(text)) }
      }
    }
  }

  /// A text of which a function of ours gives the wanted value: an address of a domain, a web
  /// address of a host.
  private static func inverse(
    _ term: Term, _ wanted: BareValue
  ) -> (attribute: Attribute, text: [UInt8])? {
    guard case .call(let node) = term, case .string(let text) = wanted,
      let argument = node.arguments.first
    else { return nil }
    switch node.builtin {
    case .domain(.emailDomain):
      return Attribute(argument).map { ($0, Array("someone@".utf8) + text) }
    case .domain(.host):
      guard case .call(let inner) = argument, inner.builtin == .domain(.url),
        let attribute = inner.arguments.first.flatMap({ Attribute($0) })
      else { return nil }
      return (attribute, Array("https://".utf8) + text + Array("/".utf8))
    case .conversion, .string, .collection, .time, .mathematics, .optional, .network, .encoding,
      .domain, .findings:
      return nil
    }
  }

  /// `args.path.startsWith("/tmp/")`
  private mutating func searched(_ part: Evaluation) {
    guard part.operand.atom != nil, part.children.count == 2,
      let attribute = Attribute(part.children[0].operand.term),
      case .value(.string(let text)) = part.children[1].result
    else { return }
    change(attribute) {
      $0.values.append(.string(text))
      $0.searches.append(part.operand.text)
    }
  }

  private mutating func read(_ part: Evaluation) {
    guard let attribute = Attribute(part.operand.term), !attribute.isWhole else { return }
    change(attribute) { hint in
      if case .value(let value) = part.result { hint.current = value }
      if attribute.type == .bool { hint.asksFlag = true }
      if case .union(let literals) = attribute.type {
        hint.values += literals.map { .string(Array($0.utf8)) }
      }
    }
  }

  private mutating func change(_ attribute: Attribute, _ body: (inout Hint) -> Void) {
    let place = places[attribute] ?? all.count
    if place == all.count {
      all.append(Hint(attribute: attribute))
      places[attribute] = place
    }
    body(&all[place])
  }
}

extension Evaluation.Result {
  /// The elements of a list, or the keys of a map.
  fileprivate var members: [BareValue] {
    switch self {
    case .value(.list(let elements)): elements
    case .value(.map(let entries)): entries.map(\.key)
    case .value, .trouble, .none: []
    }
  }
}
