import ProvisoLanguage
import ProvisoMachine

/// A value of the bare language outside the machine.
package indirect enum BareValue: Sendable {
  package struct Entry: Sendable {
    package let key: BareValue
    package let value: BareValue

    package init(key: BareValue, value: BareValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string([UInt8])
  case bytes([UInt8])
  case timestamp(seconds: Int64, nanoseconds: UInt32)
  case duration(nanoseconds: Int64)
  case type([UInt8])
  case list([BareValue])
  case map([Entry])
  case optional(BareValue?)
  /// Something that has no form but its text: an address, a network.
  case other([UInt8])
}

extension BareValue {
  /// The value in the machine's memory.
  func value(in evaluator: inout Evaluator) throws(Fault) -> Value {
    switch self {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text): return .string(try Self.kept(text, in: &evaluator))
    case .bytes(let bytes): return .bytes(try Self.kept(bytes, in: &evaluator))
    case .timestamp(let seconds, let nanoseconds):
      return .timestamp(seconds: seconds, nanoseconds: nanoseconds)
    case .duration(let nanoseconds): return .duration(nanoseconds: nanoseconds)
    case .type(let name): return .type(try Self.kept(name, in: &evaluator))
    case .list(let elements):
      var parts: [Value] = []
      for element in elements { parts.append(try element.value(in: &evaluator)) }
      return try evaluator.container(of: parts, isMap: false)
    case .map(let entries):
      var parts: [Value] = []
      for entry in entries {
        parts.append(try entry.key.value(in: &evaluator))
        parts.append(try entry.value.value(in: &evaluator))
      }
      return try evaluator.container(of: parts, isMap: true)
    case .optional, .other: throw .noOverload
    }
  }

  private static func kept(
    _ bytes: [UInt8], in evaluator: inout Evaluator
  ) throws(Fault) -> UnsafeRawBufferPointer {
    let room = try evaluator.arena.bytes(bytes.count)
    room.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(room)
  }

  /// Reads a value out of the machine's memory.
  init(_ value: Value, in evaluator: inout Evaluator) throws(Fault) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.isTrue)
    case .int: self = .int(value.asInt)
    case .uint: self = .uint(value.payload)
    case .double: self = .double(value.asDouble)
    case .string: self = .string(Array(value.slice))
    case .bytes: self = .bytes(Array(value.slice))
    case .timestamp: self = .timestamp(seconds: value.asInt, nanoseconds: value.count)
    case .duration: self = .duration(nanoseconds: value.asInt)
    case .type: self = .type(Array(value.slice))
    case .list, .nodeList:
      var elements: [BareValue] = []
      for part in try evaluator.parts(of: value) {
        elements.append(try BareValue(part, in: &evaluator))
      }
      self = .list(elements)
    case .map, .nodeMap: self = .map(try Self.entries(of: value, in: &evaluator))
    case .optional:
      guard let held = evaluator.held(by: value) else {
        self = .optional(nil)
        return
      }
      self = .optional(try BareValue(held, in: &evaluator))
    case .reversibility, .stakes, .ip, .cidr, .url:
      self = .other(Array(try evaluator.text(of: value)))
    case .error: throw value.fault
    case .findings, .unread: throw .noOverload
    }
  }

  private static func entries(
    of map: Value, in evaluator: inout Evaluator
  ) throws(Fault) -> [Entry] {
    let parts = try evaluator.parts(of: map)
    var entries: [Entry] = []
    for place in stride(from: 0, to: parts.count, by: 2) {
      entries.append(
        Entry(
          key: try BareValue(parts[place], in: &evaluator),
          value: try BareValue(parts[place + 1], in: &evaluator)))
    }
    return entries
  }
}
