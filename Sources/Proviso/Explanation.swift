import ProvisoChecker
import ProvisoCompiler
import ProvisoSyntax
import ProvisoText

/// The long form of a finding.
package struct Explanation: Sendable {
  package let code: String
  package let title: String
  package let text: String

  /// Every code that has an explanation, in order.
  package static let all: [Explanation] = syntax + checks + compiling

  private static let syntax = SyntaxCode.allCases.map { code in
    let found = code.explanation
    // What a reader should see is what a terminal would hide.
    let example = found.example.map { "\n\n" + $0.visible } ?? ""
    return Explanation(code: code.rawValue, title: found.title, text: found.text + example)
  }

  private static let checks = CheckerCode.allCases.map { code in
    let found = code.explanation
    return Explanation(
      code: code.rawValue, title: found.title, text: found.text + "\n\n" + found.example)
  }

  private static let compiling = CompilerCode.allCases.map { code in
    let found = code.explanation
    return Explanation(code: code.rawValue, title: found.title, text: found.text)
  }

  package static func named(_ code: String) -> Explanation? { all.first { $0.code == code } }
}
