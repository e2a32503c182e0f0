import ProvisoChecker

/// The long form of a finding.
package struct Explanation: Sendable {
  package let code: String
  package let title: String
  package let text: String

  /// Every code that has an explanation, in order.
  package static let all: [Explanation] = CheckerCode.allCases.map { code in
    let found = code.explanation
    return Explanation(
      code: code.rawValue, title: found.title, text: found.text + "\n\n" + found.example)
  }

  package static func named(_ code: String) -> Explanation? { all.first { $0.code == code } }
}
