package import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import ProvisoLog

/// Asks one witness to sign a checkpoint. It says which size it knows, and is shown how the log
/// grew from there.
package struct WitnessClient: Sendable {
  package enum Fault: Error, Sendable {
    case unreachable(String)
    case refused(status: Int)
    /// It has seen more of this log than there is: the log was set back, or another one uses its
    /// name and key.
    case ahead(UInt64)
    /// What it answered is no signature by its key.
    case wrongSignature

    package var text: String {
      switch self {
      case .unreachable(let why): "cannot be reached: \(why)"
      case .refused(let status): "refused with status \(status)"
      case .ahead(let size): "has seen \(size) entries of this log, more than there are"
      case .wrongSignature: "answered with something else than its signature"
      }
    }
  }

  package let address: WitnessAddress
  private let client: HTTPClient
  private static let mostBytes = 64 << 10

  package init(_ address: WitnessAddress, client: HTTPClient) {
    self.address = address
    self.client = client
  }

  /// The witness's signatures of a note. `known` is the size that it signed last, as far as
  /// anybody remembers; `tree` has at least the checkpoint's leaves.
  package func cosign(
    _ note: SignedNote, of checkpoint: Checkpoint, known: UInt64, in tree: MerkleTree
  ) async throws(Fault) -> [SignedNote.Signature] {
    var known = min(known, checkpoint.size)
    // Another of us may have asked in between, but not without end.
    for _ in 0..<3 {
      let answer = try await ask(note, old: known, checkpoint, tree)
      switch answer.status {
      case 200: return try signatures(answer.body, of: note)
      case 409:
        let size = String(decoding: answer.body, as: UTF8.self)
          .prefix { $0 != "\n" }
        guard let size = UInt64(size) else { throw .refused(status: 409) }
        guard size <= checkpoint.size else { throw .ahead(size) }
        known = size
      case let status: throw .refused(status: status)
      }
    }
    throw .refused(status: 409)
  }

  private func ask(
    _ note: SignedNote, old: UInt64, _ checkpoint: Checkpoint, _ tree: MerkleTree
  ) async throws(Fault) -> (status: Int, body: [UInt8]) {
    let proof = tree.consistency(from: old, to: checkpoint.size).map { $0.base64 + "\n" }.joined()
    var request = HTTPClientRequest(url: address.url + "/add-checkpoint")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
    request.body = .bytes(Array("old \(old)\n\(proof)\n".utf8) + note.bytes)
    do {
      let response = try await client.execute(request, timeout: .seconds(10))
      let body = try await response.body.collect(upTo: Self.mostBytes)
      return (Int(response.status.code), Array(body.readableBytesView))
    } catch {
      throw .unreachable("\(error)")
    }
  }

  /// Lines below the note are believed only if its own key made them.
  private func signatures(
    _ lines: [UInt8], of note: SignedNote
  ) throws(Fault) -> [SignedNote.Signature] {
    guard let signed = try? SignedNote(Array("\(note.text)\n".utf8) + lines),
      (try? signed.verified(by: [address.key])) != nil
    else { throw .wrongSignature }
    return signed.signatures.filter { $0.key == address.key.identity }
  }
}
