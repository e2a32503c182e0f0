import Glibc
import Logging
import Proviso
import ProvisoFiles
import ProvisoLog
import ProvisoProgram
import ProvisoQueue
import ProvisoServer
import ProvisoStore
import ProvisoText
import UnixSignals

/// What `serve` was asked for, checked, and how it is done.
struct ServePlan: Sendable {
  private let settings: ServerSettings
  private let store: String
  private let program: [UInt8]
  private let active: ActiveProgram
  private let logName: String
  private let administrator: String?

  init(_ command: ServeCommand) throws(Failure) {
    var settings = try Self.settings(command)
    // Programs installed later must be signed like the first.
    if command.demands.isGiven { settings.demands = try command.demands.ofProgram() }
    self.settings = settings
    store = command.store
    logName = command.logName
    administrator = command.setUp ? command.administrator : nil
    let memory: ProgramMemory
    if let file = command.program {
      memory = try Loading.demanded(file, try command.demands.ofProgram())
    } else {
      let name = command.policies.joined(separator: " ")
      memory = try Loading.verified(try Loading.program(of: command.policies), name: name)
    }
    program = Array(memory.program.bytes)
    active = ActiveProgram(memory)
  }

  func serve() async throws -> ExitStatus {
    try PrivateFolder.make(around: store)
    if let socket = settings.localSocket { try PrivateFolder.make(around: socket) }
    umask(0o077)
    let signer = try logKey()
    let store = try await open(signer)
    do {
      let services = Services(
        store: store, program: active, settings: settings, logger: Self.logger,
        isUnknown: SQLiteStore.endProcess)
      try await SettingUp(services).begin(program: program, administrator: administrator) {
        try Output.standard("sign in as \($0) with the password \($1)\n")
      }
      try await Serving(services).run(signals: [.sigterm, .sigint]) { origin in
        try? Output.standard("listening on \(origin)\n")
      }
    } catch {
      await store.close()
      throw Self.failure(error)
    }
    await store.close()
    return .approve
  }

  private func open(_ signer: SignerKey) async throws(Failure) -> SQLiteStore {
    do {
      return try await SQLiteStore.open(
        path: store, signer: signer, settings: Settings(), entropy: Entropy(Secret.random))
    } catch {
      throw Self.failure(error)
    }
  }

  private func logKey() throws(Failure) -> SignerKey {
    let path = store + ".key"
    if access(path, F_OK) == 0 { return try SigningKey.read(path) }
    return try SigningKey.create(name: logName, at: path)
  }

  private static func failure(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let fault as OpeningFault: Failure(code: .internalError, message: fault.text.visible)
    case let refusal as Refusal:
      Failure(
        code: refusal.code == .unusableProgram ? .unusable : .internalError, message: refusal.text)
    default: Failure(code: .internalError, message: "\(error)")
    }
  }

  private static let logger: Logger = {
    LoggingSystem.bootstrap { label in
      JSONLines(label: label, now: Wall.now) { Output.error($0) }
    }
    return Logger(label: "proviso")
  }()

  private static func settings(_ command: ServeCommand) throws(Failure) -> ServerSettings {
    var settings = ServerSettings()
    (settings.host, settings.port) = try address(command.listen)
    if let chain = command.tlsCertificate, let key = command.tlsKey {
      settings.tls = ServerSettings.Certificates(chain: chain, key: key)
    }
    if settings.tls == nil, !isLoopback(settings.host) {
      throw .usage(
        "\(settings.host) is not loopback: give --tls-certificate and --tls-key, or put a proxy"
          + " that has them before 127.0.0.1 and name it with --origin")
    }
    settings.origin = try origin(command.origin, isNeeded: !isLoopback(settings.host))
    settings.localSocket = command.localSocket
    settings.witnesses = try witnesses(command.witness)
    settings.allowsPrivateWebhooks = command.allowPrivateWebhooks
    return settings
  }

  /// Browsers are answered under this name only.
  private static func origin(_ text: String?, isNeeded: Bool) throws(Failure) -> String? {
    guard let text else {
      guard !isNeeded else {
        throw .usage("beyond loopback, --origin https://NAME must say how browsers call the server")
      }
      return nil
    }
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }),
      text.utf8.count > scheme.utf8.count, !text.dropFirst(scheme.utf8.count).contains("/")
    else { throw .usage("--origin \(text) is none; write it like https://review.example") }
    return text
  }

  private static func witnesses(_ words: [String]) throws(Failure) -> [WitnessAddress] {
    guard words.count.isMultiple(of: 2) else {
      throw .usage("--witness takes an address and a key: --witness https://w.example w+1234+BA…")
    }
    var witnesses: [WitnessAddress] = []
    for place in stride(from: 0, to: words.count, by: 2) {
      do throws(WitnessAddress.Fault) {
        witnesses.append(try WitnessAddress(words[place], key: words[place + 1]))
      } catch {
        throw .usage(error.text.visible)
      }
    }
    return witnesses
  }

  private static func address(_ text: String) throws(Failure) -> (String, Int) {
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...]), colon > text.startIndex
    else { throw .usage("--listen \(text) is no address; write it like 127.0.0.1:8700") }
    let host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    return (String(isBracketed ? host.dropFirst().dropLast() : host), Int(port))
  }

  private static func isLoopback(_ host: String) -> Bool {
    var address = in_addr()
    if inet_pton(AF_INET, host, &address) == 1 { return address.s_addr & 0xFF == 127 }
    return host == "::1" || host == "localhost"
  }
}
