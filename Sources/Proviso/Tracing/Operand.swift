package import ProvisoChecker
package import ProvisoLanguage
package import ProvisoText

/// A part of a condition or of a fact: what it is, where it stands, and which probe tells its
/// value. Lets and their parameters stand as they are written, with what they mean beside them.
package struct Operand: Sendable {
  package enum Form: Hashable, Sendable {
    /// Parts joined by `&&`, by `||`, however they are grouped.
    case all, any
    case not
    /// `a ? b : c`
    case choice
    case comparison(BinaryOperator)
    case arithmetic(BinaryOperator)
    case call, presence, index, list, map
    /// A macro over a list or a map; only its range is an operand.
    case loop
    /// `cel.bind` and its like; only the value is an operand.
    case binding
    case member, input, constant
  }

  /// What a let or a parameter stands for.
  package struct Meaning: Sendable {
    package let name: Text
    package let place: Place
    package let text: String
  }

  package let form: Form
  /// As written: `business_hours`, `args.amount > 0.0`.
  package let text: String
  package let place: Place
  /// From the name in `text` to the expression in the end; empty where nothing is named.
  package let meanings: [Meaning]
  package let term: Term
  package let children: [Operand]
  /// The number of its probe; nil for a word that has no value, such as a kind of personal data.
  package let probe: Int?
  /// Its number among the atoms of its rule, if it is one: a bool below nothing but `&&`, `||`,
  /// `!` and `?:` that is none of these.
  package let atom: Int?
  /// Whether it is the `!` of an `unless`, which is written nowhere.
  var isUnless = false

  /// Whether its value is known when compiling.
  package var isConstant: Bool { form == .constant }

  /// The probes of it and all below it.
  package var probes: [Int] { (probe.map { [$0] } ?? []) + children.flatMap(\.probes) }

  /// Atoms in the order of the text.
  package var atoms: [Operand] {
    atom == nil ? children.flatMap(\.atoms) : [self]
  }
}
