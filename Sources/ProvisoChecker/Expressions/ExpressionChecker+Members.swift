import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  mutating func term(_ node: Member) -> Term {
    if !node.isOptional, let whole = qualified(node) { return whole }
    let base = term(node.base)
    let found = member(node.field, of: base)
    let type = node.isOptional ? found.madeOptional : found
    return .member(
      MemberTerm(
        base: base, name: node.field.text, isOptional: node.isOptional, type: type,
        place: node.place))
  }

  /// The variable or type that a whole dotted name means, unless its head is a local name.
  private func qualified(_ node: Member) -> Term? {
    // In a policy only the names of types are dotted.
    guard let head = node.base.dottedHead, !isPolicy || head == "google" || head == "net",
      let path = Expression.member(node).dottedPath
    else { return nil }
    if !path.fromRoot, scope.meaning(of: head) != nil { return nil }
    switch environment {
    case .bare(let names):
      return dotted(path.name, fromRoot: path.fromRoot, in: names, node.place)
    case .policy:
      return Type.named(Text(path.name)).map {
        .constant(.type(Text(path.name)), .type($0), node.place)
      }
    }
  }

  /// The type of a member, if the type of its base has one of that name.
  mutating func member(_ field: Name, of base: Term) -> Type {
    guard isChecked else { return .dyn }
    // The parser has told of a dot without a name.
    if field.text.utf8.isEmpty { return .unknown }
    switch base.type {
    case .dyn: return .dyn
    case .unknown: return .unknown
    case .map(_, let value): return value
    case .optional: return optionalMember(field, of: base)
    case .record(let record):
      if let found = record.field(field.text) { return found.type }
      if record.isOpen { return .dyn }
      reportMissing(field, of: base, record)
      return .unknown
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .union, .level, .type, .findings, .url, .ip, .cidr, .parameter, .abstract:
      report(.noMembers(of: base.type, named: field))
      return .unknown
    }
  }

  private mutating func optionalMember(_ field: Name, of base: Term) -> Type {
    guard case .optional(let inner) = base.type else { return .unknown }
    let value = Term.constant(.null, inner, base.place)
    return member(field, of: value).madeOptional
  }

  private mutating func reportMissing(_ field: Name, of base: Term, _ record: RecordType) {
    let known = record.fields.map(\.name)
    if case .input(let term) = base, term.input == .arguments, let policy {
      report(.noArgument(field, of: policy.arguments.actions, known: known))
    } else {
      report(.noMember(field, known: known))
    }
  }

  mutating func term(_ node: Index) -> Term {
    let base = term(node.base)
    let key = term(node.key)
    let found = element(of: base.type, at: key, base.place)
    let type = node.isOptional ? found.madeOptional : found
    return .index(
      IndexTerm(
        base: base, key: key, isOptional: node.isOptional, type: type, place: node.place))
  }

  private mutating func element(of type: Type, at key: Term, _ place: Place) -> Type {
    guard isChecked else { return .dyn }
    switch type {
    case .dyn: return .dyn
    case .unknown: return .unknown
    case .list(let element):
      expect(.int, key)
      return element
    case .map(let wanted, let value):
      if !(wanted.isNumeric && key.type.isNumeric) { expect(wanted, key) }
      return value
    case .optional(let inner): return element(of: inner, at: key, place).madeOptional
    case .record(let record):
      expect(.string, key)
      return member(at: key, of: record)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .union,
      .level, .type, .findings, .url, .ip, .cidr, .parameter, .abstract:
      report(.notIndexed(type, at: place))
      return .unknown
    }
  }

  /// A member by a key in brackets: `args["content-type"]`.
  private mutating func member(at key: Term, of record: RecordType) -> Type {
    guard case .string(let name)? = key.folded else { return .dyn }
    if let found = record.field(name) { return found.type }
    if record.isOpen { return .dyn }
    let field = Name(text: name, place: key.place)
    report(.noMember(field, known: record.fields.map(\.name)))
    return .unknown
  }
}

extension Type {
  /// The type with an optional around it; of an optional, itself.
  var madeOptional: Type {
    if case .optional = self { return self }
    return .optional(self)
  }
}

extension Expression {
  /// A name and members of it, as one dotted name: `a.b.c`.
  var dottedPath: (name: String, fromRoot: Bool)? {
    switch self {
    case .identifier(let node): return (node.name.text.string, node.fromRoot)
    case .member(let node) where !node.isOptional && !node.field.isQuoted:
      guard let base = node.base.dottedPath else { return nil }
      return (base.name + "." + node.field.text.string, base.fromRoot)
    case .literal, .member, .index, .call, .unary, .binary, .conditional, .list, .map, .group,
      .missing:
      return nil
    }
  }

  /// The first name of a dotted one.
  var dottedHead: Text? {
    switch self {
    case .identifier(let node): node.name.text
    case .member(let node) where !node.isOptional: node.base.dottedHead
    case .literal, .member, .index, .call, .unary, .binary, .conditional, .list, .map, .group,
      .missing:
      nil
    }
  }
}
