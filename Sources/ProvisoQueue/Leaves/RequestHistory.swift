import ProvisoJSON
package import ProvisoLanguage

/// A request as its entries of the log tell it, and nothing else.
package struct RequestHistory: Sendable {
  /// Why entries cannot be what happened.
  package enum Fault: Error, Sendable, Equatable {
    case unreadable
    /// It begins in the middle, or a change begins where the one before did not end.
    case gap(seq: UInt64)
    /// A state does not follow the one before.
    case impossible(seq: UInt64)
    /// A version is lower than the one before.
    case version(seq: UInt64)
  }

  package struct Yes: Sendable, Equatable {
    package let person: Text
    package let leaf: UInt64
    /// The action that was voted for, salted.
    package let action: String?
  }

  package private(set) var state: RequestState?
  package private(set) var version: Int = 0
  package private(set) var votes: [Yes] = []
  /// Rules whose demand was put to those named by `else route`.
  package private(set) var escalated: [Text] = []
  package private(set) var validUntil: Moment?
  package private(set) var execution: Text?
  package private(set) var replacement: Text?

  package init() {}

  package init(_ leaves: [[UInt8]]) throws(Fault) {
    for leaf in leaves { try add(leaf) }
  }

  /// Entries that change no request's state are passed over.
  package mutating func add(_ bytes: [UInt8]) throws(Fault) {
    guard let leaf = JSONTree.read(bytes), let seq = leaf["seq"]?.integer else {
      throw .unreadable
    }
    guard let written = leaf["to"] else { return }
    let place = UInt64(clamping: seq)
    guard let next = written.text.flatMap({ RequestState(rawValue: $0) }),
      let kind = leaf["kind"]?.text.flatMap({ LeafKind(rawValue: $0) })
    else { throw .unreadable }
    let from = leaf["from"]?.text.flatMap { RequestState(rawValue: $0) }
    guard from == state, state != nil || kind == .submitted else { throw .gap(seq: place) }
    if let state, state != next, !state.successors.contains(next) {
      throw .impossible(seq: place)
    }
    guard let number = leaf["version"]?.integer, number >= version, number < Int64(Int32.max)
    else { throw .version(seq: place) }
    state = next
    version = Int(number)
    note(leaf, kind, place)
  }

  private mutating func note(_ leaf: JSONTree, _ kind: LeafKind, _ place: UInt64) {
    switch kind {
    case .vote:
      guard leaf["actor"]?["kind"]?.text == "person", let name = leaf["actor"]?["name"]?.text
      else { return }
      votes.append(Yes(person: Text(name), leaf: place, action: leaf["action"]?.text))
    case .escalated:
      escalated += (leaf["escalates"]?.elements ?? []).compactMap { $0.text.map { Text($0) } }
    case .approved: validUntil = leaf["valid_until"]?.text.flatMap { Moment($0) }
    case .consumed: execution = leaf["execution"]?.text.map { Text($0) }
    case .modified: replacement = leaf["replacement"]?.text.map { Text($0) }
    case .submitted, .decided, .routed, .claimed, .released, .responded, .rejected, .expired,
      .cancelled, .superseded, .rebound, .succeeded, .failed, .unknown, .settled, .grantSet,
      .grantRevoked, .grantSuspended, .grantUseShown, .grantUseJudged, .enrolled, .registered,
      .stopped, .resumed, .paused, .programAdopted, .erasureAsked, .erased, .read, .refused:
      return
    }
  }

  /// Who said yes to this action, each once.
  package func voters(of action: String?) -> [Text] {
    guard let action else { return [] }
    var voters: [Text] = []
    for vote in votes where vote.action?.utf8.elementsEqual(action.utf8) ?? false {
      if !voters.contains(vote.person) { voters.append(vote.person) }
    }
    return voters
  }
}

extension Desk {
  /// What the log says of a request; refused where it says something impossible.
  func history<L: Ledger>(of request: ReviewRequest, in ledger: L) throws -> RequestHistory {
    do {
      return try RequestHistory(ledger.leaves(ofRequest: request.id))
    } catch is RequestHistory.Fault {
      throw Refusal(
        .notApproved, "the log and the queue disagree about it", request: request.id)
    }
  }
}
