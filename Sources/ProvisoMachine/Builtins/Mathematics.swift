import ProvisoLanguage

extension Evaluator {
  mutating func mathematics(
    _ builtin: MathematicsBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    throw .noOverload
  }
}
