import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// A member of an input, read by its name: `args.f`, `args["f"]`, `context.f`. An optional read
  /// is none, nor is one of the bare language.
  var rootMember: (root: Input, name: Text)? {
    switch self {
    case .member(let term):
      guard !term.isOptional, case .input(let base) = term.base, base.input.isRecord else {
        return nil
      }
      return (base.input, term.name)
    case .index(let term):
      guard !term.isOptional, case .input(let base) = term.base, base.input.isRecord,
        case .constant(let key) = term.key, case .string(let name) = key.value
      else { return nil }
      return (base.input, name)
    case .constant, .input, .local, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      return nil
    }
  }

  /// The dotted path from an input, as findings and errors write it; `nil` if it is none.
  var path: String? {
    switch self {
    case .input(let term): term.input.name
    case .member(let term): term.base.path.map { $0 + "." + term.name.string }
    case .index(let term):
      if case .constant(let key) = term.key, case .string(let name) = key.value {
        term.base.path.map { $0 + "." + name.string }
      } else {
        nil
      }
    case .constant, .local, .has, .negation, .minus, .operation, .conditional, .call, .list,
      .map, .comprehension, .bind:
      nil
    }
  }

  /// Whether it is an input, or a member of one at any depth.
  var isPath: Bool {
    switch self {
    case .input: true
    case .member(let term): term.base.isPath
    case .constant, .local, .index, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      false
    }
  }
}

extension Input {
  /// Whether it is one of the records that the request fills.
  var isRecord: Bool {
    switch self {
    case .arguments, .context, .action, .agent: true
    case .confidence, .now, .fact, .findings, .variable: false
    }
  }

  var name: String {
    switch self {
    case .arguments: "args"
    case .context: "context"
    case .action: "action"
    case .agent: "agent"
    case .confidence: "confidence"
    case .now: "now"
    case .fact(.reversibility): "reversibility"
    case .fact(.stakes): "stakes"
    case .findings: "pii"
    case .variable(let name): name.string
    }
  }
}
