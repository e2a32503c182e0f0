package import ProvisoLanguage
package import ProvisoQueue

extension SQLiteStore {
  package func request(_ id: Text) async throws -> ReviewRequest? {
    try await readers.read { try $0.request(id) }
  }

  package func requests(
    _ filter: RequestFilter, after cursor: Text?, limit: Int
  ) async throws -> RequestPage {
    try await readers.read {
      try $0.page(filter, after: cursor.flatMap(Cursor.init), limit: max(1, min(limit, 1000)))
    }
  }

  package func overview(since moment: Moment) async throws -> Overview {
    try await readers.read { try $0.overview(since: moment) }
  }
}

extension Reader {
  private static let mostCounted = 10_000

  func page(_ filter: RequestFilter, after cursor: Cursor?, limit: Int) throws -> RequestPage {
    let voter = try filter.waitsFor.map(voter)
    let query = RequestQuery(filter, waitsForAnyOf: voter?.keys)
    var cursor = cursor
    var found: [ReviewRequest] = []
    // Who voted already waits for others: such rows are passed over.
    while found.count < limit {
      let rows = try query.rows(after: cursor, limit: limit - found.count + 1, self)
      let taken = rows.prefix(limit - found.count)
      for row in taken {
        guard let request = try request(row.id), voter?.mayStillDecide(request) ?? true else {
          continue
        }
        found.append(request)
      }
      cursor = rows.count > taken.count ? taken.last : nil
      if cursor == nil { break }
    }
    return RequestPage(
      requests: found.map(RequestSummary.init), next: cursor?.text,
      count: try query.count(upTo: Self.mostCounted, self))
  }

  private func voter(_ name: Text) throws -> Voter {
    guard let person = try person(name), person.isActive, person.roles.contains(.reviewer) else {
      return Voter(name: name, keys: [], concerns: [])
    }
    var keys = [RequestRow.key(.requester(name))]
    if let digest = try activeProgram(),
      let declared = try cache.groups(of: digest, { try program(digest) })
    {
      keys += declared.names(of: name, in: person.groups).map { RequestRow.key(.group($0)) }
    }
    let own = try agents().filter { $0.owner == name || $0.onBehalfOf == name }
    return Voter(name: name, keys: keys, concerns: Set(own.map(\.name)))
  }
}

/// Somebody whose inbox is asked for. Only a vote tells in the end whether it counts.
private struct Voter {
  let name: Text
  /// Under which requests wait for them.
  let keys: [Text]
  /// Agents that act for them or that they answer for.
  let concerns: Set<Text>

  func mayStillDecide(_ request: ReviewRequest) -> Bool {
    guard !request.excluded.contains(name), !request.votes.contains(where: { $0.person == name })
    else { return false }
    guard request.onBehalfOf == name || concerns.contains(request.agent) else { return true }
    return RequestRow.waits(request).contains(RequestRow.key(.requester(name)))
  }
}
