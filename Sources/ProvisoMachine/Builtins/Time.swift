import ProvisoLanguage

extension Evaluator {
  mutating func time(
    _ builtin: TimeBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
