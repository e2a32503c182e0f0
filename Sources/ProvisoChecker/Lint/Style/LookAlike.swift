import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let lookAlike = LintRule(
    "look-alike", "P0475", .warning, "two names can be taken for each other",
    """
    `l`, `1` and `I`, `0` and `O`, `rn` and `m`, a capital and a small letter, one underscore more:
    a reviewer who sees two such names takes them for one. Compared are names within one kind of
    declaration, and the members of all reviewers. Letters of other scripts that look like Latin
    ones count as those.
    """,
    fires: """
      /// No mail.
      deny bill_1 {
        on      email.send
        because "No."
      }

      /// No money.
      deny bill_l {
        on      payment.wire
        because "No."
      }
      """,
    quiet: """
      /// No mail.
      deny bill_first {
        on      email.send
        because "No."
      }

      /// No money.
      deny bill_second {
        on      payment.wire
        because "No."
      }
      """
  ) { input, report in
    var groups: [[Name]] = [
      input.declarations.compactMap(\.name),
      input.declarations.flatMap { declaration -> [Name] in
        guard case .action(let node) = declaration.body else { return [] }
        return node.names.map { name in
          Name(text: Text(name.segments.map(\.text.string).joined(separator: ".")), place: name.place)
        }
      },
    ]
    groups.append(input.declarations.flatMap { declaration -> [Name] in
      guard case .reviewers(let node) = declaration.body else { return [] }
      return node.clauses.flatMap { clause -> [Name] in
        guard case .members(_, let members) = clause else { return [] }
        return members.map { Name(text: $0.text, place: $0.place) }
      }
    })
    for names in groups {
      var first: [String: Name] = [:]
      for name in names.sorted(by: { $0.place.isBefore($1.place) }) {
        let shape = name.text.string.shape
        guard let other = first[shape] else {
          first[shape] = name
          continue
        }
        if other.text == name.text { continue }
        report.add(
          "`\(name.text)` looks like `\(other.text)`", at: name.place, "second",
          further: [Diagnostic.Label(other.place, "first")],
          help: "give one of them a name that cannot be mistaken")
      }
    }
  }
}

extension Place {
  func isBefore(_ other: Place) -> Bool {
    (file, span.start, span.end) < (other.file, other.span.start, other.span.end)
  }
}

extension String {
  /// What is left of a name once what looks alike is one.
  fileprivate var shape: String {
    var shape = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "_", "-": continue
      case "1", "I", "l", "i", "|": shape += "l"
      case "0", "O", "o", "\u{43E}", "\u{3BF}", "\u{41E}", "\u{39F}": shape += "o"
      case "5", "S", "s", "\u{455}": shape += "s"
      case "\u{430}", "\u{410}", "\u{391}": shape += "a"
      case "\u{435}", "\u{415}", "\u{395}": shape += "e"
      case "\u{440}", "\u{420}", "\u{3A1}", "\u{3C1}": shape += "p"
      case "\u{441}", "\u{421}": shape += "c"
      case "\u{443}", "\u{423}", "\u{3A5}": shape += "y"
      case "\u{445}", "\u{425}", "\u{3A7}": shape += "x"
      case "\u{456}", "\u{406}", "\u{399}", "\u{131}": shape += "l"
      case "m": shape += "rn"
      default: shape += String(Character(scalar)).lowercased()
      }
    }
    return shape
  }
}
