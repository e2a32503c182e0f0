import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension Writer {
  mutating func rule(_ node: RuleNode) {
    take()
    space()
    take()
    space()
    if node.always != nil {
      take()
      space()
    }
    body(
      node.clauses.map { clause in
        ClausePlan(clause.body.word, clause.place) { $0.clause(clause.body) }
      })
  }

  /// What follows the word of a clause.
  private mutating func clause(_ body: Clause.Body) {
    switch body {
    case .on(let patterns):
      listed(patterns.count) { $0.take(upTo: patterns[$1].place.span.end) }
    case .when(let condition), .unless(let condition): expression(condition, isAlone: true)
    case .to(let targets), .notify(let targets), .needs(let targets): self.targets(targets)
    case .within(_, let otherwise): within(otherwise)
    case .show(let paths), .edit(let paths):
      listed(paths.count) { $0.take(upTo: paths[$1].place.span.end) }
    case .covers(let names): listed(names.count) { writer, _ in writer.take() }
    case .limit(let limit): self.limit(limit)
    case .valid, .signed, .granted, .expires, .never, .because: take()
    }
  }

  mutating func targets(_ nodes: [TargetNode]) {
    listed(nodes.count) { $0.target(nodes[$1]) }
  }

  private mutating func target(_ node: TargetNode) {
    take()
    if node.quorum != nil {
      space()
      take()
      space()
      take()
    } else if let preferring = node.preferring {
      space()
      take()
      space()
      expression(preferring)
    }
  }

  /// `4h else deny`, `4h else route to treasury`
  private mutating func within(_ otherwise: Otherwise) {
    take()
    space()
    take()
    space()
    take()
    guard case .route(let targets, _) = otherwise else { return }
    space()
    take()
    space()
    aligned { $0.targets(targets) }
  }

  /// `500.0 of args.amount per 1d by args.iban`: on one line, or the bound, the window and the
  /// keys on their own.
  private mutating func limit(_ node: LimitNode) {
    group { writer in
      writer.take()
      if case .sum(_, _, let summand) = node.bound {
        writer.space()
        writer.take()
        writer.space()
        writer.expression(summand)
      }
      writer.line()
      writer.take()
      writer.space()
      writer.take()
      guard !node.keys.isEmpty else { return }
      writer.line()
      writer.take()
      writer.space()
      writer.aligned { writer in
        writer.listed(node.keys.count) { $0.expression(node.keys[$1]) }
      }
    }
  }
}

extension Clause.Body {
  /// The word that begins such a clause.
  fileprivate var word: Word {
    switch self {
    case .on: .on
    case .when: .when
    case .unless: .unless
    case .to: .to
    case .within: .within
    case .valid: .valid
    case .show: .show
    case .edit: .edit
    case .notify: .notify
    case .limit: .limit
    case .signed: .signed
    case .granted: .granted
    case .expires: .expires
    case .covers: .covers
    case .never: .never
    case .needs: .needs
    case .because: .because
    }
  }
}
