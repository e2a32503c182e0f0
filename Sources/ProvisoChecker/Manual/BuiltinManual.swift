import ProvisoLanguage

/// The manual of functions, written from their rows: `grammar/builtins.md`.
package enum BuiltinManual {
  package static var text: String {
    let themes = Theme.allCases.map(section).joined(separator: "\n")
    return """
      # Functions

      Written from the rows in `Sources/ProvisoLanguage/Builtins` by `BuiltinManual`; a test keeps
      this page fresh. A function marked ◆ is ours and exists in policies only; all others are
      CEL's. `T` and `U` stand for any type, `number` for int, uint or double. Every example is
      true, and is run as a test.

      \(themes)
      \(macros)
      """
  }

  /// The parts of the page.
  private enum Theme: String, CaseIterable {
    case conversion = "Conversions"
    case string = "Text"
    case collection = "Lists and maps"
    case time = "Time"
    case mathematics = "Mathematics"
    case optional = "Optionals"
    case network = "Networks"
    case encoding = "Encodings"
    case domain = "What arguments hold"
    case findings = "Personal data"

    init(_ builtin: Builtin) {
      switch builtin {
      case .conversion: self = .conversion
      case .string: self = .string
      case .collection: self = .collection
      case .time: self = .time
      case .mathematics: self = .mathematics
      case .optional: self = .optional
      case .network: self = .network
      case .encoding: self = .encoding
      case .domain: self = .domain
      case .findings: self = .findings
      }
    }
  }

  private static func section(_ theme: Theme) -> String {
    let rows = Builtin.all.filter { Theme($0) == theme }.map { line($0.row) }.sorted()
    return "## \(theme.rawValue)\n\n" + table(rows)
  }

  private static func line(_ row: BuiltinRow) -> String {
    let ways = row.signatures.map { signature in
      "`\(signature.written(signature.isMember ? row.memberName ?? row.name : row.name))`"
    }
    let name = "`\(row.name)`\(row.isOurs ? " ◆" : "")"
    return "| \(name) | \(row.summary) | \(escaped(ways.joined(separator: "<br>"))) "
      + "| `\(escaped(row.example))` |\n"
  }

  private static var macros: String {
    let rows = MacroForm.allCases.map { form in
      "| `\(form.rawValue)` | \(form.summary) | | `\(escaped(form.example))` |\n"
    }
    let further = others.map { "| `\($0.name)` | \($0.summary) | | `\($0.example)` |\n" }
    return "## Macros\n\n" + table(rows + further)
  }

  /// Macros that go over nothing.
  static let others = [
    (
      name: "has", summary: "whether a member is there, and everything on the way to it",
      example: "has(args.address.zip)"
    ),
    (
      name: "cel.bind", summary: "an expression in which a name stands for a value",
      example: "cel.bind(total, args.net + args.tax, total > 100.0)"
    ),
    (
      name: "optMap",
      summary: "an optional of what an expression makes of the value, if there is one",
      example: "args.?memo.optMap(memo, memo.size())"
    ),
    (
      name: "optFlatMap",
      summary: "the optional that an expression makes of the value, if there is one",
      example: "args.?address.optFlatMap(address, address.?zip)"
    ),
  ]

  private static func table(_ rows: [String]) -> String {
    "| name | gives | ways to call it | example |\n| --- | --- | --- | --- |\n" + rows.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
