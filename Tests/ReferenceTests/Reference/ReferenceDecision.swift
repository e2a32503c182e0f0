import ProvisoChecker
import ProvisoLanguage

/// What section 7 says of one request.
struct ReferenceDecision {
  enum Reason { case rules, invalidRequest, noReviewer }

  /// Why a rule could not be evaluated.
  struct Failure: Equatable {
    let rule: Text
    let fault: Fault
  }

  /// Who is asked, and how many of them.
  struct Target: Hashable {
    /// The group's name, or nil for the requester.
    let group: Text?
    var quorum: Int
    var preferred: Text?
  }

  /// What one rule asks.
  struct Demand: Hashable {
    /// `default` for the default's own.
    let rule: Text
    let targets: Set<Target>
    let within: UInt32
    let otherwise: Set<Target>
    let valid: UInt32
  }

  /// What a limit that was kept reserves, or that one was not.
  struct Reservation: Hashable {
    let rule: Text
    let place: Int
    /// RFC 8785 text of the list of keys.
    let key: String?
    /// What is added to the counter; nil where the limit did not hold.
    let amount: Double?
  }

  var verdict = Verdict.deny
  var reason = Reason.rules
  var fired: [Text] = []
  var deciding: [Text] = []
  var errors: [Failure] = []
  var requirement: Set<Demand> = []
  /// Whether a grant could have stood in for the people that a route asks.
  var isWaivable = false
  /// What a reviewer sees first, and may change.
  var show: Set<Text> = []
  var edit: Set<Text> = []
  var notify: Set<Text> = []
  /// Grants at T, and those of them that were used.
  var grants: Set<Text> = []
  var usedGrants: Set<Text> = []
  var reserved: Set<Reservation> = []
  var exhausted: Set<Reservation> = []
  var violated: [Text] = []
}
