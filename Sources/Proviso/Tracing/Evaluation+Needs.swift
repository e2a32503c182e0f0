/// Which parts were needed: those that the machine would have evaluated, from left to right.
extension Evaluation {
  init(_ operand: Operand, isOverlay: Bool, _ sight: Sight) {
    self.operand = operand
    result = sight.result(of: operand, isOverlay: isOverlay)
    children = operand.children.map { Evaluation($0, isOverlay: isOverlay, sight) }
    switch operand.form {
    case .all: skipRest(after: .fails)
    case .any: skipRest(after: .holds)
    case .choice: skipOther()
    case .not, .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop, .binding,
      .member, .input, .constant:
      break
    }
  }

  /// After a part that decides, nothing is needed.
  private mutating func skipRest(after deciding: Truth) {
    guard let place = children.firstIndex(where: { $0.truth == deciding }) else { return }
    let text = children[place].operand.text
    for rest in children.indices.dropFirst(place + 1) {
      children[rest].skip = .decided(by: text, value: deciding == .holds)
    }
  }

  private mutating func skipOther() {
    guard children.count == 3 else { return }
    let text = children[0].operand.text
    switch children[0].truth {
    case .holds: children[2].skip = .notChosen(condition: text, value: true)
    case .fails: children[1].skip = .notChosen(condition: text, value: false)
    case .unknown:
      children[1].skip = .noChoice(condition: text)
      children[2].skip = .noChoice(condition: text)
    }
  }
}
