import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  mutating func term(_ node: Identifier) -> Term {
    if !node.fromRoot, let meaning = scope.meaning(of: node.name.text) {
      return term(meaning, node.place)
    }
    switch environment {
    case .policy(let names):
      return named(node.name.text, in: names, node.place)
    case .bare(let names):
      let found = dotted(node.name.text.string, fromRoot: node.fromRoot, in: names, node.place)
      return found ?? unresolved(node, in: names)
    }
  }

  private mutating func term(_ meaning: Scope.Meaning, _ place: Place) -> Term {
    switch meaning {
    case .local(let number, let type):
      return .local(LocalTerm(number: number, type: type, place: place))
    case .argument(let expression, let outer):
      return within(outer) { $0.term(expression) }
    }
  }

  /// What `body` gives where just the names of `inner` are added to the environment's.
  mutating func within<Result>(
    _ inner: Scope, _ body: (inout ExpressionChecker) -> Result
  ) -> Result {
    let outer = scope
    scope = inner
    defer { scope = outer }
    return body(&self)
  }

  // MARK: In a policy

  private mutating func named(
    _ name: Text, in names: PolicyEnvironment, _ place: Place
  ) -> Term {
    // No name is in two of these.
    if let (input, type) = names.input(name) {
      return .input(InputTerm(input: input, type: type, place: place))
    }
    if let level = Scale.level(name) {
      return .constant(.level(level.scale, level.rank), .level(level.scale), place)
    }
    if let meaning = names.lets[name] { return term(meaning, named: name, place) }
    if let type = Type.named(name) { return .constant(.type(name), .type(type), place) }
    report(.unknownName(name, at: place, known: scope.known + names.known))
    return .unknown(place)
  }

  private mutating func term(_ meaning: LetMeaning, named name: Text, _ place: Place) -> Term {
    use(name)
    switch meaning {
    case .broken: return .unknown(place)
    case .data(let value, let type): return .constant(value, type, place)
    case .function(let parameters, _):
      report(.functionWithoutCall(name, parameters.count, at: place))
      return .unknown(place)
    case .expression(let expression):
      return spelledOut(name, Scope(), place) { $0.term(expression) }
    }
  }

  /// The body of a let in place of its name; it sees nothing of its user but what is in `inner`.
  mutating func spelledOut(
    _ name: Text, _ inner: Scope, _ place: Place, _ body: (inout ExpressionChecker) -> Term
  ) -> Term {
    // A cycle is told once, where the lets are declared.
    guard !scope.openLets.contains(name) else { return .unknown(place) }
    guard scope.openLets.count < Limits.letDepth else {
      report(.letsTooDeep(at: place))
      return .unknown(place)
    }
    var inner = inner
    inner.openLets = scope.openLets + [name]
    return within(inner, body)
  }

  // MARK: In bare CEL

  /// The variable or type of a dotted name, looked up from the innermost container outwards.
  func dotted(
    _ name: String, fromRoot: Bool, in names: BareEnvironment, _ place: Place
  ) -> Term? {
    for candidate in names.candidates(name, fromRoot: fromRoot) {
      if let type = names.variables[candidate] {
        let seen = names.isChecked ? type : .dyn
        return .input(InputTerm(input: .variable(candidate), type: seen, place: place))
      }
      if let type = Type.named(candidate) {
        return .constant(.type(candidate), .type(type), place)
      }
    }
    return nil
  }

  /// Without checking, a name that nothing has fails only when it is evaluated.
  private mutating func unresolved(_ node: Identifier, in names: BareEnvironment) -> Term {
    let name = node.name.text
    if names.isChecked {
      let known = scope.known + names.variables.keys.sorted()
      report(.unknownName(name, at: node.place, known: known))
      return .unknown(node.place)
    }
    return .input(InputTerm(input: .variable(name), type: .dyn, place: node.place))
  }
}

extension PolicyEnvironment {
  /// What the request, the clock and the facts give under a name.
  func input(_ name: Text) -> (Input, Type)? {
    switch name.string {
    case "args": (.arguments, .record(arguments.record))
    case "context": (.context, .record(context))
    case "action": (.action, .record(Self.action))
    case "agent": (.agent, .record(Self.agent))
    case "confidence": (.confidence, .double)
    case "now": (.now, .timestamp)
    case "reversibility": (.fact(.reversibility), .level(.reversibility))
    case "stakes": (.fact(.stakes), .level(.stakes))
    case "pii": (.findings, .findings)
    default: nil
    }
  }

  static let inputs: [Text] = [
    "action", "agent", "args", "confidence", "context", "now", "pii", "reversibility", "stakes",
  ]

  var known: [Text] { Self.inputs + Scale.names + lets.keys.sorted() }

  private static let action = RecordType(
    fields: [
      RecordType.Field(name: "id", type: .string),
      RecordType.Field(name: "type", type: .string),
      RecordType.Field(name: "digest", type: .string),
      RecordType.Field(name: "annotations", type: .map(.string, .dyn)),
    ], isOpen: false)

  private static let agent = RecordType(
    fields: [
      RecordType.Field(name: "id", type: .string),
      RecordType.Field(name: "version", type: .string, isOptional: true),
      RecordType.Field(name: "on_behalf_of", type: .string, isOptional: true),
    ], isOpen: false)
}

extension Scale {
  /// The level that a word names.
  static func level(_ name: Text) -> (scale: Scale, rank: UInt8)? { byName[name] }

  private static let byName: [Text: (scale: Scale, rank: UInt8)] = {
    var levels: [Text: (scale: Scale, rank: UInt8)] = [:]
    for scale in allCases {
      for (rank, level) in scale.levels.enumerated() {
        levels[Text("\(level)")] = (scale, UInt8(rank))
      }
    }
    return levels
  }()

  /// The names of the levels of both scales.
  static let names: [Text] = allCases.flatMap { $0.levels.map { Text("\($0)") } }

  func name(_ rank: UInt8) -> String { "\(levels[Int(rank)])" }
}

extension Type {
  /// The type that a name means as a value: `int`, `google.protobuf.Timestamp`.
  static func named(_ name: Text) -> Type? {
    switch name.string {
    case "bool": .bool
    case "int": .int
    case "uint": .uint
    case "double": .double
    case "string": .string
    case "bytes": .bytes
    case "list": .list(.dyn)
    case "map": .map(.dyn, .dyn)
    case "null_type": .null
    case "type": .type(.dyn)
    case "optional_type": .optional(.dyn)
    case "google.protobuf.Timestamp": .timestamp
    case "google.protobuf.Duration": .duration
    case "net.IP": .ip
    case "net.CIDR": .cidr
    default: nil
    }
  }
}
