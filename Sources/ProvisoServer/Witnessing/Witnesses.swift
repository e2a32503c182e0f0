package import AsyncHTTPClient
package import Logging
import ProvisoLog
import ServiceLifecycle

/// Has witnesses sign the log's checkpoints, one after another and beside everything else: nobody
/// who submits or decides waits for them.
package actor Witnesses: Service {
  private let log: WitnessedLog
  private let witnesses: [WitnessClient]
  private let logger: Logger
  /// The leaves so far, for proofs that the log only grew.
  private var tree = MerkleTree()
  /// The size that each witness signed last, by its place.
  private var known: [UInt64]
  private var newest: SignedNote?

  /// At most one round in so many seconds.
  private static let pauseSeconds = 1.0
  private static let mostLeaves = 1_000

  package init(
    _ log: WitnessedLog, _ addresses: [WitnessAddress], client: HTTPClient, logger: Logger
  ) {
    self.log = log
    self.logger = logger
    witnesses = addresses.map { WitnessClient($0, client: client) }
    known = addresses.map { _ in 0 }
  }

  /// The newest checkpoint that witnesses signed, with their signatures; nil before the first.
  package var cosigned: [UInt8]? { newest?.bytes }

  /// What is published: a checkpoint with the signatures of witnesses, where there are any.
  package func published(newest checkpoint: [UInt8]) -> [UInt8] {
    newest?.bytes ?? checkpoint
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown { await self.follow() }
  }

  private func follow() async {
    while !Task.isCancelled {
      do {
        try await round()
      } catch {
        logger.error("the log cannot be witnessed", metadata: ["error": "\(error)"])
      }
      await log.wait(tree.size, 30)
      try? await Task.sleep(for: .seconds(Self.pauseSeconds))
    }
  }

  /// Asks every witness to sign the newest checkpoint.
  package func round() async throws {
    let note = try SignedNote(try await log.checkpoint())
    guard let checkpoint = Checkpoint(note.text) else { throw WitnessingFault.noCheckpoint }
    guard checkpoint.size > 0 else { return }
    try await grow(to: checkpoint)
    var cosigned = note
    for (place, answer) in await answers(note, checkpoint).enumerated() {
      switch answer {
      case .success(let signatures):
        known[place] = checkpoint.size
        cosigned.add(signatures)
      case .failure(let fault): report(fault, witnesses[place])
      }
    }
    if cosigned.signatures.count > note.signatures.count { newest = cosigned }
  }

  private func grow(to checkpoint: Checkpoint) async throws {
    while tree.size < checkpoint.size {
      let count = min(checkpoint.size - tree.size, UInt64(Self.mostLeaves))
      let leaves = try await log.leaves(tree.size, Int(count))
      guard !leaves.isEmpty else { throw WitnessingFault.missing(tree.size) }
      for leaf in leaves { tree.append(.leaf(leaf)) }
    }
    guard tree.root(checkpoint.size) == checkpoint.root else { throw WitnessingFault.otherRoot }
  }

  private func answers(
    _ note: SignedNote, _ checkpoint: Checkpoint
  ) async -> [Result<[SignedNote.Signature], WitnessClient.Fault>] {
    let (tree, known) = (tree, known)
    return await withTaskGroup { group in
      for (place, witness) in witnesses.enumerated() {
        group.addTask {
          do throws(WitnessClient.Fault) {
            let signatures = try await witness.cosign(
              note, of: checkpoint, known: known[place], in: tree)
            return (place, Result<_, WitnessClient.Fault>.success(signatures))
          } catch {
            return (place, .failure(error))
          }
        }
      }
      var found: [Int: Result<[SignedNote.Signature], WitnessClient.Fault>] = [:]
      for await (place, answer) in group { found[place] = answer }
      return witnesses.indices.compactMap { found[$0] }
    }
  }

  private func report(_ fault: WitnessClient.Fault, _ witness: WitnessClient) {
    let metadata: Logger.Metadata = [
      "witness": "\(witness.address.key.identity.name)", "fault": "\(fault.text)",
    ]
    switch fault {
    // Somebody put back an old log, or there are two of it.
    case .ahead: logger.critical("a witness knows another log", metadata: metadata)
    case .unreachable, .refused, .wrongSignature:
      logger.warning("a witness did not sign", metadata: metadata)
    }
  }
}

/// Why there is nothing to be witnessed.
enum WitnessingFault: Error {
  case noCheckpoint
  case missing(UInt64)
  /// The leaves give another root than the checkpoint has.
  case otherRoot
}
