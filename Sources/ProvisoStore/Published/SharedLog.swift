import ProvisoLog
import Synchronization

/// The published log for the writer, who lets it grow, and for everybody, who reads it.
final class SharedLog: Sendable {
  private let state: Mutex<PublishedLog>

  init(_ log: PublishedLog) { state = Mutex(log) }

  /// Looks at it where it stands: a copy would have to be copied whole when it grows.
  func read<Result: Sendable>(_ body: (borrowing PublishedLog) -> Result) -> Result {
    state.withLock { body($0) }
  }

  var size: UInt64 { read { $0.size } }
  var bytes: [UInt8] { read { $0.bytes } }

  func append(_ hashes: [TreeHash]) -> Checkpoint {
    state.withLock { $0.append(hashes) }
  }

  func publish(_ checkpoint: Checkpoint, _ note: SignedNote, _ bytes: [UInt8]) {
    state.withLock { $0.publish(checkpoint, note, bytes) }
  }
}
