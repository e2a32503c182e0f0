import ProvisoLanguage

extension Evaluator {
  mutating func conversion(
    _ builtin: ConversionBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
