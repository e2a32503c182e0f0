import ProvisoSyntax
import ProvisoText

/// A name that a policy declares.
struct DeclaredName: Sendable {
  enum Kind: Sendable {
    case action, reviewers, `let`, rule
    /// A field of the context, or an argument of the actions that `owners` names.
    case contextField, argument
  }

  let kind: Kind
  /// As it is written, back quotes included.
  let text: String
  let place: Place
  let documentation: String
  /// The actions that have such an argument.
  var owners: [String] = []
  /// Whether it is a route, which a grant can cover.
  var isRoute = false

  /// Every name that a file declares, in the order of the text.
  static func all(in syntax: Syntax) -> [DeclaredName] {
    syntax.declarations.flatMap { declaration -> [DeclaredName] in
      let text = declaration.documentation?.lines.joined(separator: "\n") ?? ""
      func name(_ kind: Kind, _ place: Place, _ documentation: String) -> DeclaredName {
        DeclaredName(
          kind: kind, text: syntax.file.text(place.span), place: place,
          documentation: documentation)
      }
      switch declaration.body {
      case .action(let action):
        let actions = action.names.map { name(.action, $0.place, text) }
        return actions
          + action.fields.fields.map { field in
            var argument = name(.argument, field.name.place, "")
            argument.owners = actions.map(\.text)
            return argument
          }
      case .context(let context):
        return context.fields.fields.map { name(.contextField, $0.name.place, text) }
      case .reviewers(let node): return [name(.reviewers, node.name.place, text)]
      case .binding(let node): return [name(.let, node.name.place, text)]
      case .rule(let node):
        var rule = name(.rule, node.name.place, text)
        rule.isRoute = node.kind == .route
        return [rule]
      case .fallback: return []
      }
    }
  }
}
