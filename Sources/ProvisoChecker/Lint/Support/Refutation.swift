/// Shows that statements cannot hold together. It never says so wrongly; what takes it too many
/// steps it leaves open.
struct Refutation {
  private var steps = 0
  private static let mostSteps = 2_000

  static func refutes(_ formulas: Formula...) -> Bool { refutes(formulas) }

  static func refutes(_ formulas: [Formula]) -> Bool {
    var refutation = Refutation()
    return refutation.refutes(formulas, [:])
  }

  /// Whether the first can hold only where the second does.
  static func implies(_ first: Formula, _ second: Formula) -> Bool {
    refutes(first, second.negated)
  }

  private mutating func refutes(_ formulas: [Formula], _ known: [String: Domain]) -> Bool {
    var known = known
    var open = formulas
    var choices: [[Formula]] = []
    while let next = open.popLast() {
      steps += 1
      guard steps < Self.mostSteps else { return false }
      switch next {
      case .constant(false): return true
      case .constant(true): break
      case .and(let parts): open += parts
      case .or(let parts): choices.append(parts)
      case .within(let key, let domain, let natural):
        let left = (known[key] ?? natural).intersection(domain)
        if left.isEmpty { return true }
        known[key] = left
      }
    }
    guard !choices.isEmpty else { return false }
    // The shortest choice first, whatever the order of the text.
    choices.sort { $0.count < $1.count }
    let rest = choices.dropFirst().map { Formula.or($0) }
    for part in choices[0] {
      guard refutes([part] + rest, known) else { return false }
    }
    return true
  }
}
