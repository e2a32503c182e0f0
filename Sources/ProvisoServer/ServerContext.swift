package import Hummingbird
import Logging
import NIOCore

/// What is known about one HTTP request besides what it says: who sends it, and from where.
package struct ServerContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  package var identity = Identity.nobody
  /// The address of the other side, without its port; empty on a local socket.
  package let peer: String
  /// The trace that a caller goes on with (`traceparent`), in hexadecimal digits.
  package var trace: String?

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
