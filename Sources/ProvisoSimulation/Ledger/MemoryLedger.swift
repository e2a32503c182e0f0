package import ProvisoLanguage
package import ProvisoQueue

/// What the queue remembers, as a value: a transaction works on a copy that is kept or dropped.
package struct MemoryLedger {
  /// Something a ledger must refuse.
  package enum Fault: Error, Equatable {
    /// Not the version after the one stored.
    case otherVersion(Text)
    /// An entry that is no canonical JSON with its own place, or is too long.
    case badLeaf(UInt64)
    /// Rows came in another order than the protocol says: a mistake of this ledger.
    case disorder(String)
    case otherProgram(Text)
    /// What a simulation asked for.
    case injected(call: Int)
  }

  /// A request and how many were put before it.
  struct Row {
    let place: Int
    var request: ReviewRequest
  }

  /// A counter that a limit reads.
  struct Meter: Hashable {
    let rule: Text
    let limit: Int
    let key: Text
  }

  struct Use {
    let at: Moment
    let amount: Double
  }

  struct Pair: Hashable {
    let agent: Text
    let type: Text
  }

  var rows: [Text: Row] = [:]
  var log: [[UInt8]] = []
  var leavesByRequest: [Text: [Int]] = [:]
  var salts: [Text: [UInt8]] = [:]
  var uses: [Meter: [Use]] = [:]
  var peopleByName: [Text: Person] = [:]
  var agentsByName: [Text: Agent] = [:]
  var grantsByName: [Text: Grant] = [:]
  var killSwitches: [KillSwitch] = []
  var pauses: [Pair: Moment] = [:]
  var erasures: [Text: (by: Text, reason: Text)] = [:]
  var programs: [Text: [UInt8]] = [:]
  var active: Text?

  /// Throws at the call that a simulation chose; nil in ordinary work.
  package var fuse: Fuse?

  /// Off where somebody else reads every entry anyway.
  var checksEntries = true

  package init() {}

  /// Every call comes through here: the place where a store can fail.
  func call(isWrite: Bool = false) throws { try fuse?.burn(isWrite: isWrite) }
}

extension MemoryLedger {
  /// All requests, oldest first.
  package var allRequests: [ReviewRequest] {
    rows.values.sorted { $0.place < $1.place }.map(\.request)
  }

  var unfused: MemoryLedger {
    var copy = self
    copy.fuse = nil
    return copy
  }

  package var allLeaves: [[UInt8]] { log }

  /// Rows that fulfil a condition, newest first by a moment and then by place.
  func newest(
    by moment: (ReviewRequest) -> Moment, where isWanted: (ReviewRequest) -> Bool
  ) throws -> [ReviewRequest] {
    let found = rows.values.filter { isWanted($0.request) }.sorted {
      let (first, second) = (moment($0.request), moment($1.request))
      return first == second ? $0.place > $1.place : first > second
    }
    return found.map(\.request)
  }

  /// The documented order, looked at once more on what leaves the ledger.
  func ordered<Row>(
    _ rows: [Row], _ what: String, by precedes: (Row, Row) -> Bool
  ) throws -> [Row] {
    for (first, second) in zip(rows, rows.dropFirst()) where precedes(second, first) {
      throw Fault.disorder(what)
    }
    return rows
  }
}

extension MemoryLedger {
  /// The time of the newest entry: what a process knows of clocks when it starts.
  var newestMoment: Moment? {
    log.indices.last.flatMap { try? LeafView(log[$0], at: UInt64($0)) }?.time
  }
}
