import HTTPTypes
package import ProvisoJSON

/// The interface as OpenAPI 3.1, from the rows that the router is made from.
package enum OpenAPIDocument {
  package static let tree: JSONTree = {
    var paths: [(path: String, operations: [JSONTree.Member])] = []
    for route in RouteTable.all {
      let operation = JSONTree.Member(route.method.rawValue.lowercased(), operation(of: route))
      if let place = paths.firstIndex(where: { $0.path == route.path }) {
        paths[place].operations.append(operation)
      } else {
        paths.append((route.path, [operation]))
      }
    }
    return .record([
      "openapi": .text("3.1.0"),
      "info": .record([
        "title": .text("Proviso"), "version": .text("1"),
        "description": .text("Decisions about actions of agents, and the people who are asked."),
      ]),
      "paths": .object(paths.map { .init($0.path, .object($0.operations)) }),
      "components": components,
    ])
  }()

  private static func operation(of route: Route) -> JSONTree {
    .record([
      "operationId": .text(identifier(of: route)), "summary": .text(route.summary),
      "security": security(of: route.audience), "parameters": parameters(of: route),
      "requestBody": route.body.map { schema in
        .record([
          "required": .flag(!route.isBodyOptional),
          "content": .record(["application/json": .record(["schema": schema.document])]),
        ])
      },
      "responses": responses(of: route),
    ])
  }

  private static func identifier(of route: Route) -> String {
    let words = route.path.split(whereSeparator: { "/{}.-".contains($0) })
    return route.method.rawValue.lowercased() + "_" + words.joined(separator: "_")
  }

  private static func security(of audience: Audience) -> JSONTree {
    let (key, cookie) = audience.credentials
    var ways: [JSONTree] = []
    if key { ways.append(.record(["key": .list([])])) }
    if cookie { ways.append(.record(["session": .list([])])) }
    return .list(ways)
  }

  private static func parameters(of route: Route) -> JSONTree {
    var parameters = route.parameters.map { name in
      parameter(name, "path", .name, isRequired: true, nil)
    }
    parameters += route.query.map {
      parameter($0.name, "query", $0.schema, isRequired: $0.isRequired, $0.text)
    }
    if route.isKeyed {
      let text = "The same key and body give the same answer for a day; another body gives 422."
      parameters.append(
        parameter("Idempotency-Key", "header", .key, isRequired: false, text))
    }
    return .list(parameters)
  }

  private static func parameter(
    _ name: String, _ place: String, _ schema: Schema, isRequired: Bool, _ text: String?
  ) -> JSONTree {
    .record([
      "name": .text(name), "in": .text(place), "required": .flag(isRequired),
      "description": text.map { .text($0) },
      "explode": place == "query" ? .flag(false) : nil, "schema": schema.document,
    ])
  }

  private static func responses(of route: Route) -> JSONTree {
    var answers: [JSONTree.Member] = []
    for status in Set(route.answers.map(\.status.code)).sorted() {
      let same = route.answers.filter { $0.status.code == status }
      answers.append(.init("\(status)", response(same)))
    }
    return .object(
      answers + [.init("default", .record(["$ref": .text("#/components/responses/Problem")]))])
  }

  /// One status, and every type that its body may have.
  private static func response(_ answers: [Route.Answer]) -> JSONTree {
    let contents = answers.compactMap { answer -> JSONTree.Member? in
      switch answer.content {
      case .json(let schema): .init("application/json", .record(["schema": schema.document]))
      case .other(let type): .init(type, .record(["schema": .record(["type": .text("string")])]))
      case .nothing: nil
      }
    }
    return .record([
      "description": .text(answers[0].status.reasonPhrase),
      "content": contents.isEmpty ? nil : .object(contents),
    ])
  }

  private static var components: JSONTree {
    let problem = Schema.open(
      .must("type", .text), .must("title", .text), .must("status", .integer(400...599)),
      .must("code", .text), .must("detail", .text))
    return .record([
      "securitySchemes": .record([
        "key": .record(["type": .text("http"), "scheme": .text("bearer")]),
        "session": .record([
          "type": .text("apiKey"), "in": .text("cookie"), "name": .text("proviso"),
        ]),
      ]),
      "schemas": .object(NamedSchemas.all.map { .init($0.name, $0.schema.document) }),
      "responses": .record([
        "Problem": .record([
          "description": .text("Why there is no answer (RFC 9457)"),
          "content": .record([
            "application/problem+json": .record(["schema": problem.document])
          ]),
        ])
      ]),
    ])
  }
}
