/// One who keeps the largest checkpoint of each log that it has seen, and signs only what grew out
/// of that (C2SP tlog-witness, `add-checkpoint`). Pure: who serves it keeps its state before
/// answering.
package struct Witness: Sendable {
  package struct Log: Sendable {
    package let origin: String
    package let keys: [VerifierKey]

    package init(origin: String, keys: [VerifierKey]) {
      self.origin = origin
      self.keys = keys
    }
  }

  /// What is answered, with the status of HTTP that goes with it.
  package enum Answer: Hashable, Sendable {
    /// The witness's signature line.
    case cosigned(String)
    case malformed
    case unknownLog
    case wrongSignature
    /// The size that the witness has seen.
    case conflict(UInt64)
    case inconsistent

    package var status: Int {
      switch self {
      case .cosigned: 200
      case .malformed: 400
      case .wrongSignature: 403
      case .unknownLog: 404
      case .conflict: 409
      case .inconsistent: 422
      }
    }
  }

  private let key: SignerKey
  private let logs: [Log]
  /// The newest checkpoint of each log that was seen, in the order of `logs`.
  package private(set) var seen: [Checkpoint?]

  /// `key` is of the type of cosignatures.
  package init(_ key: SignerKey, logs: [Log]) {
    precondition(key.verifier.type == .cosignature)
    self.key = key
    self.logs = logs
    seen = logs.map { _ in nil }
  }

  package mutating func add(_ body: [UInt8], atSeconds time: UInt64) -> Answer {
    guard let request = Request(body) else { return .malformed }
    var note: SignedNote
    do throws(SignedNote.Fault) {
      note = try SignedNote(request.note)
    } catch {
      return error.isOfSignatures ? .wrongSignature : .malformed
    }
    guard let checkpoint = Checkpoint(note.text) else { return .malformed }
    let place = logs.firstIndex { $0.origin.utf8.elementsEqual(checkpoint.origin.utf8) }
    guard let place else { return .unknownLog }
    guard (try? note.verified(by: logs[place].keys)) != nil else { return .wrongSignature }
    guard request.oldSize <= checkpoint.size else { return .malformed }
    let newest = seen[place]
    guard request.oldSize == newest?.size ?? 0 else { return .conflict(newest?.size ?? 0) }
    let isConsistent = MerkleProof.proves(
      from: request.oldSize, newest?.root ?? .empty, to: checkpoint.size, checkpoint.root,
      path: request.path)
    guard isConsistent else { return .inconsistent }
    seen[place] = checkpoint
    note.cosign(key, atSeconds: time)
    return .cosigned(note.signatures.last?.line ?? "")
  }

  /// `old N`, hashes, an empty line, and a note.
  private struct Request {
    let oldSize: UInt64
    let path: [TreeHash]
    let note: [UInt8]

    init?(_ body: [UInt8]) {
      guard
        let end = (1..<max(1, body.count)).first(where: { body[$0] == 10 && body[$0 - 1] == 10 })
      else { return nil }
      guard let head = String(validating: body[..<(end - 1)], as: UTF8.self) else { return nil }
      let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines[0].hasPrefix("old "), lines.count <= 64,
        let size = DecimalText.number(lines[0].dropFirst(4))
      else { return nil }
      let hashes = lines.dropFirst().map { TreeHash(base64: $0) }
      guard hashes.allSatisfy({ $0 != nil }) else { return nil }
      oldSize = size
      path = hashes.compactMap { $0 }
      note = Array(body[(end + 1)...])
    }
  }
}
