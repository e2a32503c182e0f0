package import Hummingbird
import HummingbirdTLS
import Logging
import HummingbirdCore
import NIOCore
import NIOSSL

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

  /// The service that listens; `whenListening` is told the address.
  package func application(
    whenListening: @escaping @Sendable (String) async -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    let services = services
    return Application(
      router: router(), server: try channels(),
      configuration: ApplicationConfiguration(address: services.settings.listen.bindAddress),
      onServerRunning: { channel in
        services.own = OwnAddresses(of: channel.localAddress, services.settings)
        await whenListening(services.own.origin)
      },
      logger: services.logger)
  }

  private func channels() throws -> HTTPServerBuilder {
    let base = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(75)))
    guard let tls = services.settings.tls else { return base }
    return try .tls(base, tlsConfiguration: tls.configuration())
  }
}

extension ServerSettings.Listening {
  var bindAddress: BindAddress {
    switch self {
    case .address(let host, let port): .hostname(host, port: port)
    case .local(let path): .unixDomainSocket(path: path)
    }
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
  init(of address: SocketAddress?, _ settings: ServerSettings) {
    if let origin = settings.origin {
      self.init(origin: origin)
    } else if let port = address?.port {
      self.init(loopbackPort: port, isSecure: settings.tls != nil)
    } else {
      self.init(origin: "http://localhost")
    }
  }
}
