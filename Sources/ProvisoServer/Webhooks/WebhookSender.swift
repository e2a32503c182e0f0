import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1
import ProvisoLanguage
package import ProvisoQueue

/// Sends one message to one target: to an address that was looked at before, over TLS, without
/// following anything.
package struct WebhookSender: Sendable {
  private static let seconds: Int64 = 10
  private static let mostAnswerBytes = 64 * 1024

  let allowsPrivate: Bool

  package enum Outcome: Sendable, Equatable {
    case taken
    /// The target says that nobody wants this any more.
    case gone
    case failed(String)
  }

  package init(allowsPrivate: Bool) { self.allowsPrivate = allowsPrivate }

  package func send(_ body: [UInt8], id: String, to webhook: Webhook, at moment: Moment) async
    -> Outcome
  {
    let target: WebhookTarget
    do throws(WebhookTarget.Fault) {
      target = try WebhookTarget(webhook.url.string, allowsPrivate: allowsPrivate)
    } catch {
      return .failed(error.text)
    }
    let addresses = await Resolving.addresses(of: target.host)
    guard let address = addresses.first else { return .failed("the name has no address") }
    // One private address among public ones is a trap, too.
    guard addresses.allSatisfy(mayConnect) else {
      return .failed(WebhookTarget.Fault.privateAddress.text)
    }
    let seconds = moment.milliseconds / 1000
    let signature = WebhookSignature.header(
      id: id, seconds: seconds, body: body, secret: webhook.secret)
    var request = HTTPClientRequest(url: webhook.url.string)
    request.method = .POST
    request.headers = [
      "content-type": "application/cloudevents+json", "user-agent": "proviso", "webhook-id": id,
      "webhook-timestamp": "\(seconds)", "webhook-signature": signature,
    ]
    request.body = .bytes(ByteBuffer(bytes: body))
    return await send(request, to: target.host, at: address)
  }

  private func mayConnect(_ address: IPAddress) -> Bool {
    address.isPublic || (allowsPrivate && address.isLoopback)
  }

  /// The name is resolved no second time: the connection goes to the address that was checked,
  /// while the certificate must be that of the name.
  private func send(
    _ request: HTTPClientRequest, to host: String, at address: IPAddress
  ) async -> Outcome {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(5), read: .seconds(Self.seconds)))
    configuration.dnsOverride = [host: address.text]
    configuration.httpVersion = .http1Only
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    var outcome: Outcome
    do {
      let response = try await client.execute(request, timeout: .seconds(Self.seconds))
      outcome = Self.outcome(of: response.status.code)
      _ = try? await response.body.collect(upTo: Self.mostAnswerBytes)
    } catch {
      outcome = .failed("\(error)")
    }
    try? await client.shutdown()
    return outcome
  }

  private static func outcome(of status: UInt) -> Outcome {
    switch status {
    case 200..<300: .taken
    case 410: .gone
    default: .failed("status \(status)")
    }
  }
}
