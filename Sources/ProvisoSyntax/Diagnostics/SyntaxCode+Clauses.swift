/// Names, clauses and declarations.
extension SyntaxCode.Explanation {
  static let dashInName = Self(
    "a name holds a dash",
    """
    Names are letters, digits and `_`; a dash is a minus. A tool's own name, or a field's, can stand
    in back quotes.
    """, "deny my-rule { }")

  static let wordAsName = Self(
    "a word of the language stands as a name",
    """
    Rules, reviewers, lets and parameters cannot be called like a keyword, a reserved word, a word
    that begins a declaration or a clause, or a level. Fields and actions can.
    """, "let low = 1")

  static let quotedName = Self(
    "a declared name stands in back quotes",
    """
    Rules, reviewers, lets and parameters have plain names. Back quotes are for names that others
    chose: fields and actions.
    """, "let `a` = 1")

  static let misplacedClause = Self(
    "a rule of this kind has no such clause",
    """
    Each kind of rule has its clauses: only a `route` asks people, only `approve` and `grant` have
    limits.
    """, "deny d { to treasury }")

  static let unknownClause = Self(
    "no clause has this name",
    """
    A body holds clauses, and each begins with its word. Behind a whole expression nothing but a
    clause can stand.
    """, "deny d { whne true }")

  static let clauseTwice = Self(
    "a clause stands twice",
    """
    A clause stands at most once, so that no condition hides behind another; only `limit` may
    repeat.
    """, "deny d { when true when false }")

  static let silenceIsNoConsent = Self(
    "an approval for want of an answer",
    """
    There is no `else approve` and no `default approve`: where nobody looked, nothing is approved.
    """, "default approve")

  static let noElse = Self(
    "a deadline does not say what happens then",
    """
    `within` has `else deny`, or `else route to` other people, who get as long again.
    """, "route r { within 4h }")

  static let misplacedStar = Self(
    "a star stands where none can",
    """
    `a.*` matches every action below `a`, at any depth. Without `on` a rule matches every action.
    """, "deny d { on * }")

  static let misplacedAlways = Self(
    "a rule that is no route is `always`",
    """
    `always` says that no grant can stand in for the people asked, so only a route can have it.
    """, "approve a always { }")

  static let unknownDeclaration = Self(
    "no declaration begins so",
    """
    A file is a list of declarations: `let action context reviewers approve route deny grant
    invariant default`.
    """, "allow a { }")

  static let noReviewers = Self(
    "reviewers are nobody",
    """
    A group of reviewers has `members`, a `group` of the directory, or both.
    """, "reviewers a { }")

  static let saidOutsideContext = Self(
    "`said` stands outside the context",
    """
    `said` marks a field of the context that the agent wrote. Arguments always are its word.
    """, "action a (b: said string)")

  static let misplacedRest = Self(
    "`...` stands where it says nothing",
    """
    In the fields of an action or a record `...` stands last and leaves it open. The context is
    always open.
    """, "context (a: int, ...)")

  static let expected = Self(
    "something else should stand here",
    """
    The text fits no production of the grammar; see grammar/proviso.ebnf.
    """, "let a 1")

  static let unclosed = Self(
    "a bracket is not closed",
    """
    What is opened is closed. The further place shows the opening one.
    """, "deny d { when (args.a }")

  static let fileTooBig = Self(
    "a file is too big",
    """
    A policy file has at most 8 MiB. Lists of values are better kept as data.
    """, nil)

  static let moreFindings = Self(
    "there are more findings",
    """
    Only the first findings of a file are shown; the first may have caused the rest.
    """, nil)

  static let annotatesNothing = Self(
    "an annotation stands at the end of a file",
    """
    Annotations stand directly before the declaration that they annotate.
    """, "@shadow")
}
