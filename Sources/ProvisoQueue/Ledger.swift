package import ProvisoLanguage

/// One transaction on what the queue remembers. Either all that it puts and appends becomes
/// durable together, or nothing does. Kept by SQLite, by memory in simulations, and by whatever
/// else can promise the same.
///
/// Every method may throw because of the store; the transaction is then abandoned.
package protocol Ledger {
  // Requests
  func request(_ id: Text) throws -> ReviewRequest?
  /// The newest request of this binding and agent, in any state.
  func newestRequest(_ binding: Binding) throws -> ReviewRequest?
  /// The newest that ran what this digest names.
  func newestExecution(action digest: Text) throws -> ReviewRequest?
  /// Pending requests and unused permissions with a deadline at or before the moment, oldest
  /// deadline first.
  func due(at moment: Moment, limit: Int) throws -> [Text]
  /// Pending requests and unused permissions, by id after `id`.
  func open(after id: Text?, limit: Int) throws -> [Text]
  func pendingCount(agent: Text) throws -> Int
  func submissionCount(agent: Text, since moment: Moment) throws -> Int
  /// Rejected by a person since the moment, newest first.
  func rejected(agent: Text, type: Text, since moment: Moment) throws -> [ReviewRequest]
  /// Decided by people since the moment, of any agent and type, newest first: for back-tests.
  func decidedByPeople(
    agent: Text, type: Text, since moment: Moment, limit: Int
  ) throws -> [ReviewRequest]
  /// Inserts, or replaces the version before: throws where that is not the one stored.
  mutating func put(_ request: ReviewRequest) throws

  // The log
  /// The index of the next leaf.
  var nextLeaf: UInt64 { get }
  /// Appends an entry: RFC 8785 JSON with its own `seq`. `request` is whose it is.
  mutating func append(_ leaf: [UInt8], request: Text?) throws
  /// The entries of a request, in order.
  func leaves(ofRequest id: Text) throws -> [[UInt8]]
  func leaf(_ index: UInt64) throws -> [UInt8]?
  /// Data that leaves name by hash, kept beside the log so that it can be erased.
  mutating func putSalt(_ salt: [UInt8], request: Text) throws
  func salt(request: Text) throws -> [UInt8]?
  mutating func erase(request: Text) throws

  // Counters of limits: `rule` and `limit` number the limit, `key` is its RFC 8785 text.
  func used(
    rule: Text, limit: Int, key: Text, since moment: Moment
  ) throws -> (count: Int, sum: Double)
  mutating func use(rule: Text, limit: Int, key: Text, amount: Double, at moment: Moment) throws

  // People and agents
  func person(_ name: Text) throws -> Person?
  func person(issuer: Text, subject: Text) throws -> Person?
  func people() throws -> [Person]
  mutating func put(_ person: Person) throws
  func agent(_ name: Text) throws -> Agent?
  func agents() throws -> [Agent]
  mutating func put(_ agent: Agent) throws

  // Grants, kill switches, programs
  func grant(_ name: Text) throws -> Grant?
  func grants() throws -> [Grant]
  mutating func put(_ grant: Grant) throws
  func switches() throws -> [KillSwitch]
  mutating func put(_ killSwitch: KillSwitch) throws
  mutating func remove(_ killSwitch: KillSwitch) throws
  /// A pair that waits after too many rejections, until the moment.
  func pause(agent: Text, type: Text) throws -> Moment?
  mutating func pause(agent: Text, type: Text, until moment: Moment) throws
  func pendingErasure(_ request: Text) throws -> (by: Text, reason: Text)?
  mutating func putPendingErasure(_ request: Text, by person: Text, reason: Text) throws
  /// A program or an overlay that decided something, by digest: kept for replays.
  func program(_ digest: Text) throws -> [UInt8]?
  /// The digest of the program that decides now; nil before the first was installed.
  func activeProgram() throws -> Text?
  mutating func setActiveProgram(_ digest: Text) throws
  mutating func putProgram(_ bytes: [UInt8], digest: Text) throws
}
