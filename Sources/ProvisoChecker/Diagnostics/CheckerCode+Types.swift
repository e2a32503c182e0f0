/// Values that do not fit together. Calls, members, macros, constants.
extension CheckerCode.Explanation {
  static let mismatch = Self(
    "a value of another type is wanted",
    """
    Every place in an expression asks for a type: a condition for a bool, `size()` for
    something that has one, an argument for what its function takes. Nothing is converted in
    silence; `int(…)`, `double(…)`, `string(…)` and `timestamp(…)` convert in the open.
    """, "deny d { when \"yes\" }")

  static let operands = Self(
    "an operator does not take these operands",
    """
    `+ - * / %` want two numbers of one type: `args.amount + 1` is an error where the amount
    is a double, `args.amount + 1.0` is not. `+` also joins two texts or two lists, and moves
    a moment by a length of time. `!` wants a bool, `in` a list or a map on its right.
    """, "let total = 1 + 1.5")

  static let notComparable = Self(
    "two values cannot be compared",
    """
    Numbers of any type compare with each other, by value. Everything else compares with its
    own type only; a length of time is written `30d`, a moment `timestamp("…")`. Lists, maps
    and null have no order.
    """, "deny d { when now - timestamp(0) > 30 }")

  static let level = Self(
    "a level is compared with something else",
    """
    `stakes` and `reversibility` are levels, not texts: `stakes >= high`, without quotes. The
    levels of `stakes` are low, medium, high and critical; those of `reversibility` are
    reversible, compensable and irreversible. `stakes(text)` makes a level of a text.
    """, "deny d { when stakes == \"high\" }")

  static let excludedLiteral = Self(
    "a literal that the declared choice excludes",
    """
    The field is declared as one of several texts, and the literal is none of them, so the
    comparison could never be true. Usually it is misspelt, and a deny that never fires is
    the result.
    """,
    """
    action pay (currency: "EUR" | "GBP")
    deny d { on pay when args.currency == "EURO" }
    """)

  static let confidence = Self(
    "confidence is compared in a way that cannot be meant",
    """
    `confidence` is a number from 0 to 1 that the agent reports. A constant outside of that is
    never reached, and equality with just one number says nothing.
    """, "deny d { when confidence < 60 }")

  static let branches = Self(
    "the branches of a conditional have different types",
    "In `a ? b : c` both `b` and `c` need one type, so that what comes of it has one.",
    "let x = true ? \"a\" : 1")

  static let notConstant = Self(
    "a pattern or a zone is not a constant",
    """
    Regular expressions, `glob` patterns and time zones are turned into tables when the policy
    is compiled, so that deciding is fast and never fails on a pattern. A let that holds a
    text counts as a constant, and so do two such texts joined by `+`.
    """, "deny d { when action.id.matches(action.type) }")

  static let notUnderstood = Self(
    "a pattern or a zone is not understood",
    """
    Regular expressions are those of RE2: no back references and no look-around, so that a
    match takes time in proportion to the text. Zones are names such as `Europe/London`.
    """, "deny d { when action.id.matches(\"a(\") }")

  static let arguments = Self(
    "a function is not called so",
    """
    Either the number of arguments or their types are not what the function takes, or it is
    called on a value where it stands alone, or the other way round.
    """, "deny d { when action.id.contains() }")

  static let noMember = Self(
    "there is no such member",
    """
    The record is declared, and closed: it has no member of this name. A record that ends with
    `...` may have any. Values that are no records or maps have no members at all.
    """, "deny d { when agent.nmae == \"x\" }")

  static let notIndexed = Self(
    "this has no elements to pick",
    "Brackets pick from a list by number and from a map by key, and from nothing else.",
    "deny d { when action.id[0] == \"a\" }")

  static let hasNeedsMember = Self(
    "`has` asks for a member",
    """
    `has(a.b.c)` tells whether a member is there, and is false if anything on the way to it is
    not. It takes nothing but such a path, or `confidence`.
    """, "deny d { when has(1 + 1) }")

  static let macro = Self(
    "a macro is not written so",
    """
    `all`, `exists`, `exists_one`, `filter` and `map` take a variable, which is a plain name,
    and an expression; over a list the variable is each element, over a map each key.
    """, "deny d { when [1].all(x) }")

  static let tooBig = Self(
    "a condition is too big",
    """
    Lets are put in where they are used, so a few lines can become a condition of any size.
    There is a bound, because every policy is evaluated in bounded time.
    """,
    (1...14).map { "let a\($0) = a\($0 - 1) && a\($0 - 1)\n" }.joined()
      + "let a0 = action.id == \"x\"\ndeny d { when a14 }")

  static let data = Self(
    "external data is not of the declared type",
    """
    A file that a let names is read when the policy is compiled, and everything in it has to
    be of the type that the let declares. A number without a fraction counts as a double
    where one is declared.
    """, "let people: list(string) from \"numbers.yaml\"")
}
