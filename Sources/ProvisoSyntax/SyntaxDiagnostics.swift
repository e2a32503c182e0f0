import ProvisoLanguage
import ProvisoText

// Everything this layer says, in one place.

extension Diagnostic {
  private static func error(
    _ code: SyntaxCode, _ message: String, _ place: Place, _ seen: String,
    further: [Label] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code.code, message, Label(place, seen), further: further, help: help)
  }

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

  // MARK: Expressions

  static func noExpression(after word: String, found: String, at place: Place) -> Diagnostic {
    error(
      .noExpression, "an expression is missing", place,
      word.isEmpty ? "it should stand here" : "found \(found) after `\(shortened(word))`",
      help: "an expression is a value such as `args.to`, `\"text\"`, `10` or `size(args.to)`")
  }

  static func noCondition(_ word: String, at place: Place) -> Diagnostic {
    error(
      .noCondition, "`\(word)` has no condition", place, "it should stand here",
      help: "`\(word) stakes >= high`")
  }

  static func wordIsNoOperator(_ word: Text, write: String, at place: Place) -> Diagnostic {
    error(
      .wordIsNoOperator, "`\(word)` is not an operator", place, "a word, not an operator",
      help: "write `\(write)`")
  }

  static func notIn(at place: Place) -> Diagnostic {
    error(
      .wordIsNoOperator, "`not` is not an operator", place, "a word, not an operator",
      help: "write `!(a in b)`")
  }

  static func halfOperator(
    _ symbol: Symbol, meant: BinaryOperator, at place: Place
  ) -> Diagnostic {
    guard symbol == .assign else {
      return error(
        .halfOperator, "one `\(symbol.rawValue)` joins no conditions", place, "half an operator",
        help: "write `\(meant.rawValue)`")
    }
    return error(
      .halfOperator, "one `=` does not compare", place, "half an operator", help: "write `==`")
  }

  static func messageLiteral(_ name: String, at place: Place) -> Diagnostic {
    error(
      .messageLiteral, "there are no message literals", place,
      "`\(shortened(name))` makes no value",
      help: "write a map: `{\"key\": value}`")
  }

  static func leadingDot(at place: Place) -> Diagnostic {
    error(
      .leadingDot, "a name does not begin with a dot", place, "policies have no containers",
      help: "leave the dot out")
  }

  static func reservedWord(_ word: Word, at place: Place) -> Diagnostic {
    error(
      .reservedWord, "`\(word.rawValue)` is a reserved word of CEL", place, "no value",
      help: word == .if || word == .else
        ? "write `condition ? one : other`" : "another name; after a dot it is a field")
  }

  static func keywordAsField(_ word: Word, at place: Place) -> Diagnostic {
    error(
      .keywordAsField, "the field `\(word.rawValue)` needs back quotes", place,
      "a keyword of CEL", help: "write `` `\(word.rawValue)` ``")
  }

  static func quotedOperand(at place: Place) -> Diagnostic {
    error(
      .quotedOperand, "back quotes are for fields", place, "no field of anything",
      help: "a string has straight quotes: `\"…\"`; a field follows a dot")
  }

  static func braceAlone(at place: Place) -> Diagnostic {
    error(
      .braceAlone, "this brace stands alone", place, "braces hold expressions",
      help: "double it to show one: `{{` or `}}`")
  }

  static func tooManyOperands(at place: Place) -> Diagnostic {
    error(
      .tooManyOperands, "this expression is too long", place,
      "more than \(Limits.operands) operands",
      help: "name parts of it with `let`, or keep lists of values in a file: `let ids: … from`")
  }

  static func tooDeep(at place: Place) -> Diagnostic {
    error(
      .tooDeep, "this is nested too deeply", place, "more than \(Limits.depth) levels",
      help: "name parts of it with `let`")
  }

  // MARK: Names

  static func dashInName(_ text: Text, isQuotable: Bool, at place: Place) -> Diagnostic {
    let name = text.string.map { $0 == "-" ? "_" : String($0) }.joined()
    return error(
      .dashInName, "a name cannot hold `-`", place, "`\(text)`",
      help: isQuotable
        ? "write `\(name)`; where it is a tool's own name, `` `\(text)` ``" : "write `\(name)`")
  }

  static func wordAsName(_ word: Word, at place: Place) -> Diagnostic {
    let kind = word.group == .level ? "a level" : "a word of the language"
    return error(
      .wordAsName, "`\(word.rawValue)` is \(kind) and cannot be a name", place, "\(kind)",
      help: "choose another name, such as `\(word.rawValue)_one`")
  }

  static func quotedName(at place: Place) -> Diagnostic {
    error(
      .quotedName, "a declared name needs no back quotes", place, "a name in back quotes",
      help: "letters, digits and `_` make a name; back quotes are for fields and actions")
  }

  // MARK: Clauses

  static func misplacedClause(_ word: Word, in owner: String, at place: Place) -> Diagnostic {
    let homes = RuleKind.allCases.filter { $0.clauses.contains(word) }.map(\.described)
    let kind = owner.split(separator: " ").last.map(String.init) ?? owner
    let help =
      kind == "deny" && RuleKind.route.clauses.contains(word)
      ? "a deny asks nobody; did you mean `route`?"
      : "`\(word.rawValue)` is a clause of \(listed(homes, "and"))"
    return error(
      .misplacedClause, "`\(kind)` has no clause `\(word.rawValue)`", place,
      "not a clause of \(owner)", help: help)
  }

  static func unknownClause(
    _ text: Text, in owner: String, known: [Word], at place: Place
  ) -> Diagnostic {
    let nearest = Suggestion.nearest(to: text.string, among: known.map(\.rawValue))
    let all = known.map { "`\($0.rawValue)`" }
    return error(
      .unknownClause, "no clause is called `\(text)`", place,
      "a clause of \(owner) should begin here",
      help: nearest.map { "did you mean `\($0)`?" } ?? "\(owner) has \(listed(all, "and"))")
  }

  static func clauseTwice(_ word: Word, first: Place, at place: Place) -> Diagnostic {
    let joins = word == .when || word == .unless
    return error(
      .clauseTwice, "`\(word.rawValue)` stands twice", place, "the second",
      further: [Label(first, "the first")],
      help: joins
        ? "join them with `\(word == .when ? "&&" : "||")`" : "join them into one clause")
  }

  static func silenceIsNoConsent(_ words: String, at place: Place) -> Diagnostic {
    error(
      .silenceIsNoConsent, "there is no `\(words)`", place, "nobody would have looked",
      help: words.hasPrefix("default")
        ? "`default route to G`, or `default deny errors to G`"
        : "silence is not consent: `else deny` or `else route to G`")
  }

  static func noElse(at place: Place) -> Diagnostic {
    error(
      .noElse, "`within` does not say what happens then", place, "`else` should stand here",
      help: "add `else deny` or `else route to G`")
  }

  static func starAlone(at place: Place) -> Diagnostic {
    error(
      .misplacedStar, "`*` cannot stand alone", place, "no name before it",
      help: "leave `on` out to match every action; `a.*` matches everything below `a`")
  }

  static func starNotLast(at place: Place) -> Diagnostic {
    error(
      .misplacedStar, "`*` can only stand last", place, "something follows it",
      help: "`a.*` matches everything below `a`, at any depth")
  }

  static func onlyRoutesAreAlways(_ kind: RuleKind, at place: Place) -> Diagnostic {
    error(
      .misplacedAlways, "only a route can be `always`", place, "after \(kind.described)",
      help: "leave it out")
  }

  // MARK: Declarations

  static func unknownDeclaration(
    _ found: String, nearest: String?, at place: Place
  ) -> Diagnostic {
    error(
      .unknownDeclaration, "no declaration begins with \(found)", place,
      "a declaration should begin here",
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "declarations begin with `let`, "
        + listed(Word.allCases.filter { $0.group == .declaration }.map { "`\($0.rawValue)`" }, "or")
    )
  }

  static func annotatesNothing(at place: Place) -> Diagnostic {
    error(
      .annotatesNothing, "this annotation has no declaration", place, "the file ends after it",
      help: "annotations stand before what they annotate")
  }

  static func noReviewers(at place: Place) -> Diagnostic {
    error(
      .noReviewers, "these reviewers are nobody", place, "no `members` and no `group`",
      help: "`members \"ana@acme.example\"` or `group \"idp:duty-officers\"`")
  }

  static func saidOutsideContext(at place: Place) -> Diagnostic {
    error(
      .saidOutsideContext, "only fields of the context are `said`", place,
      "every argument is the agent's word", help: "leave it out")
  }

  static func contextIsOpen(at place: Place) -> Diagnostic {
    error(
      .misplacedRest, "the context is always open", place, "it says nothing here",
      help: "leave it out")
  }

  static func restIsLast(at place: Place) -> Diagnostic {
    error(
      .misplacedRest, "`...` stands last", place, "fields follow it", help: "put it at the end")
  }

  // MARK: Structure

  static func expected(_ wanted: String, found: String, at place: Place) -> Diagnostic {
    error(.expected, "\(wanted) should stand here", place, "found \(found)")
  }

  static func unclosed(
    _ symbol: Symbol, opened: Place, found: String, at place: Place
  ) -> Diagnostic {
    error(
      .unclosed, "`\(symbol.rawValue)` is missing", place, "found \(found)",
      further: [Label(opened, "opened here")])
  }

  static func fileTooBig(at place: Place) -> Diagnostic {
    error(
      .fileTooBig, "this file is too big", place, "more than \(Limits.fileBytes >> 20) MiB",
      help: "split it; lists of values can be data: `let ids: list(string) from \"ids.yaml\"`")
  }

  static func moreFindings(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .note, SyntaxCode.moreFindings.code, "\(count) more findings are not shown",
      Label(place, "the next is here"), help: "mend the first ones; they may have caused the rest")
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

  private static func shortened(_ text: String) -> String {
    let isLong = text.unicodeScalars.count > 24
    return isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(24))) + "…" : text
  }

  private static func listed(_ items: [String], _ joint: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }
}
