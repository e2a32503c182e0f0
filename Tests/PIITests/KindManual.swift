@testable import ProvisoPII

/// The manual of kinds, written from their rows: `grammar/pii.md`.
enum KindManual {
  static var text: String {
    var text = opening
    for category in Category.allCases {
      text += "\n## \(category.name): \(category.summary)\n\n" + head
      for kind in Kind.allCases where kind.row.category == category { text += line(kind.row) }
    }
    text += "\n## Of no category\n\n" + head
    for kind in Kind.allCases where kind.row.category == nil { text += line(kind.row) }
    return text + closing
  }

  private static let opening = """
    # Personal data and secrets

    Written from the rows in `Sources/ProvisoPII/Kinds` by `KindManual`; a test keeps this page
    fresh, and every example is a test. Policies name a kind, as in `pii.has(card_number)`, or a
    category, which holds if one of its kinds does.

    A match has a score from 0 to 1. In the tables `9` stands for a digit, `A` for a letter and `N`
    for either; a name in brackets is the rule in `Checksums/Check.swift` that the characters pass.
    A policy sees matches of \(Scanner.threshold) and more, unless it asks for another threshold:
    `pii(x, 0.9)`. A word of context in the 56 bytes before a match, in the 24 after it, or in a
    name on the path to the value (`arguments.customer.ssn`) adds 0.4 to its score and makes it at
    least \(Scanner.threshold). Below 0.05 stand matches that nothing but their context tells.

    Two matches of one kind count once where they overlap. Where only one name can stand, as in what
    `redact` writes, the longer match gives it, then the more certain, then the kind that comes
    first here; all of the overlapping text is covered. What documentation writes does not count:
    published samples, `EXAMPLE`, `${VARIABLES}`, `<placeholders>`, the same character over and
    over, letters in the order of the alphabet, and keys with less than the disorder of their kind.

    Names of people and organisations, streets, and terms of medicine, religion or origin are not
    here: only a model of language tells them. A policy should not take silence for proof.

    """

  private static let head = """
    | kind | what it is | form | score | context | found in |
    | --- | --- | --- | --- | --- | --- |

    """

  private static let closing = """

    In the examples `¦` is left out; it keeps samples from being taken for live secrets.

    """

  private static func line(_ row: KindRow) -> String {
    let example = "\(row.found.first ?? "")"
    let shown = example.count <= 60 ? example : String(example.prefix(57)) + "…"
    let cells = [
      "`\(row.name)`", escaped("\(row.summary)"), form(row), score(row), escaped("\(row.context)"),
      "`" + escaped(shown).replacing("`", with: "'") + "`",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The shapes and prefixes of a kind; a kind without either has a detector of its own.
  private static func form(_ row: KindRow) -> String {
    var forms: [String] = []
    for shape in row.shapes { forms.append(form(shape)) }
    let prefixes = row.prefixes.map { "`\($0.prefix)…`" }
    if !prefixes.isEmpty { forms.append("starts with " + prefixes.joined(separator: " ")) }
    return forms.isEmpty ? "its own detector" : forms.joined(separator: "<br>")
  }

  private static func form(_ shape: Shape) -> String {
    var text = "`\(shape.mask)`"
    if shape.lengths != shape.mask.utf8CodeUnitCount...shape.mask.utf8CodeUnitCount {
      text += " \(shape.lengths.lowerBound) to \(shape.lengths.upperBound) long"
    }
    let groups = (0..<4).map(shape.grouping).filter { $0 != 0 }.map(sizes)
    if !groups.isEmpty { text += " in groups of " + groups.joined(separator: " or ") }
    return shape.check == .any ? text : text + " (\(shape.check))"
  }

  /// The sizes of groups but for the last: `3-2-…`.
  private static func sizes(_ bits: UInt64) -> String {
    var sizes: [String] = []
    var last = 0
    for place in 0..<64 where bits >> UInt64(place) & 1 == 1 {
      sizes.append(String(place - last))
      last = place
    }
    return sizes.joined(separator: "-") + "-…"
  }

  /// What a match scores without context; that of a detector is beside its rules.
  private static func score(_ row: KindRow) -> String {
    var scores = row.shapes.flatMap { [$0.plain, $0.grouped, $0.scattered] }.filter { $0 > 0 }
    if !row.prefixes.isEmpty { scores.append(0.9) }
    guard let least = scores.min(), let most = scores.max() else {
      return row.threshold < Scanner.threshold ? "from \(row.threshold)" : "by its detector"
    }
    return least == most ? "\(least)" : "\(least) to \(most)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("<", with: "&lt;")
  }
}
