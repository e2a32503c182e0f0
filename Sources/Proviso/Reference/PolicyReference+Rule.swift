package import ProvisoSyntax

extension PolicyReference {
  /// A rule, an invariant or a grant. Expressions and durations stand as they are written.
  package struct Rule: Sendable {
    package let name: String
    package let kind: RuleKind
    package let documentation: [String]
    package let place: String
    package internal(set) var isAlways = false
    package internal(set) var isShadow = false
    package internal(set) var owner: String?
    package internal(set) var severity: String?
    package internal(set) var controls: [String] = []
    /// The lets that it names.
    package internal(set) var uses: [String] = []

    /// Patterns over actions; none: every action.
    package internal(set) var on: [String] = []
    /// The declared actions that the patterns match, by name.
    package internal(set) var actions: [String] = []
    package internal(set) var when: String?
    package internal(set) var unless: String?
    /// None: the default's.
    package internal(set) var to: [Target] = []
    package internal(set) var within: String?
    /// Who is asked when the deadline has passed; none: it is denied.
    package internal(set) var otherwise: [Target] = []
    package internal(set) var valid: String?
    package internal(set) var show: [String] = []
    package internal(set) var edit: [String] = []
    package internal(set) var notify: [Target] = []
    package internal(set) var limits: [String] = []
    package internal(set) var because: [Part] = []

    package internal(set) var signed: String?
    package internal(set) var granted: String?
    package internal(set) var expires: String?
    package internal(set) var covers: [String] = []
    package internal(set) var never: String?
    package internal(set) var needs: [Target] = []
  }

  /// A piece of a reason.
  package enum Part: Sendable {
    case text(String)
    /// An expression whose value stands there.
    case value(String)
  }
}
