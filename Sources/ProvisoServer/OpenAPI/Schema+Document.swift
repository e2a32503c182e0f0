package import ProvisoJSON

extension Schema {
  /// As JSON Schema (2020-12), which OpenAPI 3.1 uses.
  package var document: JSONTree {
    switch self {
    case .flag: .record(["type": .text("boolean")])
    case .null: .record(["type": .text("null")])
    case .anything: .object([])
    case .integer(let range):
      .record([
        "type": .text("integer"), "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ])
    case .number(let range):
      .record([
        "type": .text("number"), "minimum": range.map { .decimal($0.lowerBound) },
        "maximum": range.map { .decimal($0.upperBound) },
      ])
    case .text(let form, let range):
      .record([
        "type": .text("string"), "minLength": .number(range.lowerBound),
        "maxLength": .number(range.upperBound), "pattern": form.pattern.map { .text($0) },
      ])
    case .choice(let words):
      .record(["type": .text("string"), "enum": .list(words.map { .text($0) })])
    case .list(let element, let range):
      .record([
        "type": .text("array"), "items": element.document,
        "minItems": .number(range.lowerBound), "maxItems": .number(range.upperBound),
      ])
    case .object(let fields, let isOpen): Self.object(fields, isOpen)
    case .map(let schema):
      .record(["type": .text("object"), "additionalProperties": schema.document])
    case .either(let schemas): .record(["anyOf": .list(schemas.map(\.document))])
    case .named(let name, _): .record(["$ref": .text("#/components/schemas/\(name)")])
    }
  }

  private static func object(_ fields: [Field], _ isOpen: Bool) -> JSONTree {
    let required = fields.filter(\.isRequired)
    return .record([
      "type": .text("object"),
      "properties": .object(fields.map { .init($0.name, property($0)) }),
      "required": required.isEmpty ? nil : .list(required.map { .text($0.name) }),
      "additionalProperties": .flag(isOpen),
    ])
  }

  private static func property(_ field: Field) -> JSONTree {
    guard let text = field.text, case .object(let members) = field.schema.document else {
      return field.schema.document
    }
    return .object(members + [.init("description", .text(text))])
  }
}

/// Schemas with a name, wherever rows use them, each once.
enum NamedSchemas {
  static let all: [(name: String, schema: Schema)] = {
    var found: [(name: String, schema: Schema)] = []
    for route in RouteTable.all {
      if let body = route.body { collect(body, into: &found) }
      for answer in route.answers {
        if case .json(let schema) = answer.content { collect(schema, into: &found) }
      }
    }
    return found
  }()

  private static func collect(_ schema: Schema, into found: inout [(name: String, schema: Schema)])
  {
    switch schema {
    case .flag, .null, .anything, .integer, .number, .text, .choice: break
    case .list(let element, _): collect(element, into: &found)
    case .object(let fields, _): for field in fields { collect(field.schema, into: &found) }
    case .map(let value): collect(value, into: &found)
    case .either(let schemas): for schema in schemas { collect(schema, into: &found) }
    case .named(let name, let inner):
      guard !found.contains(where: { $0.name == name }) else { return }
      found.append((name, inner))
      collect(inner, into: &found)
    }
  }
}
