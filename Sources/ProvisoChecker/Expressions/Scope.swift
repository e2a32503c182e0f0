import ProvisoLanguage
import ProvisoSyntax

/// The names that macros, bindings and parameters add to an environment at one place.
struct Scope: Sendable {
  /// What a name of the scope stands for.
  enum Meaning: Sendable {
    case local(Int, Type)
    /// An argument, as written in the scope of its call.
    case argument(Expression, in: Scope)
  }

  private var names: [(name: Text, meaning: Meaning)] = []
  /// The lets that are being spelled out, from the outermost.
  var openLets: [Text] = []

  func meaning(of name: Text) -> Meaning? { names.last { $0.name == name }?.meaning }

  mutating func add(_ name: Text, _ meaning: Meaning) { names.append((name, meaning)) }

  var known: [Text] { names.map(\.name) }
}
