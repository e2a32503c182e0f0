import Hummingbird
import NIOCore
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// The log, or what people changed, piece by piece: it is never in memory whole.
struct Export: Sendable {
  enum Format: String, Sendable { case jsonl, csv, pairs }

  private static let piece = 500

  let services: Services
  let format: Format
  private let since: Moment?
  private let until: Moment?

  init(services: Services, format: Format?, since: Moment?, until: Moment?) {
    self.services = services
    self.format = format ?? .jsonl
    self.since = since
    self.until = until
  }

  var response: Response {
    let isCSV = format == .csv
    let body = ResponseBody { writer in
      if isCSV { try await writer.write(ByteBuffer(string: CSVLine.head)) }
      try await write(to: &writer)
      try await writer.finish(nil)
    }
    let type = isCSV ? "text/csv; charset=utf-8" : "application/jsonl"
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
      body: body)
  }

  private var name: String { isPairs ? "pairs.jsonl" : "log.\(format.rawValue)" }
  private var isPairs: Bool { format == .pairs }

  private func write(to writer: inout any ResponseBodyWriter) async throws {
    var next: UInt64 = 0
    while true {
      let leaves = try await services.store.leaves(from: next, limit: Self.piece)
      guard !leaves.isEmpty else { return }
      var text = ""
      for (place, leaf) in leaves.enumerated() {
        guard let entry = LogEntry(leaf, at: next + UInt64(place)), isWithin(entry) else { continue }
        text += try await lines(of: entry, leaf)
      }
      if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
      next += UInt64(leaves.count)
    }
  }

  private func isWithin(_ entry: LogEntry) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let moment = entry.tree["time"]?.text.flatMap({ Moment($0) }) else { return true }
    return (since.map { moment >= $0 } ?? true) && (until.map { moment < $0 } ?? true)
  }

  private func lines(of entry: LogEntry, _ leaf: [UInt8]) async throws -> String {
    switch format {
    case .jsonl: return String(decoding: leaf, as: UTF8.self) + "\n"
    case .csv: return CSVLine(entry).text
    case .pairs: return try await pair(entry).map { $0 + "\n" } ?? ""
    }
  }

  /// What an agent proposed and what people let run instead, for learning. What was erased is gone.
  private func pair(_ entry: LogEntry) async throws -> String? {
    guard entry.kind == "modified", let id = entry.request,
      let first = try await services.store.request(id)
    else { return nil }
    let (before, after): (ReviewRequest, ReviewRequest)
    if let other = first.replacement, let next = try await services.store.request(other) {
      (before, after) = (first, next)
    } else if let other = first.replaces, let previous = try await services.store.request(other) {
      (before, after) = (previous, first)
    } else {
      return nil
    }
    guard let proposed = JSONTree.document(before.document)["arguments"],
      let final = JSONTree.document(after.document)["arguments"]
    else { return nil }
    let tree = JSONTree.record([
      "request": .text(before.id), "replacement": .text(after.id), "type": .text(after.type),
      "agent": .text(after.agent), "state": .text(after.state.rawValue), "proposed": proposed,
      "final": final, "context": JSONTree.document(before.document)["context"],
    ])
    return String(decoding: tree.bytes, as: UTF8.self)
  }
}
