import AsyncHTTPClient
import Hummingbird
import Logging
import NIOCore
import ProvisoLog
import ProvisoServer
import Synchronization
import Testing

/// A log's checkpoints, signed by a witness over HTTP (C2SP tlog-witness).
@Suite struct WitnessTests {
  @Test func aWitnessSignsWhatGrew() async throws {
    let log = GrowingLog()
    try await withWitness(of: log) { url, key, seen in
      let witnesses = try log.witnesses([(url, key.text)])
      for size in [1, 2, 7, 300] {
        log.grow(to: size)
        try await witnesses.round()
        let bytes = try #require(await witnesses.cosigned)
        let note = try SignedNote(bytes)
        #expect(try note.verified(by: [log.key.verifier, key]).count == 2)
        #expect(Checkpoint(note.text)?.size == UInt64(size))
        #expect(seen() == UInt64(size))
      }
    }
  }

  @Test func afterARestartItAsksWhatTheWitnessKnows() async throws {
    let log = GrowingLog()
    try await withWitness(of: log) { url, key, _ in
      log.grow(to: 5)
      try await log.witnesses([(url, key.text)]).round()
      log.grow(to: 9)
      let another = try log.witnesses([(url, key.text)])
      try await another.round()
      let bytes = try #require(await another.cosigned)
      #expect(Checkpoint(try SignedNote(bytes).text)?.size == 9)
    }
  }

  @Test func aLogThatWentBackIsNotSigned() async throws {
    let log = GrowingLog()
    try await withWitness(of: log) { url, key, seen in
      log.grow(to: 8)
      try await log.witnesses([(url, key.text)]).round()
      let old = GrowingLog(key: log.key)
      old.grow(to: 3)
      let witnesses = try old.witnesses([(url, key.text)])
      try await witnesses.round()
      #expect(await witnesses.cosigned == nil)
      let other = GrowingLog(key: log.key, salt: "other")
      other.grow(to: 9)
      let forked = try other.witnesses([(url, key.text)])
      try await forked.round()
      #expect(await forked.cosigned == nil)
      #expect(seen() == 8)
    }
  }

  @Test func oneThatIsNotThereHoldsUpNothing() async throws {
    let log = GrowingLog()
    log.grow(to: 4)
    try await withWitness(of: log) { url, key, _ in
      let gone = SignerKey(name: "gone", .cosignature, seed: Array(repeating: 9, count: 32))
      let text = try #require(gone).verifier.text
      let witnesses = try log.witnesses([("http://127.0.0.1:1", text), (url, key.text)])
      try await witnesses.round()
      let bytes = try #require(await witnesses.cosigned)
      #expect(try SignedNote(bytes).signatures.count == 2)
    }
  }

  @Test func aSignatureOfAnotherIsNotTaken() async throws {
    let log = GrowingLog()
    log.grow(to: 4)
    try await withWitness(of: log) { url, key, _ in
      let other = SignerKey(
        name: key.identity.name, .cosignature, seed: Array(repeating: 9, count: 32))
      let text = try #require(other).verifier.text
      let witnesses = try log.witnesses([(url, text)])
      try await witnesses.round()
      #expect(await witnesses.cosigned == nil)
    }
  }

  @Test(arguments: ["http://witness.example", "ftp://127.0.0.1", "https://a@b", "https://a b"])
  func placesThatAreNotSafeAreRefused(url: String) throws {
    let key = SignerKey(name: "w", .cosignature, seed: Array(repeating: 2, count: 32))
    let text = try #require(key).verifier.text
    #expect(throws: WitnessAddress.Fault.self) { try WitnessAddress(url, key: text) }
  }

  /// Serves a witness of the log on a port of its own.
  private func withWitness(
    of log: GrowingLog,
    _ body: (String, VerifierKey, () -> UInt64?) async throws -> Void
  ) async throws {
    let key = SignerKey(
      name: "witness.example", .cosignature, seed: Array(repeating: 7, count: 32))
    let signer = try #require(key)
    let witness = SharedWitness(
      Witness(signer, logs: [.init(origin: log.origin, keys: [log.key.verifier])]))
    let router = Router()
    router.post("/add-checkpoint") { request, _ in
      let body = try await request.body.collect(upTo: 1 << 20)
      return witness.answer(Array(body.readableBytesView))
    }
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    var quiet = Logger(label: "witness")
    quiet.logLevel = .critical
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) },
      logger: quiet)
    let task = Task { try await application.run() }
    defer { task.cancel() }
    var iterator = ports.makeAsyncIterator()
    let port = await iterator.next() ?? 0
    try await body("http://127.0.0.1:\(port)", signer.verifier) { witness.size }
  }
}

/// A witness for several connections.
private final class SharedWitness: Sendable {
  private let held: Mutex<Witness>

  init(_ witness: Witness) { held = Mutex(witness) }

  var size: UInt64? { held.withLock { $0.seen[0]?.size } }

  func answer(_ body: [UInt8]) -> Response {
    let answer = held.withLock { $0.add(body, atSeconds: 1_790_000_000) }
    let text =
      switch answer {
      case .cosigned(let line): line
      case .conflict(let size): "\(size)\n"
      case .malformed, .unknownLog, .wrongSignature, .inconsistent: ""
      }
    return Response(
      status: .init(code: answer.status), body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

/// A log that a test lets grow.
private final class GrowingLog: Sendable {
  let key: SignerKey
  let origin = "acme.example/audit"
  private let salt: String
  private let leaves = Mutex<[[UInt8]]>([])

  init(key: SignerKey? = nil, salt: String = "") {
    self.key = key ?? SignerKey(name: "acme.example/audit", seed: Array(repeating: 1, count: 32))!
    self.salt = salt
  }

  func grow(to size: Int) {
    leaves.withLock { leaves in
      while leaves.count < size { leaves.append(Array("leaf \(salt)\(leaves.count)".utf8)) }
    }
  }

  private var checkpoint: [UInt8] {
    let tree = MerkleTree(leaves.withLock { $0 }.map { TreeHash.leaf($0) })
    let checkpoint = Checkpoint(origin: origin, size: tree.size, root: tree.root)
    var note = SignedNote(unsigned: checkpoint.text)
    note.sign(key)
    return note.bytes
  }

  func witnesses(_ addresses: [(String, String)]) throws -> Witnesses {
    let log = WitnessedLog(
      checkpoint: { self.checkpoint },
      leaves: { index, limit in
        self.leaves.withLock { Array($0.dropFirst(Int(index)).prefix(limit)) }
      }, wait: { _, _ in })
    var quiet = Logger(label: "witnesses")
    quiet.logLevel = .critical
    return Witnesses(
      log, try addresses.map { try WitnessAddress($0.0, key: $0.1) }, client: .shared,
      logger: quiet)
  }
}
