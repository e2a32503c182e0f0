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
    let groups = try filter.waitsFor.map(groups) ?? []
    let query = RequestQuery(filter, groups: groups)
    var cursor = cursor
    var found: [ReviewRequest] = []
    // Who voted already waits for others: such rows are passed over.
    while found.count < limit {
      let rows = try query.rows(after: cursor, limit: limit - found.count + 1, self)
      let taken = rows.prefix(limit - found.count)
      for row in taken {
        guard let request = try request(row.id), waits(request, for: filter.waitsFor) else {
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

  private func waits(_ request: ReviewRequest, for person: Text?) -> Bool {
    guard let person else { return true }
    return !request.excluded.contains(person) && !request.votes.contains { $0.person == person }
  }

  /// The keys under which requests wait for a person.
  private func groups(of person: Text) throws -> [Text] {
    var keys = [RequestRow.key(.requester(person))]
    let groups = try self.person(person)?.groups ?? []
    if let digest = try activeProgram(),
      let declared = try cache.groups(of: digest, { try program(digest) })
    {
      keys += declared.names(of: person, in: groups).map { RequestRow.key(.group($0)) }
    }
    return keys
  }
}
