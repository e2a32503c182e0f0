import ProvisoLanguage

extension Sight {
  /// The facts in the order of their names.
  var factTraces: [FactTrace] { Scale.allCases.compactMap(fact).sorted { $0.name < $1.name } }

  private func fact(_ scale: Scale) -> FactTrace? {
    guard let (rank, isDeclared) = facts[scale] else { return nil }
    let level = "\(scale.levels[Int(min(rank, scale.worst))])"
    guard let action else {
      return FactTrace(scale: scale, level: level, origin: .undeclared, expression: nil)
    }
    guard let operand = action[scale] else {
      return FactTrace(
        scale: scale, level: level, origin: .untold(action: action.place), expression: nil)
    }
    let expression = Evaluation(operand, isOverlay: false, self)
    let origin: FactTrace.Origin
    if isDeclared {
      origin = .declared(operand.place)
    } else if case .trouble(let trouble) = expression.result {
      origin = .failed(operand.place, trouble)
    } else {
      origin = .failed(operand.place, Trouble(fault: .noOverload, about: nil))
    }
    return FactTrace(scale: scale, level: level, origin: origin, expression: expression)
  }
}
