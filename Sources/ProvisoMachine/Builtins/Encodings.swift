import ProvisoLanguage

extension Evaluator {
  mutating func encoding(
    _ builtin: EncodingBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
