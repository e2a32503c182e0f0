import ProvisoPII

/// Why a claim fails that is not met, by how it fails.
enum PIIMiss: String, CaseIterable {
  case region = "numbers that only the numbering plan of one region, or a placeholder in it, tells"
  case ends = "found, but counted from or to another character, as a blank, a quote or a word"
  case label = "a word of the dictionary after a label without a sign: every sentence has those"
  case service = "secrets of a form that others have, told by a service named elsewhere or not"
  case unknown = "a validator that keeps whatever is of another form than its own"
  case other = "for no reason of these"

  init(_ claim: PIIClaim, _ verdict: PIIVerdict, validates: Bool) {
    let kinds = claim.kinds
    if kinds.contains(.phone), claim.isPositive {
      self = .region
    } else if claim.isPositive, verdict.isFound {
      self = .ends
    } else if validates, claim.isPositive {
      self = .unknown
    } else if claim.title == "\(Kind.password.row.name)"
      || claim.title == "\(Kind.username.row.name)"
    {
      self = .label
    } else if kinds.intersects(Category.credential.kinds) {
      self = .service
    } else {
      self = .other
    }
  }
}
