extension TypedValue: CustomStringConvertible {
  /// The value as an expression could write it.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let text): String(decoding: text, as: UTF8.self).debugDescription
    case .bytes(let bytes): "bytes\(bytes)"
    case .timestamp(let seconds, let nanoseconds): "timestamp(\(seconds) s, \(nanoseconds) ns)"
    case .duration(let nanoseconds): "duration(\(nanoseconds) ns)"
    case .type(let name): name
    case .list(let elements): "\(elements)"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .optional(let value): value.map { "optional.of(\($0))" } ?? "optional.none()"
    }
  }
}
