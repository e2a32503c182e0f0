import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Who is told about the log.
enum WebhookRoutes {
  static let all = [list, add, remove]

  private static let kinds = Schema.list(of: .choice(LeafKind.allCases.map(\.rawValue)), 0...100)
  private static let fields: [Field] = [
    .must("id", .text), .must("url", .text), .must("kinds", .list(of: .text)),
    .must("next", .natural, "The first entry that it was not told."),
    .must("failures", .natural), .may("retry_at", .moment), .must("is_active", .flag),
  ]

  private static let list = Route.get(
    "/v1/webhooks", for: .administrators, "Who is told, and how far each has come.",
    .ok(.object(.must("webhooks", .list(of: .object(fields, isOpen: false)))))
  ) { call in
    let all = try await call.services.webhooks.all()
    return .json(.record(["webhooks": .list(all.map { .object(members(of: $0)) })]))
  }

  private static let add = Route.write(
    .post, "/v1/webhooks", for: .administrators,
    "Tell a target about new entries of the log, signed as Standard Webhooks says.",
    body: .object(
      .must("url", .text(.address, 9...2_000)), .may("kinds", kinds, "Absent: all kinds.")),
    .created(
      .object(
        fields + [.must("secret", .text, "Checks signatures; told in this answer only.")],
        isOpen: false))
  ) { call in
    let url = try call.required("url")
    do throws(WebhookTarget.Fault) {
      _ = try WebhookTarget(
        url.string, allowsPrivate: call.services.settings.allowsPrivateWebhooks)
    } catch {
      throw Problem(.unprocessableContent, "refused_target", error.text)
    }
    let kinds = (call.body["kinds"]?.elements ?? []).compactMap { $0.text.map { Text($0) } }
    let webhook = Webhook(
      id: Text("wh_" + Secret.base32(Secret.random(10))), url: url, secret: Secret.random(32),
      kinds: kinds, next: await call.services.feed.position)
    try await call.services.webhooks.add(webhook)
    let secret = WebhookSignature.text(ofSecret: webhook.secret)
    return .json(
      .object(members(of: webhook) + [.init("secret", .text(secret))]), status: .created)
  }

  private static let remove = Route.write(
    .delete, "/v1/webhooks/{id}", for: .administrators, "Tell a target no more.", .empty
  ) { call in
    guard try await call.services.webhooks.remove(call.parameter("id")) else {
      throw Problem.notFound("webhook")
    }
    return Response(status: .noContent)
  }

  private static func members(of webhook: Webhook) -> [JSONTree.Member] {
    let tree = JSONTree.record([
      "id": .text(webhook.id), "url": .text(webhook.url), "kinds": .texts(webhook.kinds),
      "next": .number(webhook.next), "failures": .number(webhook.failures),
      "retry_at": webhook.retryAt.map { .moment($0) }, "is_active": .flag(webhook.isActive),
    ])
    return tree.members
  }
}
