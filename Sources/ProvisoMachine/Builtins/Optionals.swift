import ProvisoLanguage

extension Evaluator {
  mutating func optional(
    _ builtin: OptionalBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
