package import Hummingbird
import HummingbirdTLS
import Logging
import HummingbirdCore
import NIOCore
import NIOSSL
package import ServiceLifecycle

/// The door for agents and people: HTTP over everything that the queue can do.
package struct Server: Sendable {
  package let services: Services

  package init(_ services: Services) { self.services = services }

  /// Every route there is.
  package func router() -> Router<ServerContext> {
    let router = Router(context: ServerContext.self)
    router.add(middleware: SecurityHeaders(isSecure: services.settings.tls != nil))
    router.add(middleware: Accounting(services: services))
    router.add(middleware: ProblemHandling(services: services))
    router.add(middleware: Authenticating(services: services))
    RouteTable.add(to: router, services: services)
    PageRoutes.add(to: router, services: services)
    return router
  }

  /// What listens; `whenListening` is told the address.
  package func applications(
    whenListening: @escaping @Sendable (String) async -> Void = { _ in }
  ) throws -> [any Service] {
    let services = services
    let settings = services.settings
    var all: [any Service] = [
      application(.hostname(settings.host, port: settings.port), try channels()) { channel in
        services.own = OwnAddresses(of: channel.localAddress, settings)
        await whenListening(services.own.origin)
      }
    ]
    if let path = settings.localSocket {
      let channels = HTTPServerBuilder.http1(configuration: Self.local)
      all.append(application(.unixDomainSocket(path: path), channels) { _ in })
    }
    return all
  }

  private func application(
    _ address: BindAddress, _ channels: HTTPServerBuilder,
    _ whenListening: @escaping @Sendable (any Channel) async -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: router(), server: channels, configuration: ApplicationConfiguration(address: address),
      onServerRunning: whenListening, logger: services.logger)
  }

  private func channels() throws -> HTTPServerBuilder {
    var configuration = HTTP1Channel.Configuration(idleTimeout: Self.idle)
    configuration.limitHeaders()
    let base = HTTPServerBuilder.http1(configuration: configuration)
    guard let tls = services.settings.tls else { return base }
    return try .tls(base, tlsConfiguration: tls.configuration())
  }

  private static var local: HTTP1Channel.Configuration {
    var configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [PeerCheck()], idleTimeout: idle)
    configuration.limitHeaders()
    return configuration
  }

  /// Longer than any answer is held back.
  private static let idle = TimeAmount.seconds(75)
}

extension HTTP1Channel.Configuration {
  fileprivate mutating func limitHeaders() {
    httpDecoder.maxHeaderListSize = 32 * 1024
    httpDecoder.maxHeaderFieldSize = 16 * 1024
  }
}

extension ServerSettings.Certificates {
  /// TLS 1.3 and nothing older.
  func configuration() throws -> TLSConfiguration {
    let certificates = try NIOSSLCertificate.fromPEMFile(chain)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: certificates.map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    configuration.minimumTLSVersion = .tlsv13
    return configuration
  }
}

extension OwnAddresses {
  /// A proxy before it may call it by its loopback address.
  init(of address: SocketAddress?, _ settings: ServerSettings) {
    let local = OwnAddresses(loopbackPort: address?.port ?? 0, isSecure: settings.tls != nil)
    if let origin = settings.origin { self.init(origin: origin, others: local.all) } else {
      self = local
    }
  }
}
