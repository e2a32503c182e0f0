package import ProvisoLanguage

extension RuleKind {
  /// The words of the clauses that such a rule can have, in the order of the formatter.
  package var clauses: [Word] {
    switch self {
    case .approve: [.on, .when, .unless, .notify, .limit, .because]
    case .route: [.on, .when, .unless, .to, .within, .valid, .show, .edit, .because]
    case .deny: [.on, .when, .unless, .because]
    case .grant:
      [.on, .when, .unless, .notify, .limit, .signed, .granted, .expires, .covers, .because]
    case .invariant: [.on, .when, .unless, .never, .needs, .because]
    }
  }

  /// The word that declares it.
  package var word: Word {
    switch self {
    case .approve: .approve
    case .route: .route
    case .deny: .deny
    case .grant: .grant
    case .invariant: .invariant
    }
  }

  /// It, as messages call it.
  var described: String {
    switch self {
    case .approve, .invariant: "an \(rawValue)"
    case .route, .deny, .grant: "a \(rawValue)"
    }
  }
}
