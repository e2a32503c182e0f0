package import Proviso
package import ProvisoMachine
import Synchronization

/// Decides recordings on several processors at once and merges what was counted, which comes to
/// the same however the work is divided.
package struct Replaying: Sendable {
  private let new: ReplaySide
  private let old: ReplaySide?
  private let options: Machine.Options
  private let workers: Int

  package init(
    _ new: ReplaySide, against old: ReplaySide?, _ options: Machine.Options, workers: Int
  ) {
    self.new = new
    self.old = old
    self.options = options
    self.workers = workers
  }

  package func tally(of recordings: [String]) throws(Failure) -> ReplayTally {
    let sum = Mutex(try replay().tally)
    let source = Source(recordings)
    Workers.run(workers) { _ in
      do throws(Failure) {
        guard let tally = try decideAll(of: source) else { return }
        sum.withLock { $0.merge(tally) }
      } catch {
        source.stop(error)
      }
    }
    try source.finish()
    return sum.withLock { $0 }
  }

  private func replay() throws(Failure) -> Replay {
    do throws(MachineFault) {
      return try Replay(new, against: old, options)
    } catch {
      throw .unusable("\(error.text)")
    }
  }

  /// The work of one; nil if nothing was left for it.
  private func decideAll(of source: Source) throws(Failure) -> ReplayTally? {
    guard var piece = source.next() else { return nil }
    var replay = try replay()
    while true {
      piece.block.forEachRecord { record, line in
        replay.take(record, at: RecordPosition(recording: piece.recording, line: line))
      }
      guard let next = source.next() else { return replay.tally }
      piece = next
    }
  }
}

/// Recordings, handed out piece by piece to whoever asks.
private final class Source: Sendable {
  struct Piece: Sendable {
    let recording: Int
    let block: RecordingBlocks.Block
  }

  private struct State: ~Copyable {
    let paths: [String]
    var recording = 0
    var blocks: RecordingBlocks?
    /// Bytes of the recordings that were read to their end.
    var bytesRead = 0
    var failure: Failure?
    var progress: Progress

    init(_ paths: [String]) {
      self.paths = paths
      var total: Int? = 0
      for path in paths { total = Files.size(path).flatMap { size in total.map { $0 + size } } }
      progress = Progress("replaying", of: total, .bytes)
    }
  }

  private let state: Mutex<State>

  init(_ paths: [String]) { state = Mutex(State(paths)) }

  /// The next piece; nil at the end and after a failure.
  func next() -> Piece? {
    state.withLock { state in
      guard state.failure == nil else { return nil }
      do throws(Failure) {
        return try Self.next(&state)
      } catch {
        state.failure = error
        return nil
      }
    }
  }

  private static func next(_ state: inout State) throws(Failure) -> Piece? {
    while state.recording < state.paths.count {
      let path = state.paths[state.recording]
      var blocks = if let open = state.blocks { open } else { try RecordingBlocks(path: path) }
      if let block = try blocks.next() {
        state.blocks = blocks
        state.progress.advance(to: state.bytesRead + blocks.bytesRead)
        return Piece(recording: state.recording, block: block)
      }
      blocks.close()
      state.blocks = nil
      state.bytesRead += Files.size(path) ?? blocks.bytesRead
      state.recording += 1
    }
    return nil
  }

  func stop(_ failure: Failure) { state.withLock { $0.failure = $0.failure ?? failure } }

  /// Throws what went wrong, if anything did.
  func finish() throws(Failure) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
