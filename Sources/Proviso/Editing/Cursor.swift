import ProvisoSyntax
import ProvisoText

/// A place at which something is being written: the tokens before it, and the begun word.
struct Cursor {
  let offset: Int
  /// What of the word at hand is there already; of an action, the whole dotted name.
  let prefix: String
  let situation: Situation

  /// Nil where nothing can be offered: in comments, in texts, and behind numbers.
  init?(_ file: SourceFile?, at offset: Int) {
    guard let file, offset >= 0, offset <= file.bytes.count else { return nil }
    let lexemes = Lexemes(file)
    let isInComment = lexemes.comments.contains {
      Int($0.place.span.start) < offset && offset <= Int($0.place.span.end)
    }
    guard !isInComment else { return nil }
    var text = file
    var tokens = lexemes.tokens
    if let literal = tokens.first(where: { Int($0.span.start) < offset && offset < Int($0.span.end) }),
      literal.kind == .string || literal.kind == .bytes || literal.kind == .quoted
    {
      // Braces in a text hold an expression; it is read as if a condition stood alone.
      guard let brace = Self.openBrace(in: file.bytes[Int(literal.span.start)..<offset]) else {
        return nil
      }
      let expression = Array(file.bytes[(brace + 1)..<offset])
      text = SourceFile(name: file.name, bytes: Array("let a = ".utf8) + expression)
      tokens = Lexemes(text).tokens
    }
    let end = text.bytes.count == file.bytes.count ? offset : text.bytes.count
    let start = WordAt.start(in: text.bytes, before: end)
    let before = tokens.prefix { Int($0.span.end) <= start && $0.kind != .end }
    guard before.count == tokens.count || tokens[before.count].kind != .number
        || Int(tokens[before.count].span.start) >= end
    else { return nil }
    situation = Situation(Array(before), of: text)
    var prefixStart = start
    if case .actions = situation {
      prefixStart = Self.dottedStart(before, from: start)
    }
    self.offset = offset
    prefix = String(decoding: text.bytes[prefixStart..<end], as: UTF8.self)
  }

  private static func openBrace(in text: ArraySlice<UInt8>) -> Int? {
    guard let brace = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    return text[brace...].contains(UInt8(ascii: "}")) ? nil : brace
  }

  /// Where a dotted name begins whose last word begins at `start`.
  private static func dottedStart(_ tokens: ArraySlice<Token>, from start: Int) -> Int {
    var start = start
    var rest = tokens
    while rest.last?.kind == .symbol(.dot), rest.count > 1 {
      rest.removeLast()
      start = Int(rest.removeLast().span.start)
    }
    return start
  }
}
