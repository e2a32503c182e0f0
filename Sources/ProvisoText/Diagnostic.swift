/// One finding about a policy set, with everything a reader needs to act on it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning, note }

  /// A place and what is to be seen there.
  package struct Label: Hashable, Sendable {
    package let place: Place
    package let text: String

    package init(_ place: Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  package let severity: Severity

  /// Stable and never reused: P01 syntax, P02 types, P03 names, P04 lint, P05 run time.
  package let code: String

  /// What is wrong: lower case, no full stop, no blame.
  package let message: String

  /// Where it is wrong, and what is seen there.
  package let label: Label

  /// Other places that belong to it, such as a first declaration.
  package let further: [Label]

  /// What to do, best as text that can be pasted.
  package let help: String?

  package init(
    _ severity: Severity, _ code: String, _ message: String, _ label: Label,
    further: [Label] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.label = label
    self.further = further
    self.help = help
  }
}
