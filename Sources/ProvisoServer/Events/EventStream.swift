import Hummingbird
import NIOCore
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Server-sent events: entries of the log as they come, each only to those who may know of it.
struct EventStream: Sendable {
  private static let heartbeatSeconds = 15.0

  let services: Services
  let identity: Identity
  /// The first entry that was not yet told.
  let start: UInt64

  var response: Response {
    let body = ResponseBody { writer in
      try await write(to: &writer)
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store, no-transform"],
      body: body)
  }

  private func write(to writer: inout any ResponseBodyWriter) async throws {
    let feed = services.feed
    var position = start
    try await writer.write(ByteBuffer(string: ": the log from entry \(start) on\n\n"))
    while await !feed.hasStopped {
      let (entries, next) = try await feed.entries(from: position, limit: 200)
      var text = ""
      for entry in entries where try await mayKnow(entry) { text += lines(of: entry) }
      if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
      guard next == position else {
        position = next
        continue
      }
      guard try await isStillValid() else { return }
      await feed.wait(after: position, seconds: Self.heartbeatSeconds)
      if await feed.position == position { try await writer.write(ByteBuffer(string: ":\n\n")) }
    }
  }

  private func lines(of entry: LogEntry) -> String {
    let members = identity.person == nil ? LogEntry.forAgents : LogEntry.forPeople
    let event = entry.event(members, source: services.own.origin)
    let json = String(decoding: event.bytes, as: UTF8.self)
    return "id: \(entry.index)\ndata: \(json)\n\n"
  }

  private func mayKnow(_ entry: LogEntry) async throws -> Bool {
    guard identity.person == nil else { return true }
    guard let request = entry.request, let owner = try await services.feed.owner(of: request)
    else { return false }
    switch identity {
    case .nobody, .person: return false
    case .agent(let agent): return owner.agent == agent.name
    case .executor(let agent): return owner.executor == agent.name
    }
  }

  /// A credential that ended ends its stream.
  private func isStillValid() async throws -> Bool {
    switch identity {
    case .nobody: return false
    case .person(_, let session):
      let now = await services.store.now()
      let known = try await services.store.credential(.session, hash: session.hash)
      return known != nil && now < session.expires
    case .agent(let agent), .executor(let agent):
      return try await services.store.agent(agent.name)?.isActive ?? false
    }
  }
}
