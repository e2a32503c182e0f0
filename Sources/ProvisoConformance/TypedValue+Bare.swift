import Proviso

extension TypedValue {
  /// The value as the engine takes it.
  var bare: BareValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .double(let value): .double(value)
    case .string(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    case .timestamp(let seconds, let nanoseconds):
      .timestamp(seconds: seconds, nanoseconds: nanoseconds)
    case .duration(let nanoseconds): .duration(nanoseconds: nanoseconds)
    case .type(let name): .type(Array(name.utf8))
    case .list(let elements): .list(elements.map(\.bare))
    case .map(let entries):
      .map(entries.map { BareValue.Entry(key: $0.key.bare, value: $0.value.bare) })
    case .optional(let value): .optional(value?.bare)
    }
  }

  /// The value as the engine gives it.
  init(_ value: BareValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = .uint(value)
    case .double(let value): self = .double(value)
    case .string(let text), .other(let text): self = .string(text)
    case .bytes(let bytes): self = .bytes(bytes)
    case .timestamp(let seconds, let nanoseconds):
      self = .timestamp(seconds: seconds, nanoseconds: nanoseconds)
    case .duration(let nanoseconds): self = .duration(nanoseconds: nanoseconds)
    case .type(let name): self = .type(String(decoding: name, as: UTF8.self))
    case .list(let elements): self = .list(elements.map { TypedValue($0) })
    case .map(let entries):
      self = .map(entries.map { Entry(key: TypedValue($0.key), value: TypedValue($0.value)) })
    case .optional(let value): self = .optional(value.map { TypedValue($0) })
    }
  }
}
