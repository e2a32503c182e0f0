import ProvisoChecker
import ProvisoFormat
import ProvisoSyntax
import ProvisoText

/// What can be asked of a case. A new stage is one more row.
enum Stage {
  /// The files of a case and the argument of the section, to the text that the section holds.
  typealias Body = @Sendable (CaseFile.Input, _ argument: String) throws -> String

  static let all: [String: Body] = [
    // The tree of the policy.
    "tree": { input, _ in TreeDump(Parser.parse(input.policies[0], number: 0).0).text },
    // The policy in its layout.
    "format": { input, _ in
      switch Formatter.format(input.policies[0]) {
      case .text(let bytes): return String(decoding: bytes.dropLast(), as: UTF8.self)
      case .mistakes(let findings): return Finding.meanings(findings, in: input.policies)
      }
    },
    // What is wrong with its syntax: where, code, headline.
    "parse": { input, _ in Finding.meanings(syntaxFindings(input), in: input.policies) },
    // The label and the help of the same findings.
    "help": { input, _ in Finding.helps(syntaxFindings(input)) },
    // The same findings as a terminal shows them.
    "drawing": { input, _ in Finding.drawings(syntaxFindings(input), in: input.policies) },
    // What is wrong with the set, syntax included.
    "check": { input, _ in Finding.meanings(checkFindings(input), in: input.policies) },
    // The label and the help of the same findings.
    "advice": { input, _ in Finding.helps(checkFindings(input)) },
    // What is wrong with the second file as an overlay of grants over the first.
    "overlay": { input, _ in Finding.meanings(overlayFindings(input), in: input.policies) },
    // The label and the help of the same findings.
    "overlay-advice": { input, _ in Finding.helps(overlayFindings(input)) },
    // The tree of the text as one plain CEL expression, or what is wrong with it.
    "bare": { input, _ in
      let (expression, findings) = Parser.parseExpression(input.policies[0], dialect: .bare)
      guard findings.isEmpty else { return Finding.meanings(findings, in: input.policies) }
      return TreeDump.text(expression)
    },
  ]

  static func syntaxFindings(_ input: CaseFile.Input) -> [Diagnostic] {
    input.policies.enumerated().flatMap { Parser.parse($0.element, number: $0.offset).1 }
  }
}

/// The forms in which cases hold findings.
enum Finding {
  /// `3:8–12 P0114 an expression is missing`, a line each; further places follow, indented.
  static func meanings(_ findings: [Diagnostic], in files: [SourceFile]) -> String {
    guard !findings.isEmpty else { return "ok" }
    return findings.map { finding in
      let further = finding.further.map { "\n  \(place($0.place, in: files)) \($0.text.visible)" }
      return "\(place(finding.label.place, in: files)) \(finding.code) \(finding.message.visible)"
        + further.joined()
    }.joined(separator: "\n")
  }

  /// `label · help`, a line each.
  static func helps(_ findings: [Diagnostic]) -> String {
    findings.map { finding in
      let help = finding.help.map { " · \($0)" } ?? ""
      return finding.label.text.visible + help.visible
    }.joined(separator: "\n")
  }

  static func drawings(_ findings: [Diagnostic], in files: [SourceFile]) -> String {
    findings.map { $0.rendered(in: files) }.joined(separator: "\n\n")
  }

  /// `3:8–12`; the name of the file goes before it where it is not the first.
  private static func place(_ place: Place, in files: [SourceFile]) -> String {
    let file = files[Int(place.file)]
    let start = file.position(Int(place.span.start))
    let end = file.position(Int(place.span.end))
    let name = place.file == 0 ? "" : "\(file.name):"
    let last = end.line == start.line ? "\(end.column)" : "\(end.line):\(end.column)"
    return "\(name)\(start.line):\(start.column)–\(last)"
  }
}
