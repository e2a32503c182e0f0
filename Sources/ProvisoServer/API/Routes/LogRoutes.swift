import HTTPTypes
import Hummingbird
import NIOCore
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Reading the log.
enum LogRoutes {
  static let all = [checkpoint, leaves, export, overview] + tiles

  private static let checkpoint = Route.get(
    "/v1/log/checkpoint", for: .known,
    "The newest signed checkpoint (C2SP tlog-checkpoint); with witnesses, the newest they signed.",
    .ok(type: "text/plain; charset=utf-8")
  ) { call in
    let newest = try await call.store.checkpoint()
    let bytes = await call.services.witnesses?.published(newest: newest) ?? newest
    let note = String(decoding: bytes, as: UTF8.self)
    return .text(note, type: "text/plain; charset=utf-8")
  }

  private static let leaves = Route.get(
    "/v1/log/leaves", for: .auditors, "Entries of the log, in order.",
    query: [.may("from", .natural), .may("limit", .integer(1...1_000))],
    .ok(.object(.must("leaves", .list(of: .anything)), .must("next", .natural)))
  ) { call in
    let from = call.query["from"].flatMap { UInt64($0) } ?? 0
    let limit = call.query["limit"].flatMap { Int($0) } ?? 100
    try await call.recordReading("log/leaves?from=\(from)&limit=\(limit)")
    let leaves = try await call.store.leaves(from: from, limit: limit)
    return .json(
      .record([
        "leaves": .list(leaves.map { .document($0) }),
        "next": .number(from + UInt64(leaves.count)),
      ]))
  }

  private static let export = Route.get(
    "/v1/export", for: .auditors,
    "The log as JSON Lines or CSV, or pairs of what was proposed and what people made of it.",
    query: [
      .must("format", .choice(["jsonl", "csv", "pairs"])), .may("since", .moment),
      .may("until", .moment),
    ],
    .ok(type: "application/jsonl"), .ok(type: "text/csv; charset=utf-8")
  ) { call in
    let export = Export(
      services: call.services, format: call.query["format"].flatMap { Export.Format(rawValue: $0) },
      since: call.query["since"].flatMap { Moment($0) },
      until: call.query["until"].flatMap { Moment($0) })
    try await call.recordReading("export?format=\(call.query["format"] ?? "")")
    return export.response
  }

  private static let overview = Route.get(
    "/v1/overview", for: .people, "Figures for those who look after the queue.",
    query: [.may("days", .integer(1...366))], .ok(OverviewView.schema)
  ) { call in
    let days = call.query["days"].flatMap { Int64($0) } ?? 7
    let since = await call.store.now().adding(seconds: -days * 86_400)
    return .json(OverviewView.json(try await call.store.overview(since: since)))
  }

  /// Paths of tiles have two to five parts (C2SP tlog-tiles).
  private static let tiles: [Route] = (1...4).map { count in
    let names = ["level"] + ["a", "b", "c", "d"].prefix(count)
    let path = names.map { "/{\($0)}" }.joined()
    return Route.get(
      "/v1/log/tile\(path)", for: .auditors, "A tile of the log (C2SP tlog-tiles).",
      .ok(type: "application/octet-stream")
    ) { call in
      let file = "tile/" + names.map { call.parameter($0).string }.joined(separator: "/")
      // Tiles of hashes say nothing; those of entries are the log itself.
      if call.parameter("level") == "entries" { try await call.recordReading("log/\(file)") }
      guard let bytes = try await call.store.published(file) else { throw Problem.notFound("tile") }
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
  }
}
