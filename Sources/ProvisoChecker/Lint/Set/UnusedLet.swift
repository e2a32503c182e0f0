import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unusedLet = LintRule(
    "unused-let", "P0450", .warning, "nothing uses a let",
    """
    A let that no rule, no action and no other let uses decides nothing. Often it is a bound that
    somebody believes to be in force. A let that only unused lets use is told of once they are gone.
    """,
    fires: """
      /// The most that runs by itself.
      let bound = 50.0
      """,
    quiet: """
      /// The most that is paid at all.
      let bound = 50000.0

      /// Too much.
      deny too_much {
        on      payment.wire
        when    args.amount > bound
        because "Too much."
      }
      """
  ) { input, report in
    var used: Set<Text> = []
    for declaration in input.declarations {
      let own = declaration.name?.text
      for expression in declaration.expressions {
        expression.walk { part in
          switch part {
          case .identifier(let node) where node.name.text != own: used.insert(node.name.text)
          case .call(let node) where node.receiver == nil && node.function.text != own:
            used.insert(node.function.text)
          case .literal, .identifier, .member, .index, .call, .unary, .binary, .conditional, .list,
            .map, .group, .missing:
            break
          }
          return true
        }
      }
    }
    for declaration in input.declarations {
      guard case .binding(let node) = declaration.body, !used.contains(node.name.text) else {
        continue
      }
      report.add(
        "nothing uses `\(node.name.text)`", at: node.name.place, "declared and never named",
        help: "use it, or leave it out",
        fix: LintFix(place: input.lines(of: declaration), replacement: "", keepsProgram: true))
    }
  }
}

extension LintInput {
  /// A declaration with its documentation, the rest of its last line, and empty lines after it.
  func lines(of declaration: Declaration) -> Place {
    let whole = declaration.documentation.map { $0.place.joined(to: declaration.place) }
    let place = whole ?? declaration.place
    let bytes = files[Int(place.file)].bytes
    var end = Int(place.span.end)
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0D || bytes[end] == 0x0A {
      end += 1
    }
    return Place(file: Int(place.file), span: Span(Int(place.span.start), end))
  }
}
