/// Expressions.
extension SyntaxCode.Explanation {
  static let noExpression = Self(
    "an expression is missing",
    """
    An operator, a bracket or a clause needs a value behind it. A word that begins a clause is none.
    """, "deny d { when args.a && }")

  static let noCondition = Self(
    "a condition is missing",
    """
    `when` and `unless` have an expression behind them that is true or false. Without a condition
    leave the clause out: the rule then holds for every action that it matches.
    """, "deny d { when }")

  static let wordIsNoOperator = Self(
    "an operator is spelt as a word",
    """
    Operators are those of CEL: `&&`, `||`, `!`; `in` is the only word among them.
    """, "deny d { when args.a and args.b }")

  static let halfOperator = Self(
    "an operator is spelt by half",
    """
    `==` compares, `&&` and `||` join conditions. `=` stands in `let` only.
    """, "deny d { when args.a = 1 }")

  static let messageLiteral = Self(
    "there are no message literals",
    """
    CEL can build protobuf messages; policies have none. Maps have quoted keys.
    """, "let a = Money{units: 1}")

  static let leadingDot = Self(
    "a name begins with a dot",
    """
    CEL resolves `.name` from the root of a container. Policies have no containers.
    """, "let a = .b")

  static let reservedWord = Self(
    "a reserved word of CEL stands as a value",
    """
    CEL keeps words such as `if`, `for` and `var`. After a dot they are fields like others.
    """, "let a = if")

  static let keywordAsField = Self(
    "a field is spelt like a keyword",
    """
    `true`, `false`, `null` and `in` stand in back quotes where they are fields.
    """, "let a = args.in")

  static let quotedOperand = Self(
    "a name in back quotes is no value",
    """
    Back quotes are for fields that are no words, as in args.`reply-to`, and for names of actions.
    """, "let a = `b`")

  static let braceAlone = Self(
    "a brace in a reason stands alone",
    """
    In `because`, braces hold expressions. A brace to be shown is doubled.
    """, "deny d { because \"a { brace\" }")

  static let tooManyOperands = Self(
    "an expression is too long",
    """
    Conditions are bounded, so that every stage can walk them. Long lists of values are better
    kept as data; literals in a list do not count.
    """, nil)

  static let tooDeep = Self(
    "an expression is nested too deeply",
    """
    Brackets, calls, signs and types within one another are bounded, so that every stage can walk
    them.
    """, nil)
}
