/// Characters and literals.
extension SyntaxCode.Explanation {
  static let notUTF8 = Self(
    "the file is not UTF-8",
    """
    A policy is UTF-8 text. An editor can convert it; the place is the first byte that fits
    nowhere. Nothing else is told about such a file.
    """, nil)

  static let hiddenCharacter = Self(
    "a character is not to be seen",
    """
    Bidirectional controls and characters without width can make a policy look like another one,
    so they are refused everywhere, comments included. A string that needs one writes its escape.
    """, "deny d { because \"\u{202E}\" }")

  static let controlCharacter = Self(
    "a control character stands in the text",
    """
    Of the control characters only tab, line feed, carriage return and form feed may stand in a
    policy. A string that needs another writes its escape, such as `\\u0007`.
    """, "deny d { because \"\u{7}\" }")

  static let strayCharacter = Self(
    "a character means nothing here",
    """
    Outside comments, strings and back quotes a policy holds ASCII only, so that no letter looks
    like another. Nothing ends with `;`, and a comment begins with `//`.
    """, "let a = 1;")

  static let slantedQuote = Self(
    "quotation marks of a word processor",
    """
    Strings stand between straight quotes, `"` or `'`. Word processors slant them.
    """, "deny d { because “no” }")

  static let unendedString = Self(
    "a string has no end",
    """
    A string ends on its line, with the quote it began with. One between three quotes may have
    many lines.
    """, "deny d { because \"no }")

  static let stringEndsEarly = Self(
    "a reason ends at a quote that was meant as text",
    """
    A string ends at the next quote of its own kind, also inside braces. Quotes that are text have
    a backslash before them; expressions in braces use the other kind of quote.
    """, "deny d { because \"{args[\"x\"]}\" }")

  static let unknownEscape = Self(
    "a backslash begins no escape",
    """
    Escapes are `\\a \\b \\f \\n \\r \\t \\v`, a backslash before `\\ ? " '` or a back quote,
    `\\x41`, `\\101`, `\\u00E4` and `\\U0001F600`. Bytes have no code points: there `\\x` and three octal
    digits name a byte. In raw strings, `r"…"`, a backslash is a character.
    """, "let a = \"\\d+\"")

  static let noCharacter = Self(
    "a code point is no character",
    """
    Code points end at U+10FFFF, and U+D800 to U+DFFF are halves of pairs that UTF-8 does not know.
    """, "let a = \"\\uD83D\"")

  static let brokenQuotedName = Self(
    "a quoted name is empty or has no end",
    """
    A name that is no word stands between back quotes on one line, as in kube.`pods-delete`.
    """, "action kube.`pods-delete ()")

  static let unknownUnit = Self(
    "letters end a number that are no unit",
    """
    A duration is digits and one unit: `ms s m h d w`. There are no sums, fractions, months or
    years, because a month has no fixed length; a day has 24 hours.
    """, "let a = 1h30m")

  static let outOfRange = Self(
    "a number fits no type",
    """
    An int lies between -2^63 and 2^63-1, a uint below 2^64, a double within ±1.8e308, and a
    duration below 2^63 nanoseconds.
    """, "let a = 9223372036854775808")

  static let wrongLiteral = Self(
    "another kind of number is needed",
    """
    Deadlines are durations, `4h`; a quorum and a count are whole numbers; a sum is a number with
    `of` behind it.
    """, "route r { within 4 else deny }")

  static let signedDuration = Self(
    "a duration has no sign",
    """
    A duration literal is a length of time. To look back, subtract it.
    """, "let a = now + -4h")
}
