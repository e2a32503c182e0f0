import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// How a value moves as the facts get worse: as `stakes` and `reversibility` rise, as more
/// personal data is found, as `confidence` falls.
enum Direction {
  /// It does not depend on them.
  case steady
  case rising, falling
  /// It may go either way.
  case mixed

  var reversed: Direction {
    switch self {
    case .steady: .steady
    case .rising: .falling
    case .falling: .rising
    case .mixed: .mixed
    }
  }

  func joined(with other: Direction) -> Direction {
    switch (self, other) {
    case (.steady, let direction), (let direction, .steady): direction
    case (.rising, .rising): .rising
    case (.falling, .falling): .falling
    case (.rising, .falling), (.falling, .rising), (.mixed, _), (_, .mixed): .mixed
    }
  }

  /// Of a term, the variables of macros and bindings around it being given.
  init(of term: Term, _ locals: [Int: Direction] = [:]) {
    var reader = DirectionReader(locals: locals)
    self = reader.direction(term)
  }
}

extension Direction {
  /// The parts of a condition that go the wrong way: a worse fact must not turn a deny or a route
  /// off, nor an approve or a grant on.
  static func findings(_ condition: Term, in kind: RuleKind) -> [Diagnostic] {
    switch kind {
    case .deny, .route: findings(condition, wanted: .rising, [:], kind)
    case .approve, .grant: findings(condition, wanted: .falling, [:], kind)
    case .invariant: []
    }
  }

  private static func findings(
    _ term: Term, wanted: Direction, _ locals: [Int: Direction], _ kind: RuleKind
  ) -> [Diagnostic] {
    let found = Direction(of: term, locals)
    if found == .steady || found == wanted { return [] }
    switch term {
    case .operation(let node) where node.operator == .and || node.operator == .or:
      return findings(node.left, wanted: wanted, locals, kind)
        + findings(node.right, wanted: wanted, locals, kind)
    case .negation(let node):
      return findings(node.operand, wanted: wanted.reversed, locals, kind)
    case .bind(let node):
      var inner = locals
      inner[node.number] = Direction(of: node.value, locals)
      return findings(node.body, wanted: wanted, inner, kind)
    case .constant, .input, .local, .member, .index, .has, .minus, .operation, .conditional,
      .call, .list, .map, .comprehension:
      return [.wrongDirection(term, isMixed: found == .mixed, grows: wanted == .rising, kind)]
    }
  }
}
