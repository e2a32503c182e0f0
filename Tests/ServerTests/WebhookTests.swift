import Foundation
import Hummingbird
import Logging
import ProvisoJSON
import ProvisoQueue
import ProvisoServer
import Testing

/// What webhooks are told, and where they may not go.
@Suite struct WebhookTests {
  @Test func aTargetIsToldInOrderUntilItTakesIt() async throws {
    try await Receiver.receiving(failures: 2) { receiver in
      try await World.serving(settings: { $0.allowsPrivateWebhooks = true }) { world in
        let admin = try await world.person("root", .administrator)
        let agent = try await world.agent("helper")
        let made = try await admin.post(
          "/v1/webhooks", #"{"url":"\#(receiver.url)/hook","kinds":["routed"]}"#)
        #expect(made.status == 201, "\(made.text)")
        _ = try await agent.post("/v1/actions", LifeTests.mail)
        let received = try await receiver.wait(for: 3)
        guard received.count >= 3 else {
          Issue.record("\(received.count) messages came")
          return
        }
        let identifiers = Set(received.map { $0.header("webhook-id") })
        #expect(identifiers.count == 1, "a retry has the id of what it repeats")
        let secret = made.text("secret")
        for message in received {
          let expected = WebhookSignature.header(
            id: message.header("webhook-id"),
            seconds: Int64(message.header("webhook-timestamp")) ?? 0, body: message.body,
            secret: Array(Data(base64Encoded: String(secret.dropFirst(6))) ?? Data()))
          #expect(message.header("webhook-signature") == expected)
          #expect(message.header("content-type") == "application/cloudevents+json")
        }
        let event = JSONTree.read(received[2].body) ?? .null
        #expect(event["type"]?.text == "dev.proviso.request.routed.v1")
        #expect(!String(decoding: received[2].body, as: UTF8.self).contains("client.example"))

        let listed = try await admin.get("/v1/webhooks")
        #expect(!listed.text.contains("whsec_") && !listed.text.contains("secret"))
        let id = made.text("id")
        #expect(try await admin.delete("/v1/webhooks/\(id)").status == 204)
        #expect(try await admin.delete("/v1/webhooks/\(id)").status == 404)
        #expect(try await admin.get("/metrics").text.contains("proviso_webhook_failures_total 2"))
      }
    }
  }

  @Test func signaturesAreThoseOfTheStandard() {
    // The example of the specification (standardwebhooks.com).
    let secret = Array(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") ?? Data())
    let header = WebhookSignature.header(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330,
      body: Array(#"{"test": 2432232314}"#.utf8), secret: secret)
    #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test(arguments: [
    "http://example.com/", "https://127.0.0.1/", "https://10.0.0.1/", "https://172.16.0.1/",
    "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data", "https://0.0.0.0/",
    "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::7f00:1]/", "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd12::1]/",
    "https://[2002:7f00:1::]/", "https://[2001:0:7f00:1::]/", "https://[ff02::1]/",
    "https://100.64.0.1/", "https://198.18.0.1/", "https://224.0.0.1/", "https://255.255.255.255/",
    "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
    "https://user@example.com/", "https://example.com@127.0.0.1/", "https://example.com\\\\@x/",
    "https:///x", "https://example.com:0/", "https://example.com:99999/", "ftp://example.com/",
    "https://exa mple.com/", "https://-x.example/", "https://[::1", "https://1.2.3.4.5/",
  ])
  func privateTargetsAreRefused(url: String) async throws {
    #expect(throws: (any Error).self) {
      try WebhookTarget(url.replacingOccurrences(of: "\\\\", with: "\\"), allowsPrivate: false)
    }
  }

  @Test(arguments: ["https://example.com/hook", "https://example.com:8443/a?b=c", "https://[2606:4700::1]/", "https://1.1.1.1/"])
  func publicTargetsAreTaken(url: String) throws {
    _ = try WebhookTarget(url, allowsPrivate: false)
  }

  @Test func aNameThatMeansThisMachineIsRefusedWhenItIsCalled() async throws {
    let webhook = Receiver.webhook("https://localhost/hook")
    let outcome = await WebhookSender(allowsPrivate: false).send(
      [], id: "x", to: webhook, at: .init(milliseconds: 0))
    #expect(outcome == .failed("webhooks go to public addresses only"))
  }

  @Test func aRedirectIsNotFollowed() async throws {
    try await Receiver.receiving(failures: 0) { receiver in
      let outcome = await WebhookSender(allowsPrivate: true).send(
        [], id: "x", to: Receiver.webhook(receiver.url + "/moved"), at: .init(milliseconds: 0))
      #expect(outcome == .failed("status 307"))
      #expect(receiver.received.isEmpty)
    }
  }
}
