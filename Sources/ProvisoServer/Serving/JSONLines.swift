package import Logging
import ProvisoJSON
package import ProvisoQueue

/// Writes log messages as one JSON object a line.
package struct JSONLines: LogHandler {
  package var logLevel = Logger.Level.info
  package var metadata: Logger.Metadata = [:]
  private let label: String
  private let write: @Sendable (String) -> Void
  private let now: @Sendable () -> Moment

  package init(
    label: String, now: @escaping @Sendable () -> Moment,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.label = label
    self.now = now
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let members = [
      JSONTree.Member("time", .moment(now())), .init("level", .text(event.level.rawValue)),
      .init("source", .text(label)), .init("message", .text("\(event.message)")),
    ]
    let rest = all.sorted { $0.key < $1.key }.map { JSONTree.Member($0.key, .text("\($0.value)")) }
    write(String(decoding: JSONTree.object(members + rest).bytes, as: UTF8.self))
  }
}
