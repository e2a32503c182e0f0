package import ProvisoText

/// The tokens and the comments of a file beside one another, for tools that care about spelling.
package struct Lexemes: Sendable {
  /// In the order of the text; the last one is the end.
  package let tokens: [Token]
  /// Every comment in the order of the text, documentation included.
  package let comments: [Comment]

  /// What cannot be a token is passed over: the parser tells about it.
  package init(_ file: SourceFile) {
    var lexer = Lexer(file, number: 0, dialect: .policy)
    var tokens: [Token] = []
    repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .end
    self.tokens = tokens
    comments = lexer.comments
  }
}
