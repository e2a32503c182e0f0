import Foundation
import ProvisoJSON
import ProvisoServer
import Testing

/// The OpenAPI document and the figures.
@Suite struct DocumentTests {
  @Test func everyReferenceAndIdentifierIsGood() {
    let document = OpenAPIDocument.tree
    let text = String(decoding: document.bytes, as: UTF8.self)
    let references = text.components(separatedBy: #""$ref":"#).dropFirst()
      .compactMap { $0.split(separator: "\"").first }
    #expect(references.count > 20)
    for reference in references {
      let path = reference.dropFirst(2).split(separator: "/").map(String.init)
      #expect(document.value(at: path) != nil, "\(reference)")
    }
    let identifiers = text.components(separatedBy: #""operationId":"#).dropFirst()
      .compactMap { $0.split(separator: "\"").first }
    #expect(Set(identifiers).count == identifiers.count && identifiers.count == RouteTable.all.count)
  }

  @Test func figuresNameNobody() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      _ = try await agent.post("/v1/actions", LifeTests.mail)
      _ = try await agent.get("/v1/requests/req_unknown")
      _ = try await agent.get("/secret-path-\(UUID().uuidString)")
      let text = try await world.nobody.get("/metrics").text
      #expect(text.contains(#"proviso_decisions_total{verdict="route"} 1.0"#))
      #expect(text.contains("proviso_requests_pending 1.0"))
      #expect(text.contains("proviso_store_seconds_count"))
      for secret in ["helper", "client.example", "mail.send", "secret-path", "req_"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test func healthAndTheDocumentNeedNoCredential() async throws {
    try await World.serving { world in
      let health = try await world.nobody.get("/healthz")
      let document = try await world.nobody.get("/openapi.json")
      #expect(health.text("status") == "ok" && document.text.contains(#""openapi":"3.1.0""#))
    }
  }
}
