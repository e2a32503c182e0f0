package import ProvisoLanguage
package import ProvisoText

/// The smallest meaningful piece of a policy: what it is, and where.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A word that the language gives a meaning.
    case word(Word)
    /// Any other word.
    case name
    /// A name in back quotes.
    case quoted
    /// Digits with whatever touches them; `NumberReader` tells what they mean.
    case number
    case string
    case bytes
    case symbol(Symbol)
    case end
  }

  package let kind: Kind
  package let span: Span

  /// Whether it is a word or name without quotes.
  package var isWord: Bool {
    switch kind {
    case .word, .name: true
    case .quoted, .number, .string, .bytes, .symbol, .end: false
    }
  }
}

/// A mark of the grammar.
package enum Symbol: String, Sendable, CaseIterable {
  case ellipsis = "..."
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case exclamation = "!"
  case question = "?"
  case colon = ":"
  case comma = ","
  case dot = "."
  case at = "@"
  case assign = "="
  case bar = "|"
  case ampersand = "&"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"

  /// The operator between two operands that it spells.
  package var binaryOperator: BinaryOperator? {
    switch self {
    case .or: .or
    case .and: .and
    case .equal: .equal
    case .notEqual: .notEqual
    case .lessOrEqual: .lessOrEqual
    case .greaterOrEqual: .greaterOrEqual
    case .less: .less
    case .greater: .greater
    case .plus: .plus
    case .minus: .minus
    case .star: .times
    case .slash: .divided
    case .percent: .remainder
    case .ellipsis, .exclamation, .question, .colon, .comma, .dot, .at, .assign, .bar,
      .ampersand, .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace,
      .rightBrace:
      nil
    }
  }
}
