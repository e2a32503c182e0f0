package import ProvisoLanguage
package import ProvisoReport

/// What must become of an action. Nothing is taken for granted: only what is stated is compared.
package struct Expectation: Sendable {
  package var verdict: Verdict
  /// Exactly the rules that decide; none where the default does.
  package var deciding: Names?
  package var fired: Names?
  /// Exactly the rules that cannot be evaluated; with a text, the error must hold it.
  package var errors: [(rule: Located<String>, text: String?)]?
  /// Exactly who is asked, whichever rule asks.
  package var reviewers: [ExpectedTarget]?
  /// Exactly what each rule, or the `default`, asks for.
  package var demands: [ExpectedDemand]?
  package var notify: Names?
  package var facts: [(name: String, value: Outline)] = []
  /// What would be decided with all shadow rules live.
  package var shadow: ShortForm?
  /// No shadow rule speaks.
  package var isWithoutShadow = false
  /// Text that the reason holds.
  package var reason: String?
  package var code: String?
  package var isWaivable: Bool?
  package var grants: Names?
  /// Exactly these rules have limits without room.
  package var exhausted: Names?

  package typealias Names = [Located<String>]

  package init(_ verdict: Verdict) { self.verdict = verdict }

  /// The rules that it expects something of, and that did otherwise.
  func rules(beside decision: DecisionView) -> Set<String> {
    var rules = Set((deciding ?? []).map(\.value)).union((demands ?? []).map(\.rule.value))
    if let fired { rules.formUnion(Set(fired.map(\.value)).symmetricDifference(decision.names("fired"))) }
    if let errors {
      rules.formUnion(Set(errors.map(\.rule.value)).symmetricDifference(decision.errors.map(\.rule)))
    }
    for name in (shadow?.deciding ?? []) + (exhausted ?? []) { rules.insert(name.value) }
    return rules
  }

  /// `route large_payment big_money`, `deny invalid_request`, `route default`.
  package struct ShortForm: Sendable {
    package var verdict: Verdict
    package var deciding: Names?
    package var code: String?
  }
}

/// `treasury quorum 2`, `account_managers preferring raj@acme.example`, `requester`.
package struct ExpectedTarget: Sendable {
  package let group: Located<String>
  package var quorum = 1
  package var preferred: String?

  package var text: String {
    group.value + (quorum > 1 ? " quorum \(quorum)" : "")
      + (preferred.map { " preferring \($0)" } ?? "")
  }
}

/// What one rule must ask for, in the words of a policy.
package struct ExpectedDemand: Sendable {
  package enum Otherwise: Sendable {
    case deny
    case route([ExpectedTarget])
  }

  package let rule: Located<String>
  package var targets: [ExpectedTarget] = []
  package var withinSeconds: Int?
  package var otherwise: Otherwise?
  package var validSeconds: Int?
}
