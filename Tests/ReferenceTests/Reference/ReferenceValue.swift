import ProvisoLanguage
import ProvisoPII

/// What an expression comes to; why it comes to nothing is a thrown `Fault`.
indirect enum ReferenceValue {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(Text)
  case bytes([UInt8])
  case timestamp(Moment)
  /// Nanoseconds.
  case duration(Int64)
  case level(Scale, Int)
  case list([ReferenceValue])
  /// Maps and records, in the order of the text.
  case map([Entry])
  case type(Text)
  case optional(ReferenceValue?)
  case findings(ReferenceFindings)
  /// The name of a kind of personal data, or of a category as all of its kinds.
  case kinds(Set<UInt8>)
  case url(ReferenceURL)
  case ip(ReferenceIP)
  case cidr(ReferenceIP, Int)

  struct Entry {
    let key: ReferenceValue
    let value: ReferenceValue
  }

  /// Seconds since 1970, and nanoseconds after them.
  struct Moment: Equatable {
    var seconds: Int64
    var nanoseconds: Int64
  }

  static func text(_ string: String) -> ReferenceValue { .string(Text(string)) }
}

/// What a scan for personal data found, and what the action's declaration says of it.
struct ReferenceFindings {
  var counts: [UInt8: Int] = [:]
  var isIncomplete = false
  var handles: Set<UInt8> = []
}

extension ReferenceValue {
  init(_ constant: Constant) {
    switch constant {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = .uint(value)
    case .double(let value): self = .double(value)
    case .string(let text): self = .string(text)
    case .bytes(let bytes): self = .bytes(bytes)
    case .timestamp(let seconds, let nanoseconds):
      self = .timestamp(Moment(seconds: seconds, nanoseconds: Int64(nanoseconds)))
    case .duration(let nanoseconds): self = .duration(nanoseconds)
    case .level(let scale, let rank): self = .level(scale, Int(rank))
    case .type(let name): self = .type(name)
    case .list(let elements): self = .list(elements.map { ReferenceValue($0) })
    case .map(let entries):
      self = .map(
        entries.map { Entry(key: ReferenceValue($0.key), value: ReferenceValue($0.value)) })
    case .kinds(let kinds): self = .kinds(Set(kinds))
    }
  }

  /// An undeclared value of a request: numbers are doubles.
  init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .double(value)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .list(elements.map { ReferenceValue($0) })
    case .object(let members):
      self = .map(
        members.map { Entry(key: .string($0.name), value: ReferenceValue($0.value)) })
    }
  }
}
