import ProvisoSyntax
import ProvisoText

/// The same policy as somebody else might have laid it out.
enum Disorder {
  /// All on one line, but for comments.
  static func without(space file: SourceFile) -> SourceFile {
    rewritten(file) { _ in " " }
  }

  /// With random space between the words.
  static func shuffled(_ file: SourceFile, seed: UInt64) -> SourceFile {
    var random = SeededGenerator(seed: seed)
    return rewritten(file) { _ in
      [" ", "\n", "\t", "\r\n", "\n\n\n", "  \u{C} "].randomElement(using: &random)!
    }
  }

  /// With a comment before the words at these places, on its own line or behind the word before.
  static func commented(_ file: SourceFile, at places: [Int: String]) -> SourceFile {
    rewritten(file) { places[$0] ?? " " }
  }

  /// What stands between words becomes what `space` gives for the number of the second word;
  /// words that touch still do, and comments keep their lines.
  private static func rewritten(
    _ file: SourceFile, space: (Int) -> String
  ) -> SourceFile {
    let lexemes = Lexemes(file)
    var bytes: [UInt8] = []
    var end = 0
    for (index, token) in lexemes.tokens.enumerated() {
      let gap = file.bytes[end..<Int(token.span.start)]
      if gap.contains(UInt8(ascii: "/")) {
        bytes += gap
      } else if !gap.isEmpty || token.kind == .end {
        bytes += Array(space(index).utf8)
      } else if let comment = Optional(space(index)), comment.contains("//") {
        bytes += Array(comment.utf8)
      }
      bytes += file.bytes[token.span.range]
      end = Int(token.span.end)
    }
    return SourceFile(name: file.name, bytes: bytes)
  }
}
