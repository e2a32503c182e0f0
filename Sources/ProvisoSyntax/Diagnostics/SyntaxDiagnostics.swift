import ProvisoLanguage
import ProvisoText

/// What is said about expressions, clauses and declarations.
extension Diagnostic {
  static func error(
    _ code: SyntaxCode, _ message: String, _ place: Place, _ seen: String,
    further: [Label] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code.rawValue, message, Label(place, seen), further: further, help: help)
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
      .note, SyntaxCode.moreFindings.rawValue, "\(count) more findings are not shown",
      Label(place, "the next is here"), help: "mend the first ones; they may have caused the rest")
  }

  // MARK: Words of messages

  private static func shortened(_ text: String) -> String {
    let isLong = text.unicodeScalars.count > 24
    return isLong ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(24))) + "…" : text
  }

  private static func listed(_ items: [String], _ joint: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }
}
