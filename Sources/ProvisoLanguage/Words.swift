/// A word that the language gives a meaning: no declared name may be spelled so.
///
/// Clause words are words only where a clause can begin; elsewhere they name fields and arguments.
package enum Word: String, Sendable, CaseIterable {
  // Keywords: neither identifiers nor, without back quotes, fields.
  case `true`, `false`, null, `in`

  // Reserved by CEL: no identifiers, but fine as fields and methods.
  case `as`, `break`, const, `continue`, `else`, `for`, function, `if`, `import`, `let`
  case loop, package, namespace, `return`, `var`, void, `while`

  // Words that begin a declaration, beside `let`.
  case action, context, reviewers, approve, route, deny, grant, invariant, `default`

  // Words that begin or join the parts of a clause.
  case on, when, unless, to, quorum, preferring, requester, within, valid, show, edit
  case notify, because, reversibility, stakes, handles, members, group, by, granted
  case expires, covers, signed, from, never, needs, limit, of, per, errors, said, always

  // Levels of the two scales.
  case reversible, compensable, irreversible, low, medium, high, critical
}

extension Word {
  /// The sets of the grammar; every word belongs to exactly one.
  package enum Group: Sendable, CaseIterable { case keyword, reserved, declaration, clause, level }

  package var group: Group {
    switch self {
    case .true, .false, .null, .in: .keyword
    case .as, .break, .const, .continue, .else, .for, .function, .if, .import, .let, .loop,
      .package, .namespace, .return, .var, .void, .while:
      .reserved
    case .action, .context, .reviewers, .approve, .route, .deny, .grant, .invariant, .default:
      .declaration
    case .on, .when, .unless, .to, .quorum, .preferring, .requester, .within, .valid, .show,
      .edit, .notify, .because, .reversibility, .stakes, .handles, .members, .group, .by,
      .granted, .expires, .covers, .signed, .from, .never, .needs, .limit, .of, .per, .errors,
      .said, .always:
      .clause
    case .reversible, .compensable, .irreversible, .low, .medium, .high, .critical: .level
    }
  }

  /// Whether a declaration can begin with it.
  package var beginsDeclaration: Bool { group == .declaration || self == .let }

  /// Whether it is the name of a variable, too, and so may stand in an expression.
  package var isVariable: Bool {
    self == .action || self == .context || self == .stakes || self == .reversibility
  }

  /// Whether a condition of a policy may hold it as an identifier.
  package var isIdentifier: Bool {
    switch group {
    case .keyword, .reserved: false
    case .declaration, .clause: isVariable
    case .level: true
    }
  }
}
