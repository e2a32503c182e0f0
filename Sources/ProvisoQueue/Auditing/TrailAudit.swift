import ProvisoJSON
package import ProvisoLanguage

/// What an audit of our own log reads beside its entries: what they name by hash.
package struct AuditedStore {
  package let request: (Text) throws -> ReviewRequest?
  package let salt: (Text) throws -> [UInt8]?
  package let program: (Text) throws -> [UInt8]?

  package init(
    request: @escaping (Text) throws -> ReviewRequest?,
    salt: @escaping (Text) throws -> [UInt8]?, program: @escaping (Text) throws -> [UInt8]?
  ) {
    self.request = request
    self.salt = salt
    self.program = program
  }
}

/// Goes through all entries in their order: whether they lead from state to state as requests
/// live, whether the tables say the same, and whether every decision comes out again.
package struct TrailAudit {
  package enum Finding: Sendable, Equatable {
    case entry(UInt64, String)
    case request(Text, String)

    package var text: String {
      switch self {
      case .entry(let index, let what): "entry \(index) \(what)"
      case .request(let id, let what): "request \(id) \(what)"
      }
    }
  }

  package private(set) var findings: [Finding] = []
  /// Entries in their place, of the right form.
  package private(set) var verified: UInt64 = 0
  /// Decisions that came out again, byte for byte.
  package private(set) var replayed = 0
  /// Decisions whose data was erased, as an entry says.
  package private(set) var erased = 0
  /// Decisions of which the store keeps too little to make them again.
  package private(set) var notKept = 0
  private var replay = LeafReplay()
  private var erasures: Set<Text> = []
  private var decisions: [(index: UInt64, leaf: JSONTree)] = []
  private let store: AuditedStore

  package init(_ store: AuditedStore) { self.store = store }

  package var requests: Int { replay.requests.count }

  package mutating func add(_ bytes: [UInt8]) {
    let index = verified
    guard let leaf = JSONTree.read(bytes), let kind = leaf["kind"]?.text,
      LeafKind(rawValue: kind) != nil
    else { return findings.append(.entry(index, "is none of ours")) }
    do {
      try replay.add(bytes)
    } catch {
      findings.append(.entry(index, error.text))
    }
    if kind == LeafKind.erased.rawValue, let id = leaf["request"]?.text {
      erasures.insert(Text(id))
    }
    if leaf["decision"] != nil { decisions.append((index, leaf)) }
    verified += 1
  }

  /// After all entries: the tables, and the decisions. Later erasures explain earlier gaps.
  package mutating func finish() throws {
    for (id, history) in replay.requests.sorted(by: { $0.key < $1.key }) {
      let stored: ReviewRequest?
      do {
        stored = try store.request(id)
      } catch StoreFault.damaged(let what) {
        findings.append(.request(id, "is damaged: \(what)"))
        continue
      }
      guard let request = stored else {
        findings.append(.request(id, "is in the log and not in the store"))
        continue
      }
      if request.state != history.state || request.version != history.version {
        findings.append(
          .request(
            id,
            "is \(request.state.rawValue) (\(request.version)) in the store, and "
              + "\(history.state?.rawValue ?? "nothing") (\(history.version)) in the log"))
      }
    }
    var replayer = DecisionReplay(store)
    for (index, leaf) in decisions {
      let id = Text(leaf["request"]?.text ?? "")
      do {
        switch try replayer.replay(leaf, isErased: erasures.contains(id)) {
        case .same: replayed += 1
        case .erased: erased += 1
        case .notKept: notKept += 1
        case .other(let what): findings.append(.entry(index, what))
        }
      } catch StoreFault.damaged(let what) {
        findings.append(.entry(index, "cannot be decided again: \(what)"))
      }
    }
  }
}

extension RequestHistory.Fault {
  fileprivate var text: String {
    switch self {
    case .unreadable: "cannot be read"
    case .gap: "does not follow the one before"
    case .impossible: "makes a change that no request goes through"
    case .version: "has a version lower than the one before"
    }
  }
}
