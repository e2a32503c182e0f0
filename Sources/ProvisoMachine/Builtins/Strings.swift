import ProvisoLanguage

extension Evaluator {
  mutating func string(
    _ builtin: StringBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
