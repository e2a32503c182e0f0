/// What proves, without asking anybody, that a leaf stands in a log: its index, the way from it to
/// the root, and a signed checkpoint (C2SP tlog-proof, `.tlog-proof`).
package struct Receipt: Sendable {
  /// Anything beside; nobody vouches for it.
  package let extra: [UInt8]?
  package let index: UInt64
  package let path: [TreeHash]
  package let checkpoint: SignedNote

  package enum Fault: Error, Sendable {
    case malformed
    case note(SignedNote.Fault)
    case noCheckpoint
    /// The checkpoint is of another log.
    case otherOrigin(String)
    case noInclusion

    package var text: String {
      switch self {
      case .malformed: "this is no receipt (.tlog-proof)"
      case .note(let fault): fault.text
      case .noCheckpoint: "the signed note is no checkpoint"
      case .otherOrigin(let origin): "the receipt is of another log, \(origin)"
      case .noInclusion: "the entry is not the one that the receipt is of"
      }
    }
  }

  private static let head = "c2sp.org/tlog-proof@v1"
  private static let mostHashes = 63

  package init(
    extra: [UInt8]? = nil, index: UInt64, path: [TreeHash], checkpoint: SignedNote
  ) {
    self.extra = extra
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
  }

  package init(_ bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    guard Self.takeLine(&rest) == Self.head, var line = Self.takeLine(&rest) else {
      throw .malformed
    }
    var extra: [UInt8]?
    if line.hasPrefix("extra ") {
      guard let bytes = Base64Text.decoded(line.dropFirst(6)), let next = Self.takeLine(&rest)
      else { throw .malformed }
      extra = bytes
      line = next
    }
    guard line.hasPrefix("index "), let index = DecimalText.number(line.dropFirst(6)) else {
      throw .malformed
    }
    var path: [TreeHash] = []
    while let line = Self.takeLine(&rest), !line.isEmpty {
      guard path.count < Self.mostHashes, let hash = TreeHash(base64: line) else {
        throw .malformed
      }
      path.append(hash)
    }
    do throws(SignedNote.Fault) {
      self.init(
        extra: extra, index: index, path: path, checkpoint: try SignedNote(Array(rest)))
    } catch {
      throw .note(error)
    }
  }

  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(validating: rest[..<end], as: UTF8.self)
  }

  package var bytes: [UInt8] {
    let extra = self.extra.map { "extra \(Base64Text.encoded($0))\n" } ?? ""
    let path = self.path.map { $0.base64 + "\n" }.joined()
    return Array("\(Self.head)\n\(extra)index \(index)\n\(path)\n".utf8) + checkpoint.bytes
  }

  /// The checkpoint under which `leaf` is proved to stand, signed by the log's key.
  package func verified(
    _ leaf: TreeHash, origin: String, by keys: [VerifierKey]
  ) throws(Fault) -> Checkpoint {
    do throws(SignedNote.Fault) {
      let found = try checkpoint.verified(by: keys)
      guard found.contains(where: { $0.type == .ed25519 }) else { throw .untrusted }
    } catch {
      throw .note(error)
    }
    guard let checkpoint = Checkpoint(checkpoint.text) else { throw .noCheckpoint }
    guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else {
      throw .otherOrigin(checkpoint.origin)
    }
    let isIn = MerkleProof.proves(
      leaf, at: index, in: checkpoint.size, root: checkpoint.root, path: path)
    guard isIn else { throw .noInclusion }
    return checkpoint
  }
}
