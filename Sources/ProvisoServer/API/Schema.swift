import ProvisoJSON

/// What JSON may look like at one place: bodies are checked against it, and the OpenAPI document
/// is written from it.
package indirect enum Schema: Sendable {
  case flag, null, anything
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>?)
  case text(TextForm, ClosedRange<Int>)
  case choice([String])
  case list(of: Schema, ClosedRange<Int>)
  case object([Field], isOpen: Bool)
  /// An object whose members all look the same.
  case map(of: Schema)
  case either([Schema])
  /// Written once in the document, under a name.
  case named(String, Schema)

  package static let text = Schema.text(.free, 0...10_000)
  package static let name = Schema.text(.name, 1...200)
  package static let key = Schema.text(.printable, 1...200)
  package static let digest = Schema.text(.digest, 71...71)
  package static let moment = Schema.text(.moment, 20...40)
  package static let natural = Schema.integer(0...9_007_199_254_740_991)
  /// Reasons that people and agents write.
  package static let reason = Schema.text(.spoken, 1...2_000)

  package static func object(_ fields: Field...) -> Schema { .object(fields, isOpen: false) }
  package static func open(_ fields: Field...) -> Schema { .object(fields, isOpen: true) }
  package static func list(of schema: Schema) -> Schema { .list(of: schema, 0...10_000) }
  package var orNull: Schema { .either([self, .null]) }
}

/// A member of an object, or a parameter of a query.
package struct Field: Sendable {
  package let name: String
  package let schema: Schema
  package let isRequired: Bool
  package let text: String?

  package static func must(_ name: String, _ schema: Schema, _ text: String? = nil) -> Field {
    Field(name: name, schema: schema, isRequired: true, text: text)
  }

  package static func may(_ name: String, _ schema: Schema, _ text: String? = nil) -> Field {
    Field(name: name, schema: schema, isRequired: false, text: text)
  }
}

/// How a text is spelled. Each is told as a regular expression (ECMA 262) and checked by code.
package enum TextForm: Sendable, CaseIterable {
  /// Anything.
  case free
  /// A text that says something: not only spaces.
  case spoken
  /// A name that can stand in an address and looks like no other: printable ASCII.
  case name
  /// `sha256:` and 64 digits.
  case digest
  /// RFC 3339.
  case moment
  /// The wire form of an action's type.
  case actionType
  /// `https://…`
  case address
  /// Printable ASCII without spaces.
  case printable
  case natural

  package var pattern: String? {
    switch self {
    case .free: nil
    case .spoken: "[A-Za-z0-9]"
    case .name: #"^[A-Za-z0-9_@+=~-][A-Za-z0-9_.@+=~-]*$"#
    case .digest: "^sha256:[0-9a-f]{64}$"
    case .moment:
      "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
        + #"(\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-2]):[0-5][0-9])$"#
    case .actionType:
      "^([A-Za-z_][A-Za-z0-9_]*|`[^`.]*[^A-Za-z0-9_`.][^`]*`)"
        + #"(\.([A-Za-z_][A-Za-z0-9_]*|`[^`.]*[^A-Za-z0-9_`.][^`]*`))*$"#
    case .address: "^https?://[!-~]+$"
    case .printable: "^[!-~]+$"
    case .natural: "^(0|[1-9][0-9]{0,14})$"
    }
  }
}
