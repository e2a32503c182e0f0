import Foundation
import ProvisoSyntax
import ProvisoText
import Testing

/// The grammar for editors, applied with the expressions that editors use.
@Suite struct HighlightTests {
  static let highlighter: Highlighter? = (try? Data(contentsOf: Repository.grammar))
    .flatMap { try? Highlighter($0) }

  /// `UPDATE_CASES=1` writes it anew.
  @Test func theGrammarIsFresh() throws {
    if Repository.updates {
      try GrammarWriter.text.write(to: Repository.grammar, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Repository.grammar, encoding: .utf8) == GrammarWriter.text)
  }

  @Test func everyPatternIsOne() throws {
    let highlighter = try Highlighter(Data(GrammarWriter.text.utf8))
    #expect(highlighter.mistakes == [])
  }

  @Test func filesAreFound() { #expect(Repository.policies.count > 100) }

  /// Every token and comment that our own lexer sees has a scope that fits.
  @Test(arguments: Repository.policies)
  func scopesFit(_ name: String) throws {
    let highlighter = try #require(Self.highlighter)
    let file = try Repository.file(name)
    let (syntax, findings) = Parser.parse(file, number: 0)
    // What a mistake looks like, nobody can say.
    guard findings.isEmpty, file.bytes.count < 40_000 else { return }
    let scopes = highlighter.scopes(of: file.bytes)
    let roles = TokenRoles(syntax)
    let lexemes = Lexemes(file)
    for token in lexemes.tokens where token.kind != .end {
      let (wanted, unwanted) = roles.expectation(of: token)
      for place in [Int(token.span.start), Int(token.span.end) - 1] {
        let found = scopes[place]
        let fits = wanted.isEmpty || found.contains { one in wanted.contains(where: one.hasPrefix) }
        // An operator or a number within a text's braces is within a string.
        let clashes = unwanted.filter { bad in found.contains { $0.hasPrefix(bad) } }
        if !fits || !clashes.isEmpty {
          let position = file.position(Int(token.span.start))
          Issue.record(
            "\(name):\(position.line):\(position.column) `\(file.text(token.span))` is \(found)")
        }
      }
    }
    for comment in lexemes.comments {
      let isFitting = scopes[Int(comment.place.span.start) + 1].contains { $0.hasPrefix("comment.") }
      #expect(isFitting, "\(name): \(file.text(comment.place.span))")
    }
  }
}
