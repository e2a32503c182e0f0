import ProvisoLanguage

extension Evaluator {
  mutating func network(
    _ builtin: NetworkBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
