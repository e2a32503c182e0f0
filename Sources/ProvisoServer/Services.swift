import AsyncHTTPClient
package import Logging
package import ProvisoFiles
package import ProvisoQueue
import Synchronization

/// What every route works with.
package final class Services: Sendable {
  package let store: any QueueStore
  package let settings: ServerSettings
  package let logger: Logger
  /// Called when nobody knows what the store did: the process ends and a supervisor restarts it.
  package let isUnknown: @Sendable (StoreFault) -> Void
  package let feed: LogFeed
  package let webhooks: WebhookBook
  /// Nil where nobody was named.
  package let witnesses: Witnesses?
  package let metrics = MetricsRegistry()
  package let signIns = SignInLimits()
  package let passwords = Passwords()
  private let addresses = Mutex(OwnAddresses())
  private let active: Mutex<ActiveProgram>

  package init(
    store: any QueueStore, program: ActiveProgram, settings: ServerSettings, logger: Logger,
    isUnknown: @escaping @Sendable (StoreFault) -> Void
  ) {
    self.store = store
    active = Mutex(program)
    feed = LogFeed(store, logger: logger)
    webhooks = WebhookBook(store)
    witnesses =
      settings.witnesses.isEmpty
      ? nil
      : Witnesses(WitnessedLog(store), settings.witnesses, client: .shared, logger: logger)
    self.settings = settings
    self.logger = logger
    self.isUnknown = isUnknown
  }

  /// Where browsers reach this server: known once it listens.
  package var own: OwnAddresses {
    get { addresses.withLock { $0 } }
    set { addresses.withLock { $0 = newValue } }
  }

  /// The program that decides now.
  package var program: ActiveProgram {
    get { active.withLock { $0 } }
    set { active.withLock { $0 = newValue } }
  }
}

/// How a server was started.
package struct ServerSettings: Sendable {
  package var host = "127.0.0.1"
  package var port = 8700
  /// A socket beside it, for processes of the same user, in a folder that nobody else may enter.
  package var localSocket: String?
  package var tls: Certificates?
  /// Where browsers reach it, where that is not what it listens on: `https://review.example`.
  package var origin: String?
  /// Lets webhooks go to loopback without TLS: for tests only.
  package var allowsPrivateWebhooks = false
  /// What a program that is installed later must fulfil.
  package var demands: ProgramDemands?
  package var sessionSeconds: Int64 = 12 * 3600
  /// Who signs checkpoints besides the log itself.
  package var witnesses: [WitnessAddress] = []

  package init() {}

  package struct Certificates: Sendable {
    package let chain: String
    package let key: String

    package init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }
}
