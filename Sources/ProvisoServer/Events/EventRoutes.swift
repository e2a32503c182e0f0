import Hummingbird

/// The stream of entries of the log.
enum EventRoutes {
  static let all = [stream]

  private static let stream = Route.get(
    "/v1/events", for: .known,
    "Entries of the log as they come (server-sent events, CloudEvents); Last-Event-ID goes on.",
    query: [.may("after", .natural, "Begin after this entry.")], .ok(type: "text/event-stream")
  ) { call in
    let last = call.request.headers[.lastEvent] ?? call.query["after"]
    var start = await call.services.feed.position
    if let last {
      guard TextForm.natural.accepts(last), let number = UInt64(last) else {
        throw Problem.malformed("Last-Event-ID is no number of an entry")
      }
      start = min(start, number + 1)
    }
    return EventStream(services: call.services, identity: call.identity, start: start).response
  }
}
