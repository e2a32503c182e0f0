/// Names that mean nothing, or too much. Whose word counts, and what a whole set needs.
extension CheckerCode.Explanation {
  static let unknownName = Self(
    "nothing has this name",
    """
    An expression sees `args`, `context`, `action`, `agent`, `confidence`, `now`, the facts
    `reversibility`, `stakes` and `pii`, the levels, the lets of the set, and the variables of
    macros around it. Arguments are `args.amount`, not `amount`.
    """, "deny d { when amount > 1.0 }")

  static let unknownFunction = Self(
    "there is no such function",
    "The functions are CEL's, some of our own, and lets with parameters.",
    "deny d { when action.id.startswith(\"a\") }")

  static let unknownAction = Self(
    "a pattern matches no declared action",
    """
    Every pattern of `on` must match a declared action: a misspelt name would switch the rule
    off in silence. `payment.*` means everything below `payment`, at any depth.
    """, "action email.send (...)\ndeny d { on emial.send }")

  static let noArgument = Self(
    "the action has no such argument",
    """
    `args` has what the matched actions declare. If an argument really is missing from the
    declaration, add it there, or end the declaration with `...`.
    """, "action email.send (to: string)\ndeny d { on email.send when args.too == \"\" }")

  static let lackedArgument = Self(
    "not every matched action has this argument",
    """
    The rule matches several actions, and one of them cannot have the argument, so reading it
    would be an error there. Ask `has(args.f)` beside it, or split the rule.
    """,
    """
    action email.send (to: string)
    action crm.read (id: string)
    deny d { when args.to == "" }
    """)

  static let declaredTwice = Self(
    "something stands twice",
    """
    Reviewers, lets, rules, grants and invariants share one name space over all files of the
    set, since order never matters; actions have their own. In lists nothing is repeated.
    """, "deny d { when true }\nroute d { }")

  static let reservedName = Self(
    "a name means something already",
    """
    A let or a parameter stands in expressions, and may not hide a variable, a type or a
    function of the language there.
    """, "let args = 1")

  static let unknownReviewers = Self(
    "no reviewers have this name",
    "Targets are declared: `reviewers duty { members \"ana@acme.example\" }`.",
    "route r { to treasry }")

  static let unknownType = Self(
    "there is no such type",
    """
    The types are bool, int, uint, double, string, bytes, timestamp, duration and dyn,
    `list(T)`, `map(string, T)`, records `{street: string, zip?: string}` and choices of texts
    `"EUR" | "USD"`. A number of JSON is a `double`, or an `int` where it must be whole.
    """, "action pay (amount: number)")

  static let annotation = Self(
    "an annotation is not written so",
    """
    The annotations are `@owner("…")`, `@control("…")`, `@severity("…")`, `@shadow` before a
    rule, and `@allow("finding", "why")`, which overrules a finding and says why.
    """, "@owned(\"ana\")\ndeny d { when true }")

  static let unknownKind = Self(
    "there is no such kind of personal data",
    """
    In `.has(…)`, `.count(…)` and `handles` stands a kind, such as `email` or `card_number`,
    or a category: contact, personal, financial, health or credential. It is a plain name.
    """, "deny d { when pii.has(card_numbr) }")

  static let claim = Self(
    "a rule that approves goes by a claim",
    """
    A claim is what nobody vouches for: a `said` field, a context field that is not declared,
    the annotations of a tool, the confidence. It may lead to a person or a denial, never to
    an approval. `confidence >= 0.9` may stand in `when` beside another condition.
    """, "approve a { when context.note == \"harmless\" }")

  static let preferring = Self(
    "the agent would pick its reviewer",
    """
    `preferring` reads the host's word alone: declared context that is not `said`, `agent`,
    `now`, and lets over them. An argument is the agent's own proposal.
    """,
    """
    action pay (manager: string)
    reviewers duty { members "ana@acme.example" }
    route r { on pay to duty preferring args.manager }
    """)

  static let factExpression = Self(
    "a fact depends on what it may not",
    """
    `stakes` and `reversibility` are worked out from the arguments, declared context that is
    not `said`, the agent and the time: before any other fact, and never from a claim.
    """, "action pay (...) { stakes confidence > 0.5 ? low : high }")

  static let factDirection = Self(
    "a worse fact makes the rule milder",
    """
    A deny or a route may only grow as `stakes`, `reversibility` or `pii` get worse or
    `confidence` falls; an approve or a grant may only shrink. Otherwise assuming the worst,
    as an undeclared action does, would not be safe. `@allow("fact-direction", "why")` before
    the rule overrules it.
    """, "deny d { when stakes == low }")

  static let noDefault = Self(
    "the set has no default",
    """
    When no rule speaks, someone has to decide: `default route to duty`, or
    `default deny errors to duty`. There is no default that approves.
    """, "deny d { when true }")

  static let cycle = Self(
    "a let is defined by itself",
    "Lets are put in where they are used, so none may come back to itself.",
    "let a = b\nlet b = a")

  static let dataFile = Self(
    "an external file cannot be read",
    "The file stands beside the policy file, or at a path relative to it, as YAML or JSON.",
    "let people: list(string) from \"nothing.yaml\"")

  static let conflict = Self(
    "a member of the context is declared in two ways",
    "Declarations of the context join over all files; what they say of one member must agree.",
    "context (a: string)\ncontext (a: int)")
}
