import ProvisoLanguage

extension Evaluator {
  mutating func collection(
    _ builtin: CollectionBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
