package import ProvisoLanguage
import ProvisoSyntax

/// What an expression can name.
package enum Environment: Sendable {
  case policy(PolicyEnvironment)
  case bare(BareEnvironment)
}

/// The names of a policy: what the request holds, the facts, and the lets of the set.
package struct PolicyEnvironment: Sendable {
  package var arguments: ArgumentsView
  /// The declared members of the context.
  package var context: RecordType
  var lets: [Text: LetMeaning] = [:]
  package var patterns: PatternCheck

  package init(
    arguments: ArgumentsView = .undeclared,
    context: RecordType = RecordType(fields: [], isOpen: true), patterns: PatternCheck = .none
  ) {
    self.arguments = arguments
    self.context = context
    self.patterns = patterns
  }
}

/// What `args` is for all the declared actions that a rule matches.
package struct ArgumentsView: Sendable {
  package var record: RecordType
  /// The declared actions whose arguments these are.
  package var actions: [Text]
  /// Of a field that not every one of the actions has: those that lack it.
  package var lacking: [Text: [Text]]
  /// Of a record that is open because some of the actions are: those that are not.
  package var closed: [Text] = []

  /// Nothing is declared: any argument may be there.
  package static let undeclared = ArgumentsView(
    record: RecordType(fields: [], isOpen: true), actions: [], lacking: [:])
}

/// What a let stands for.
enum LetMeaning: Sendable {
  case expression(Expression)
  case function([Parameter], Expression)
  case data(Constant, Type)
  /// Something is wrong with it, and was told where it is declared.
  case broken

  struct Parameter: Sendable {
    let name: Name
    let type: Type
  }
}

/// CEL without our words, and with declarations that a caller brings.
package struct BareEnvironment: Sendable {
  package var variables: [Text: Type]
  /// Functions that are declared but have no body: calls of them fail when they are evaluated.
  package var functions: [Text: [Signature]]
  /// The namespace in which names are looked up, from the innermost outwards.
  package var container: Text
  /// Whether types are checked; if not, everything is `dyn`.
  package var isChecked: Bool
  package var hasMacros: Bool

  package init(
    variables: [Text: Type] = [:], functions: [Text: [Signature]] = [:], container: Text = "",
    isChecked: Bool = true, hasMacros: Bool = true
  ) {
    self.variables = variables
    self.functions = functions
    self.container = container
    self.isChecked = isChecked
    self.hasMacros = hasMacros
  }

  /// The names that `name` may mean, innermost container first.
  func candidates(_ name: String, fromRoot: Bool) -> [Text] {
    var names: [Text] = []
    var outer = fromRoot ? [] : container.string.split(separator: ".")
    while !outer.isEmpty {
      names.append(Text(outer.joined(separator: ".") + "." + name))
      outer.removeLast()
    }
    return names + [Text(name)]
  }
}
