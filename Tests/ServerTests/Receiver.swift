import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ProvisoLanguage
import ProvisoQueue

/// A target of webhooks on loopback that fails a few times first.
final class Receiver: Sendable {
  struct Message: Sendable {
    let headers: [String: String]
    let body: [UInt8]
    func header(_ name: String) -> String { headers[name] ?? "" }
  }

  let url: String
  private let messages: Box

  private final class Box: @unchecked Sendable {
    private let lock = NSLock()
    private var held: [Message] = []

    var all: [Message] { lock.withLock { held } }

    func add(_ message: Message) -> Int {
      lock.withLock {
        held.append(message)
        return held.count
      }
    }
  }

  private init(_ url: String, _ messages: Box) {
    self.url = url
    self.messages = messages
  }

  var received: [Message] { messages.all }

  static func webhook(_ url: String) -> Webhook {
    Webhook(id: "wh", url: Text(url), secret: [1, 2, 3], kinds: [], next: 0)
  }

  func wait(for count: Int) async throws -> [Message] {
    for _ in 0..<300 where received.count < count { try await Task.sleep(for: .milliseconds(50)) }
    return received
  }

  static func receiving(
    failures: Int, _ body: @escaping @Sendable (Receiver) async throws -> Void
  ) async throws {
    let messages = Box()
    let router = Router()
    router.post("hook") { request, _ -> HTTPResponse.Status in
      let buffer = try await request.body.collect(upTo: 1 << 20)
      var headers: [String: String] = [:]
      for field in request.headers { headers[field.name.canonicalName] = field.value }
      let count = messages.add(Message(headers: headers, body: Array(buffer.readableBytesView)))
      return count <= failures ? .internalServerError : .noContent
    }
    router.post("moved") { _, _ in
      Response(status: .temporaryRedirect, headers: [.location: "/hook"])
    }
    let (ports, found) = AsyncStream<Int>.makeStream()
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { found.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "receiver") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      group.addTask {
        var first = ports.makeAsyncIterator()
        guard let port = await first.next() else { return }
        try await body(Receiver("http://127.0.0.1:\(port)", messages))
      }
      try await group.next()
      group.cancelAll()
      while let _ = try? await group.next() {}
    }
  }
}
