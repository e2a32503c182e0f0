package import HTTPTypes
package import Hummingbird

/// One row of the interface: the router and the OpenAPI document are both made from it.
package struct Route: Sendable {
  package typealias Handler = @Sendable (Call) async throws -> Response

  package let method: HTTPRequest.Method
  /// With parameters in braces: `/v1/requests/{id}`.
  package let path: String
  package let audience: Audience
  package let summary: String
  package var query: [Field]
  package var body: Schema?
  package var isBodyOptional = false
  /// Whether a write may name an `Idempotency-Key`.
  package var isKeyed = false
  package var answers: [Answer]
  package let handler: Handler

  package struct Answer: Sendable {
    package let status: HTTPResponse.Status
    package let content: Content

    package enum Content: Sendable {
      case json(Schema)
      case other(String)
      case nothing
    }

    package static func ok(_ schema: Schema) -> Answer {
      Answer(status: .ok, content: .json(schema))
    }
    package static func ok(type: String) -> Answer { Answer(status: .ok, content: .other(type)) }
    package static func created(_ schema: Schema) -> Answer {
      Answer(status: .created, content: .json(schema))
    }
    package static func accepted(_ schema: Schema) -> Answer {
      Answer(status: .accepted, content: .json(schema))
    }
    package static let empty = Answer(status: .noContent, content: .nothing)
  }

  private init(
    _ method: HTTPRequest.Method, _ path: String, _ audience: Audience, _ summary: String,
    _ query: [Field], _ body: Schema?, _ answers: [Answer], _ handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.audience = audience
    self.summary = summary
    self.query = query
    self.body = body
    self.answers = answers
    self.handler = handler
  }

  package static func get(
    _ path: String, for audience: Audience, _ summary: String, query: [Field] = [],
    _ answers: Answer..., handler: @escaping Handler
  ) -> Route {
    Route(.get, path, audience, summary, query, nil, answers, handler)
  }

  /// A write; `isKeyed`: it is one command, whose answer is kept under an `Idempotency-Key`.
  package static func write(
    _ method: HTTPRequest.Method, _ path: String, for audience: Audience, _ summary: String,
    body: Schema? = nil, isBodyOptional: Bool = false, isKeyed: Bool = false, _ answers: Answer...,
    handler: @escaping Handler
  ) -> Route {
    var route = Route(method, path, audience, summary, [], body, answers, handler)
    route.isBodyOptional = isBodyOptional
    route.isKeyed = isKeyed
    return route
  }

  /// The names in braces, in order.
  package var parameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// Whether an address is one of this route's, whatever the method.
  package func matches(_ address: String) -> Bool {
    let (wanted, found) = (path.split(separator: "/"), address.split(separator: "/"))
    return wanted.count == found.count
      && zip(wanted, found).allSatisfy { $0.hasPrefix("{") || $0.utf8.elementsEqual($1.utf8) }
  }
}
