extension Type {
  /// Stand for any type in signatures; the same letter is the same type throughout one signature.
  package static let anyT = Type.parameter("T")
  package static let anyU = Type.parameter("U")
  package static let listOfT = Type.list(anyT)

  /// In signatures: any type of number.
  package static let number = Type.abstract("number", [])
  /// In signatures: the name of a kind or category of personal data.
  package static let kind = Type.abstract("kind", [])

  package var isNumeric: Bool {
    switch self {
    case .int, .uint, .double: true
    case .dyn, .null, .bool, .string, .bytes, .timestamp, .duration, .list, .map, .record, .union,
      .level, .type, .optional, .findings, .url, .ip, .cidr, .parameter, .abstract, .unknown:
      false
    }
  }
}
