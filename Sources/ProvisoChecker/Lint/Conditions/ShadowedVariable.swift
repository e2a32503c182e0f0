import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let shadowedVariable = LintRule(
    "shadowed-variable", "P0409", .warning, "a variable of a macro hides a name of the language",
    """
    In `args.lines.exists(args, args.amount > 5.0)` the inner `args` is an element of the list. CEL
    allows it; a reader does not see it. Told of variables with the name of an input, a fact, a
    level, a function or a let of the set.
    """,
    fires: """
      /// Mail to others.
      route others {
        on      email.send
        when    args.others.exists(now, now == "raj@acme.example")
        because "To Raj."
      }
      """,
    quiet: """
      /// Mail to others.
      route others {
        on      email.send
        when    args.others.exists(other, other == "raj@acme.example")
        because "To Raj."
      }
      """
  ) { input, report in
    let lets = Set(input.declarations.compactMap { declaration -> Text? in
      guard case .binding(let node) = declaration.body else { return nil }
      return node.name.text
    })
    input.walk { expression in
      guard case .call(let node) = expression, node.receiver != nil else { return true }
      for name in node.variables {
        let isLevel = Scale.level(name.text) != nil
        guard isLevel || lets.contains(name.text) || PolicyEnvironment.inputs.contains(name.text)
        else { continue }
        report.add(
          "`\(name.text)` hides another `\(name.text)`", at: name.place, "inside the macro only",
          help: "another name, such as `each`")
      }
      return true
    }
  }
}
