import Glibc
import NIOCore

/// Lets only processes of the same user talk on a local socket.
final class PeerCheck: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = NIOAny
  typealias InboundOut = NIOAny

  /// As the system tells them (`struct ucred`, socket(7)).
  private struct Credentials: Sendable {
    var process: Int32 = 0
    var uid: UInt32 = 0
    var group: UInt32 = 0
  }

  func channelActive(context: ChannelHandlerContext) {
    check(context)
    context.fireChannelActive()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { check(context) }
  }

  private func check(_ context: ChannelHandlerContext) {
    guard let provider = context.channel as? any SocketOptionProvider else {
      context.close(promise: nil)
      return
    }
    let channel = context.channel
    let peer: EventLoopFuture<Credentials> = provider.unsafeGetSocketOption(
      level: SocketOptionLevel(SOL_SOCKET), name: SocketOptionName(SO_PEERCRED))
    peer.whenComplete { result in
      if case .success(let peer) = result, peer.uid == getuid() { return }
      channel.close(promise: nil)
    }
  }
}
