import ProvisoLanguage
import ProvisoText

/// What is said about characters and literals.
extension Diagnostic {
  // MARK: Characters

  static func notUTF8(_ byte: UInt8, at place: Place) -> Diagnostic {
    error(
      .notUTF8, "this file is not UTF-8", place, "the byte 0x\(hex(UInt32(byte), 2)) stands here",
      help: "save the file as UTF-8")
  }

  static func hiddenCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let isMark = scalar.value == 0xFEFF && place.span.start == 0
    let number = hex(scalar.value, scalar.value > 0xFFFF ? 8 : 4)
    let escape = scalar.value > 0xFFFF ? "\\U\(number)" : "\\u\(number)"
    return error(
      .hiddenCharacter, "a hidden character stands here", place, codePoint(scalar),
      help: isMark
        ? "save the file without a byte-order mark" : "remove it; in a string write `\(escape)`")
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      .controlCharacter, "a control character stands here", place, codePoint(scalar),
      help: "remove it; in a string write `\\u\(hex(scalar.value, 4))`")
  }

  static func strayCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let shown = String(Character(scalar))
    if scalar.value >= 0x80 {
      return error(
        .strayCharacter, "`\(shown)` can stand only in strings, comments and back quotes", place,
        codePoint(scalar), help: "write it with the letters a to z, or quote it")
    }
    let help: String? =
      switch shown {
      case "#": "a comment begins with `//`"
      case ";": "leave it out: nothing needs an end mark"
      case "\\": "a backslash means something only inside a string"
      case "^", "~": "there are no operators on bits"
      default: nil
      }
    return error(
      .strayCharacter, "`\(shown)` means nothing here", place, "outside a string", help: help)
  }

  static func slantedQuote(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    error(
      .slantedQuote, "strings need straight quotes", place, codePoint(scalar), help: "write `\"`")
  }

  // MARK: Literals

  static func unendedString(at place: Place, quotes: Int, quote: UInt8) -> Diagnostic {
    let mark = String(repeating: String(UnicodeScalar(quote)), count: quotes)
    return error(
      .unendedString, "this string has no end", place, "it begins here",
      help: quotes == 3
        ? "close it with `\(mark)`"
        : "close it with `\(mark)` on the same line; `\(mark)\(mark)\(mark)` begins one of many lines"
    )
  }

  static func stringEndsEarly(at place: Place) -> Diagnostic {
    error(
      .stringEndsEarly, "the string ends before this", place, "outside the string",
      help:
        "write `\\\"` for a quote in a string; in braces use the other quotes: `{args['x']}`")
  }

  static func unknownEscape(_ text: String, isBytes: Bool, at place: Place) -> Diagnostic {
    let isCodePoint = text.hasPrefix("\\u") || text.hasPrefix("\\U")
    return error(
      .unknownEscape, "`\(text)` is no escape", place,
      isBytes && isCodePoint ? "a byte has no code point" : "a backslash begins an escape",
      help: isBytes && isCodePoint
        ? "write `\\x` and two digits for each byte"
        : "write `\\\\` for a backslash; `\\n`, `\\t`, `\\x41`, `\\u00E4` are escapes")
  }

  static func noCharacter(_ number: UInt32, at place: Place) -> Diagnostic {
    error(
      .noCharacter, "there is no character U+\(hex(number, 4))", place,
      (0xD800...0xDFFF).contains(number) ? "half of a surrogate pair" : "the last is U+10FFFF",
      help: "write the code point of the character itself, such as `\\U0001F600`")
  }

  static func brokenQuotedName(at place: Place) -> Diagnostic {
    error(
      .brokenQuotedName, "this quoted name is empty or has no end", place, "it begins here",
      help: "write the name between two back quotes on one line")
  }

  static func unknownUnit(
    _ text: String, suggestion: String?, in dialect: Dialect, at place: Place
  ) -> Diagnostic {
    guard dialect == .policy else {
      return error(
        .unknownUnit, "letters end this number", place, "`\(text)`",
        help: "put a space or an operator between them")
    }
    let units = DurationUnit.allCases.map(\.rawValue).joined(separator: " ")
    let help = suggestion.map { "write `\($0)`; units are \(units)" } ?? "units are \(units)"
    return error(
      .unknownUnit, "this number ends in an unknown unit", place, "`\(text)`", help: help)
  }

  static func outOfRange(type: String, bounds: String, at place: Place) -> Diagnostic {
    error(
      .outOfRange, "this number does not fit \(article(type))", place, "too big", help: bounds)
  }

  static func wrongLiteral(_ wanted: String, at place: Place) -> Diagnostic {
    error(
      .wrongLiteral, "\(wanted) should stand here", place, "this is another kind of number",
      help: wanted == "a duration"
        ? "give it a unit, such as `30m`" : "write digits alone, such as `2`")
  }

  static func signedDuration(_ literal: String, at place: Place) -> Diagnostic {
    error(
      .signedDuration, "a duration has no sign", place, "a negative duration",
      help: "subtract it: `now - \(literal)`")
  }

  // MARK: Words of messages

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let name = scalar.properties.name ?? scalar.properties.nameAlias
    return name.map { "\(scalar.codePoint) \($0)" } ?? scalar.codePoint
  }

  private static func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func article(_ type: String) -> String {
    type == "int" ? "an int" : "a \(type)"
  }
}
