/// Functions over text.
package enum StringBuiltin: UInt8, Sendable, CaseIterable {
  case contains, endsWith, startsWith, matches
  case charAt, indexOf, lastIndexOf, join, lowerAscii, upperAscii, quote, replace, split, substring
  case trim, format
}

extension StringBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .contains:
      BuiltinRow(
        "contains", [.member(.string, .string, to: .bool)], cost: .product,
        summary: "whether the text has another inside it",
        example: #""hello".contains("ell")"#)
    case .endsWith:
      BuiltinRow(
        "endsWith", [.member(.string, .string, to: .bool)], cost: .linear,
        summary: "whether the text ends with another",
        example: #""report.pdf".endsWith(".pdf")"#)
    case .startsWith:
      BuiltinRow(
        "startsWith", [.member(.string, .string, to: .bool)], cost: .linear,
        summary: "whether the text begins with another",
        example: #""/public/a".startsWith("/public/")"#)
    case .matches:
      BuiltinRow(
        "matches",
        [.member(.string, .string, to: .bool), .global(.string, .string, to: .bool)],
        cost: .linear,
        summary: "whether a part of the text matches the regular expression",
        example: #""INV-4711".matches("^INV-[0-9]+$")"#)
    case .charAt:
      BuiltinRow(
        "charAt", [.member(.string, .int, to: .string)], cost: .linear,
        summary: "the character at a place, counted from 0",
        example: #""abc".charAt(1) == "b""#)
    case .indexOf:
      BuiltinRow(
        "indexOf", Self.search, cost: .product,
        summary: "where another text first stands, at or after a place; -1 where it does not",
        example: #""banana".indexOf("na") == 2"#)
    case .lastIndexOf:
      BuiltinRow(
        "lastIndexOf", Self.search, cost: .product,
        summary: "where another text last stands, at or before a place; -1 where it does not",
        example: #""banana".lastIndexOf("na") == 4"#)
    case .join:
      BuiltinRow(
        "join",
        [
          .member(.list(.string), to: .string), .member(.list(.string), .string, to: .string),
        ], cost: .linear,
        summary: "the texts of a list in a row, with a separator between them",
        example: #"["a", "b"].join(", ") == "a, b""#)
    case .lowerAscii:
      BuiltinRow(
        "lowerAscii", [.member(.string, to: .string)], cost: .linear,
        summary: "the text with `A` to `Z` in lower case",
        example: #""Main".lowerAscii() == "main""#)
    case .upperAscii:
      BuiltinRow(
        "upperAscii", [.member(.string, to: .string)], cost: .linear,
        summary: "the text with `a` to `z` in upper case",
        example: #""eur".upperAscii() == "EUR""#)
    case .quote:
      BuiltinRow(
        "strings.quote", [.global(.string, to: .string)], cost: .linear,
        summary: "the text in quotes, with escapes",
        example: #"strings.quote("a\nb") == "\"a\\nb\"""#)
    case .replace:
      BuiltinRow(
        "replace",
        [
          .member(.string, .string, .string, to: .string),
          .member(.string, .string, .string, .int, to: .string),
        ], cost: .product,
        summary: "the text with another put in place of a part, everywhere or so many times",
        example: #""DE89 3704".replace(" ", "") == "DE893704""#)
    case .split:
      BuiltinRow(
        "split",
        [
          .member(.string, .string, to: .list(.string)),
          .member(.string, .string, .int, to: .list(.string)),
        ], cost: .product,
        summary: "the parts of the text between separators, at most so many",
        example: #""a,b".split(",") == ["a", "b"]"#)
    case .substring:
      BuiltinRow(
        "substring",
        [
          .member(.string, .int, to: .string), .member(.string, .int, .int, to: .string),
        ], cost: .linear,
        summary: "the text from one place up to another",
        example: #""tacocat".substring(0, 4) == "taco""#)
    case .trim:
      BuiltinRow(
        "trim", [.member(.string, to: .string)], cost: .linear,
        summary: "the text without white space at both ends",
        example: #"" a ".trim() == "a""#)
    case .format:
      BuiltinRow(
        "format", [.member(.string, .list(.dyn), to: .string)], cost: .linear,
        summary: "the text with each `%s`, `%d` and the like replaced by a value of the list",
        example: #""%s: %d".format(["a", 1]) == "a: 1""#)
    }
  }

  private static let search: [Signature] = [
    .member(.string, .string, to: .int), .member(.string, .string, .int, to: .int),
  ]
}
