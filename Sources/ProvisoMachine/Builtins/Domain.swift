import ProvisoLanguage

extension Evaluator {
  mutating func domain(
    _ builtin: DomainBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
