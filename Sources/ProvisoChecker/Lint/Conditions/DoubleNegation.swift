import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let doubleNegation = LintRule(
    "double-negation", "P0401", .note, "something is negated twice",
    """
    `!!a` is `a`, `!(a == b)` is `a != b`, and `unless !a` is `when a`. Whoever reads a rule in a
    hurry loses count of the negations. `!(a < b)` is left alone.
    """,
    fires: """
      /// Mail is held back.
      deny d {
        on      email.send
        when    !!args.body.contains("password")
        because "No passwords."
      }
      """,
    quiet: """
      /// Mail is held back.
      deny d {
        on      email.send
        when    args.body.contains("password")
        because "No passwords."
      }
      """
  ) { input, report in
    input.walk { expression in
      guard case .unary(let outer) = expression, outer.operator == .not else { return true }
      switch outer.operand.bare {
      case .unary(let inner) where inner.operator == .not:
        report.add(
          "this is negated twice", at: outer.place, "twice `!`", help: "leave both out",
          fix: LintFix(
            place: outer.place, replacement: input.text(inner.operand.place), keepsProgram: false))
        return false
      case .binary(let inner) where inner.operator == .equal || inner.operator == .notEqual:
        let other = inner.operator == .equal ? "!=" : "=="
        let left = input.text(inner.left.place)
        let right = input.text(inner.right.place)
        report.add(
          "this negates a comparison", at: outer.place, "`!` around `\(inner.operator.rawValue)`",
          help: "write `\(left) \(other) \(right)`",
          fix: LintFix(
            place: outer.place, replacement: "(\(left) \(other) \(right))", keepsProgram: false))
        return false
      default: return true
      }
    }
    for (node, _) in input.ruleNodes {
      for clause in node.clauses {
        guard case .unless(let condition) = clause.body, case .unary(let inner) = condition.bare,
          inner.operator == .not
        else { continue }
        report.add(
          "`unless` and `!` cancel out", at: inner.operatorPlace, "negates what `unless` negates",
          help: "write `when` without the `!`, joined to another `when` by `&&`")
      }
    }
  }
}
