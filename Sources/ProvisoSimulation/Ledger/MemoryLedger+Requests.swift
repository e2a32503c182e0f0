package import ProvisoLanguage
package import ProvisoQueue

extension MemoryLedger: Ledger {
  package func request(_ id: Text) throws -> ReviewRequest? {
    try call()
    return rows[id]?.request
  }

  package func newestRequest(_ binding: Binding) throws -> ReviewRequest? {
    try call()
    return try newest(by: \.submitted) { $0.binding == binding }.first
  }

  package func newestExecution(action digest: Text) throws -> ReviewRequest? {
    try call()
    return try newest(by: { $0.execution?.started ?? $0.submitted }) {
      $0.execution != nil && $0.binding.action == digest
    }.first
  }

  package func due(at moment: Moment, limit: Int) throws -> [Text] {
    try call()
    let found = rows.values.compactMap { row -> (deadline: Moment, id: Text)? in
      guard let deadline = row.request.nextDeadline, deadline <= moment else { return nil }
      return (deadline, row.request.id)
    }
    let precedes: ((deadline: Moment, id: Text), (deadline: Moment, id: Text)) -> Bool = {
      $0.deadline == $1.deadline ? $0.id < $1.id : $0.deadline < $1.deadline
    }
    return try ordered(Array(found.sorted(by: precedes).prefix(limit)), "due", by: precedes)
      .map(\.id)
  }

  package func open(after id: Text?, limit: Int) throws -> [Text] {
    try call()
    let found = rows.values.lazy.filter { $0.request.state.isOpen }.map(\.request.id)
      .filter { found in id.map { $0 < found } ?? true }
    return try ordered(Array(found.sorted().prefix(limit)), "open", by: <)
  }

  package func pendingCount(agent: Text) throws -> Int {
    try call()
    return rows.values.count { $0.request.agent == agent && $0.request.state == .pending }
  }

  package func submissionCount(agent: Text, since moment: Moment) throws -> Int {
    try call()
    return rows.values.count { $0.request.agent == agent && $0.request.submitted >= moment }
  }

  package func rejected(
    agent: Text, type: Text, since moment: Moment
  ) throws -> [ReviewRequest] {
    try call()
    return try decided(agent, type, since: moment) { $0.state == .rejected }
  }

  package func decidedByPeople(
    agent: Text, type: Text, since moment: Moment, limit: Int
  ) throws -> [ReviewRequest] {
    try call()
    return Array(try decided(agent, type, since: moment) { _ in true }.prefix(limit))
  }

  /// Those whose resolution is a person's, newest resolution first.
  private func decided(
    _ agent: Text, _ type: Text, since moment: Moment, where isWanted: (ReviewRequest) -> Bool
  ) throws -> [ReviewRequest] {
    let decidedAt: (ReviewRequest) -> Moment = { $0.resolution?.at ?? $0.submitted }
    let found = try newest(by: decidedAt) { request in
      guard request.agent == agent, request.type == type, let resolution = request.resolution,
        case .person = resolution.by
      else { return false }
      return resolution.at >= moment && isWanted(request)
    }
    return try ordered(found, "decided") { decidedAt($0) > decidedAt($1) }
  }

  package mutating func put(_ request: ReviewRequest) throws {
    try call(isWrite: true)
    if let row = rows[request.id] {
      guard row.request.version == request.version - 1 else {
        throw Fault.otherVersion(request.id)
      }
      rows[request.id]?.request = request
    } else {
      guard request.version == 1 else { throw Fault.otherVersion(request.id) }
      rows[request.id] = Row(place: rows.count, request: request)
    }
  }
}

extension ReviewRequest {
  /// When something becomes of it if nobody acts.
  var nextDeadline: Moment? {
    if state == .pending { return deadlines.min() }
    return state.isPermission ? validUntil : nil
  }
}
