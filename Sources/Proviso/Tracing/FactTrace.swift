package import ProvisoLanguage
package import ProvisoText

/// A fact of the action, and where it comes from.
package struct FactTrace: Sendable {
  package enum Origin: Sendable {
    /// The clause of the action that tells it.
    case declared(Place)
    /// Nothing declares the type, or the action does not tell: the worst.
    case undeclared
    case untold(action: Place)
    /// The clause fails: the worst.
    case failed(Place, Trouble)
  }

  package let scale: Scale
  package let level: String
  package let origin: Origin
  package let expression: Evaluation?

  package var name: String { scale == .stakes ? "stakes" : "reversibility" }
}
