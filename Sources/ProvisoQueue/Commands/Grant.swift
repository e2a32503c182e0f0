package import ProvisoLanguage

/// A standing approval that somebody asks to set, made from one request.
package struct GrantProposal: Sendable {
  /// The request on whose card it was asked for.
  package let request: Text
  /// Arguments that must be equal to those of the request, as paths (`args.to`).
  package let equal: [Text]
  package let days: Int
  /// At most so many uses in a day.
  package let usesPerDay: Int?

  package init(request: Text, equal: [Text], days: Int, usesPerDay: Int?) {
    self.request = request
    self.equal = equal
    self.days = days
    self.usesPerDay = usesPerDay
  }
}

/// The signer has read the whole text and its back-test.
package struct GrantConsent: Sendable {
  package let text: Text
  /// SHA-256 of the text, as the proposal told it.
  package let digest: Text
  /// Why it is set although people rejected something that it would have covered.
  package let override: Text?

  package init(text: Text, digest: Text, override: Text?) {
    self.text = text
    self.digest = digest
    self.override = override
  }
}

/// A grant that the log holds.
package struct Grant: Sendable, Codable {
  package let name: Text
  package let text: Text
  package let signer: Text
  /// Whose actions it approves, and of which type.
  package let agent: Text
  package let type: Text
  /// The tool's definition when it was set: another one voids it.
  package let definition: Text?
  package let granted: Moment
  package let expires: Moment
  package var revoked: Moment?
  /// Why it does not hold any more: a use that its signer called wrong, or another definition.
  package var suspended: Text?
  package var uses: Int
  /// Requests that it approved and that its signer is still to judge, oldest first.
  package var shown: [Text]
  /// The leaf that set it.
  package let leaf: UInt64
}

/// What the past says about a grant: how many of the actions that people decided in so many days
/// it would have covered.
package struct BackTest: Sendable, Codable {
  package let days: Int
  package let covered: Int
  /// Of those, what people said no to, and what they let run only after they had changed it.
  package let rejected: [Text]
  package let modified: [Text]
  /// The newest of those that people approved as they were.
  package let examples: [Text]
}
