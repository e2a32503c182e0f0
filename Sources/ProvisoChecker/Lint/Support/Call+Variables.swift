import ProvisoLanguage
import ProvisoSyntax

extension Call {
  /// The names that a macro binds: those of its first arguments, if they are names.
  var variables: [Name] {
    let name = function.text.string
    let form = MacroForm.named(name)?.shape(count: arguments.count)
    let isBinding = ["bind", "optMap", "optFlatMap", "sortBy"].contains(name)
    let count = form.map { $0.hasTwoVariables ? 2 : 1 } ?? (isBinding ? 1 : 0)
    return arguments.prefix(count).compactMap {
      if case .identifier(let variable) = $0 { return variable.name }
      return nil
    }
  }
}
