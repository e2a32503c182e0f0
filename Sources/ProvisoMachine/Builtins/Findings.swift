import ProvisoLanguage

extension Evaluator {
  mutating func findings(
    _ builtin: FindingsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
