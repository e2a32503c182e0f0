import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let repeatedEquality = LintRule(
    "repeated-equality", "P0402", .note, "one value is compared with several constants in turn",
    """
    `x == "a" || x == "b"` is `x in ["a", "b"]`: shorter, and a value is added in one place. The
    same for `x != "a" && x != "b"`, which is `!(x in ["a", "b"])`. Only literals are joined.
    """,
    fires: """
      /// Two memos.
      deny d {
        on      payment.wire
        when    args.memo == "x" || args.memo == "y"
        because "No."
      }
      """,
    quiet: """
      /// Two memos.
      deny d {
        on      payment.wire
        when    args.memo in ["x", "y"]
        because "No."
      }
      """
  ) { input, report in
    var seen: Set<Place> = []
    input.walk { expression in
      guard case .binary(let node) = expression, node.operator == .or || node.operator == .and,
        seen.insert(node.place).inserted
      else { return true }
      let sign: BinaryOperator = node.operator == .or ? .equal : .notEqual
      let parts = expression.joined(by: node.operator)
      var subjects: [String] = []
      var values: [String: [Expression]] = [:]
      for part in parts {
        guard case .binary(let one) = part.bare, one.operator == sign,
          case .literal = one.right.bare
        else { continue }
        let subject = input.text(one.left.place)
        if values[subject] == nil { subjects.append(subject) }
        values[subject, default: []].append(one.right)
      }
      for subject in subjects {
        guard let found = values[subject], found.count > 1 else { continue }
        let list = found.map { input.text($0.place) }.joined(separator: ", ")
        let better = "\(subject) in [\(list)]"
        let whole = sign == .equal ? better : "!(\(better))"
        let fix = found.count == parts.count
          ? LintFix(place: node.place, replacement: whole, keepsProgram: false) : nil
        report.add(
          "`\(subject)` is compared with \(found.count) constants in turn", at: node.place,
          "\(found.count) comparisons", help: "write `\(whole)`", fix: fix)
      }
      seen.formUnion(expression.links(of: node.operator))
      return true
    }
  }
}

extension Expression {
  /// The parts of a chain of one operator, without the parentheses around them.
  func joined(by operator: BinaryOperator) -> [Expression] {
    guard case .binary(let node) = bare, node.operator == `operator` else { return [self] }
    return node.left.joined(by: `operator`) + node.right.joined(by: `operator`)
  }

  /// The places of the chain's own links.
  fileprivate func links(of operator: BinaryOperator) -> [Place] {
    guard case .binary(let node) = bare, node.operator == `operator` else { return [] }
    return [node.place] + node.left.links(of: `operator`) + node.right.links(of: `operator`)
  }
}
