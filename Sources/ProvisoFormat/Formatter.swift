import ProvisoSyntax
package import ProvisoText

/// Gives policy files their one layout. There are no options.
///
/// * A line has at most 100 columns, unless a single word, string or comment is longer. What fits
///   on one line, stands on one line, wherever the author broke it; what does not, is broken from
///   the outside in. A `context`, and every body but that of short `reviewers`, has one entry a
///   line in any case.
/// * Indentation is two spaces. In a body the clauses stand in the order of the language reference
///   and what they say begins in one column; fields of several lines have their types in one.
/// * A condition is broken before every `&&` or `||` of its outermost kind, never between some of
///   them, so that a change of one operand changes one line. Lists in brackets have one element a
///   line, with a comma behind the last one where the grammar allows it; the variables of a macro
///   stay behind the bracket. Lists without brackets, which are names and strings, are filled.
/// * A `let` whose value does not fit continues on the next line; lists and maps begin at once.
/// * Empty lines between declarations and between the elements of a list are kept, but one at most;
///   elsewhere they go. Around a declaration of several lines there is always one.
/// * Every comment stays: behind the same token, or on a line of its own before the same token,
///   except that a comma goes before a comment. Comments and documentation keep their text but
///   for space at the end. A clause takes its comments along.
/// * Literals, names and strings keep their spelling; line ends become line feeds.
package enum Formatter {
  /// The text of `file` in its layout, or what is wrong with its syntax. A file with a mistake
  /// has no layout: nothing is known about what the author meant.
  package static func format(_ file: SourceFile) -> Outcome {
    let (syntax, findings) = Parser.parse(file, number: 0)
    guard findings.isEmpty else { return .mistakes(findings) }
    return .text(format(syntax))
  }

  package enum Outcome: Sendable {
    case text([UInt8])
    case mistakes([Diagnostic])
  }

  private static func format(_ syntax: Syntax) -> [UInt8] {
    let bytes = syntax.file.bytes
    var writer = Writer(syntax.file)
    var pieces = Pieces()
    for declaration in syntax.declarations {
      let item = writer.stream.items[writer.cursor]
      writer.introduce(keepsEmptyLines: true)
      let introduction = Printer.print(writer.takeSteps(), of: bytes)
      writer.declaration(declaration)
      let body = Printer.print(writer.takeSteps(), of: bytes)
      pieces.append(introduction, body, after: item)
    }
    let end = writer.stream.items[writer.cursor]
    writer.introduce(keepsEmptyLines: true, isLast: true)
    pieces.append(Printer.print(writer.takeSteps(), of: bytes), [], after: end)
    return pieces.text
  }
}
