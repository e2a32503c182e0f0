import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// A member of a request that a condition reads.
package struct Attribute: Hashable, Sendable {
  /// As policies write it: `args.amount`.
  package let text: String
  /// Where it stands in the request: `arguments`, `amount`.
  package let path: [String]
  let type: Type

  /// The attribute that a term reads; nil if it computes something, or reads what no request can
  /// change.
  init?(_ term: Term) {
    guard let (text, path) = Self.path(of: term), !path.isEmpty else { return nil }
    self.text = text
    self.path = path
    type = term.type
  }

  /// The attribute whose presence a term tells.
  init?(presence term: HasTerm) {
    guard let (text, path) = Self.path(of: term.base) else { return nil }
    guard let name = term.name else {
      guard path == ["confidence"] else { return nil }
      self.init(text: text, path: path, type: .double)
      return
    }
    var type = Type.dyn
    if case .record(let record) = term.base.type, let field = record.field(name) {
      type = field.type
    }
    self.init(text: "\(text).\(name.string)", path: path + [name.string], type: type)
  }

  private init(text: String, path: [String], type: Type) {
    self.text = text
    self.path = path
    self.type = type
  }

  private static func path(of term: Term) -> (text: String, path: [String])? {
    switch term {
    case .input(let node): root(node.input)
    case .member(let node): member(node)
    case .index(let node): index(node)
    case .constant, .local, .has, .negation, .minus, .operation, .conditional, .call, .list,
      .map, .comprehension, .bind:
      nil
    }
  }

  private static func root(_ input: Input) -> (text: String, path: [String])? {
    switch input {
    case .arguments: ("args", ["arguments"])
    case .context: ("context", ["context"])
    case .agent: ("agent", ["agent"])
    case .confidence: ("confidence", ["confidence"])
    case .action, .now, .fact, .findings, .variable: nil
    }
  }

  private static func member(_ node: MemberTerm) -> (text: String, path: [String])? {
    let name = node.name.string
    if case .input(let base) = node.base, base.input == .action {
      return name == "annotations" ? ("action.annotations", ["annotations"]) : nil
    }
    guard !node.isOptional, let (text, path) = path(of: node.base) else { return nil }
    return ("\(text).\(name)", path + [name])
  }

  private static func index(_ node: IndexTerm) -> (text: String, path: [String])? {
    guard !node.isOptional, case .constant(let key) = node.key, case .string(let name) = key.value,
      let (text, path) = path(of: node.base)
    else { return nil }
    return ("\(text)[\(BareValue.string(Array(name.utf8)).shown)]", path + [name.string])
  }

  /// Whether the request can do without it as far as its form goes.
  var isWhole: Bool { path.count == 1 && path != ["confidence"] }
}
