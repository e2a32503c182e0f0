import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What can stand at a place, by the tokens before it.
enum Situation: Equatable {
  case declaration
  case annotation
  case words([Word])
  /// Values; behind a complete one, the words that may follow.
  case expression
  /// Behind a dot: of a word, or of any other value.
  case member(of: String?)
  case actions, reviewers, kinds, type, covered
  case nothing

  init(_ tokens: [Token], of file: SourceFile) {
    var reader = SituationReader()
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1].kind : nil
      reader.read(token.kind, before: next)
    }
    self = reader.situation
    if let opened = Self.opened(tokens, of: file, in: self) { self = opened }
    guard tokens.last?.kind == .symbol(.dot), self != .actions else { return }
    let base = tokens.dropLast()
    let isPath = base.dropLast().last?.kind == .symbol(.dot)
    let isWord = base.last?.isWord ?? false
    self = .member(of: isWord && !isPath ? base.last.map { file.text($0.span) } : nil)
  }
}

extension Situation {
  /// What stands in brackets that have just been opened, where it is no value.
  private static func opened(
    _ tokens: [Token], of file: SourceFile, in situation: Situation
  ) -> Situation? {
    guard tokens.count > 2, tokens[tokens.count - 1].kind == .symbol(.leftParenthesis) else {
      return nil
    }
    let name = file.text(tokens[tokens.count - 2].span)
    let isMember = tokens[tokens.count - 3].kind == .symbol(.dot)
    if isMember, name == "has" || name == "count" { return .kinds }
    let isType = !isMember && (name == "list" || name == "map")
    return isType && situation == .nothing ? .type : nil
  }
}

/// Follows declarations, brackets and clauses from the beginning of a file.
struct SituationReader {
  /// The word that began the declaration at hand.
  private var owner: Word?
  private var brackets: [Symbol] = []
  private var isInBody = false
  /// Whether the `=` of a let was there.
  private var isInValue = false
  private var clause: Word?
  private var used: [Word] = []
  /// The last tokens, the latest last.
  private var last: [Token.Kind] = []

  mutating func read(_ kind: Token.Kind, before next: Token.Kind?) {
    let isMember = last.last == .symbol(.dot)
    switch kind {
    case .word(let word) where !isMember: read(word, before: next)
    case .symbol(let symbol): read(symbol)
    case .word, .name, .quoted, .number, .string, .bytes, .end: break
    }
    last = last.suffix(2) + [kind]
  }

  private mutating func read(_ word: Word, before next: Token.Kind?) {
    let isDeclaration = brackets.isEmpty && word.beginsDeclaration && next != .symbol(.dot)
    if isDeclaration, owner != .default || last.last != .word(.default) {
      self = SituationReader()
      owner = word
    } else if isInBody, brackets.count == 1, clauses.contains(word) {
      // A level is declared by a clause of its own name, and `else route to` begins none.
      let isInner = clause == .within && word == .to && last.last == .word(.route)
      if !isInner, clause == nil || word != .stakes && word != .reversibility || owner == .action {
        clause = word
        used.append(word)
      }
    }
  }

  private mutating func read(_ symbol: Symbol) {
    switch symbol {
    case .leftBrace:
      if brackets.isEmpty, owner != .let { isInBody = true }
      brackets.append(symbol)
    case .leftParenthesis, .leftBracket: brackets.append(symbol)
    case .rightParenthesis, .rightBracket: _ = brackets.popLast()
    case .rightBrace:
      _ = brackets.popLast()
      if brackets.isEmpty, isInBody { self = SituationReader() }
    case .assign: if brackets.isEmpty { isInValue = true }
    default: break
    }
  }

  /// The clauses that the declaration at hand can have.
  private var clauses: [Word] {
    switch owner {
    case .action: [.reversibility, .stakes, .handles]
    case .reviewers: [.members, .group]
    case .some(let word): RuleKind.allCases.first { $0.word == word }?.clauses ?? []
    case nil: []
    }
  }

  /// Those that may still come.
  private var further: Situation {
    .words(clauses.filter { $0 == .limit || !used.contains($0) })
  }

  // MARK: What can stand here

  var situation: Situation {
    if last.last == .symbol(.at) { return .annotation }
    guard let owner else { return .declaration }
    guard !isInBody else { return inBody }
    switch owner {
    case .let: return isInValue ? value(.declaration) : afterColon
    case .action, .context: return afterColon
    case .route where last.last != .word(.route): return .words([.always])
    case .default: return inDefault
    default: return .nothing
    }
  }

  private var afterColon: Situation {
    if last.last == .symbol(.colon) || last.last == .word(.said) { return .type }
    return brackets.isEmpty && last.last == .symbol(.rightParenthesis) ? .declaration : .nothing
  }

  private var inDefault: Situation {
    switch last.last {
    case .word(.default): .words([.route, .deny])
    case .word(.route), .word(.errors): .words([.to])
    case .word(.deny): .words([.errors])
    case .word(.to), .symbol(.comma): .reviewers
    default: .declaration
    }
  }

  private var inBody: Situation {
    guard let clause else { return further }
    let isBegun = last.last == .word(clause) || last.last == .symbol(.comma)
    switch clause {
    case .on: return isBegun || last.last == .symbol(.dot) ? .actions : further
    case .handles: return isBegun ? .kinds : further
    case .to, .needs, .notify: return targets(isBegun)
    case .within: return within(isBegun)
    case .covers: return isBegun ? .covered : further
    case .never: return isBegun ? .words([.approve, .route, .deny]) : further
    case .limit: return limit
    case .when, .unless, .reversibility, .stakes, .show, .edit: return value(further)
    default: return isBegun ? .nothing : further
    }
  }

  private func targets(_ isBegun: Bool) -> Situation {
    if isBegun || last.last == .word(.to) { return .reviewers }
    if last.last == .word(.quorum) { return .nothing }
    if last.last == .word(.preferring) || last.contains(.symbol(.dot)) { return value(further) }
    guard last.last == .name, case .words(let words) = further else { return further }
    return .words([.quorum, .preferring] + words)
  }

  private func within(_ isBegun: Bool) -> Situation {
    switch last.last {
    case .word(.within): .nothing
    case .number: .words([.else])
    case .word(.else): .words([.deny, .route])
    case .word(.route): .words([.to])
    case .word(.to), .symbol(.comma): .reviewers
    default: further
    }
  }

  private var limit: Situation {
    switch last.last {
    case .word(.limit), .word(.per): return .nothing
    case .word(.of), .word(.by): return .expression
    case .number where last.contains(.word(.limit)): return .words([.of, .per])
    default:
      guard case .words(let words) = further else { return further }
      return value(.words([.per, .by] + words))
    }
  }

  /// Within an expression: a value, or, behind one, what may follow.
  private func value(_ following: Situation) -> Situation {
    switch last.last {
    case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace), .name, .quoted,
      .number, .string, .bytes:
      return brackets.count > (isInBody ? 1 : 0) ? .nothing : following
    case .word(let word) where word.isIdentifier || word == .true || word == .false || word == .null:
      return last.dropLast().last == nil || word != clause ? following : .expression
    case .symbol, .word, .end, nil: return .expression
    }
  }
}
