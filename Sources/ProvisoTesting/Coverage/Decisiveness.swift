import Proviso
import ProvisoChecker
import ProvisoLanguage

/// The boolean structure of a condition over its atoms, in the three values of CEL: which atoms
/// decide its outcome, given what all of them are (masking MC/DC).
struct Decisiveness {
  private let condition: Operand
  /// Where the atom of each number stands among the values that a tracer gives.
  private let places: [Int: Int]
  /// The class of each atom: atoms that mean the same are one, and cannot differ.
  let classes: [Int]

  init(_ condition: Operand, _ atoms: [Operand]) {
    self.condition = condition
    var places: [Int: Int] = [:]
    for (place, atom) in atoms.enumerated() {
      if let number = atom.atom { places[number] = place }
    }
    self.places = places
    var known: [String: Int] = [:]
    classes = atoms.map { atom in
      let meaning = atom.term.meaning
      if let number = known[meaning] { return number }
      known[meaning] = known.count
      return known.count - 1
    }
  }

  func outcome(_ atoms: [Truth]) -> Truth { value(of: condition, atoms) }

  /// Whether the outcome would be another if the atom, and all that mean the same, were the other
  /// way round. An atom in error has no other way round.
  func decides(_ atom: Int, _ atoms: [Truth]) -> Bool {
    guard atoms[atom] != .unknown else { return false }
    var flipped = atoms
    for other in atoms.indices where classes[other] == classes[atom] {
      flipped[other] = Self.opposite(atoms[other])
    }
    return outcome(atoms) != outcome(flipped)
  }

  private func value(of operand: Operand, _ atoms: [Truth]) -> Truth {
    if let atom = operand.atom { return places[atom].map { atoms[$0] } ?? .unknown }
    let parts = operand.children
    switch operand.form {
    case .all: return joined(parts, atoms, absorbing: .fails, neutral: .holds)
    case .any: return joined(parts, atoms, absorbing: .holds, neutral: .fails)
    case .not: return parts.first.map { Self.opposite(value(of: $0, atoms)) } ?? .unknown
    case .choice:
      guard parts.count == 3 else { return .unknown }
      switch value(of: parts[0], atoms) {
      case .holds: return value(of: parts[1], atoms)
      case .fails: return value(of: parts[2], atoms)
      case .unknown: return .unknown
      }
    case .constant: return operand.term.isTrue ? .holds : .fails
    case .comparison, .arithmetic, .call, .presence, .index, .list, .map, .loop, .binding,
      .member, .input:
      return .unknown
    }
  }

  private func joined(
    _ parts: [Operand], _ atoms: [Truth], absorbing: Truth, neutral: Truth
  ) -> Truth {
    var result = neutral
    for part in parts {
      let value = value(of: part, atoms)
      if value == absorbing { return absorbing }
      if value == .unknown { result = .unknown }
    }
    return result
  }

  private static func opposite(_ truth: Truth) -> Truth {
    switch truth {
    case .holds: .fails
    case .fails: .holds
    case .unknown: .unknown
    }
  }
}

extension Term {
  fileprivate var isTrue: Bool {
    if case .constant(let term) = self { term.value == .bool(true) } else { false }
  }
}
