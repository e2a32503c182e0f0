import Foundation

/// A value as the files of the CEL suite write it, compared as the suite compares: by type and
/// value, maps in any order, NaN equal to NaN.
indirect enum TypedValue: Equatable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string([UInt8])
  case bytes([UInt8])
  case timestamp(seconds: Int64, nanoseconds: UInt32)
  case duration(nanoseconds: Int64)
  case type(String)
  case list([TypedValue])
  case map([Entry])
  case optional(TypedValue?)

  struct Entry: Equatable {
    let key: TypedValue
    let value: TypedValue
  }

  static func == (left: TypedValue, right: TypedValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.double(let left), .double(let right)): left == right || (left.isNaN && right.isNaN)
    case (.string(let left), .string(let right)): left == right
    case (.bytes(let left), .bytes(let right)): left == right
    case (.timestamp(let left, let one), .timestamp(let right, let other)):
      left == right && one == other
    case (.duration(let left), .duration(let right)): left == right
    case (.type(let left), .type(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.optional(let left), .optional(let right)): left == right
    case (.map(let left), .map(let right)):
      left.count == right.count && left.allSatisfy(right.contains)
    default: false
    }
  }
}

extension TypedValue {
  /// Reads `{"type": …, "value": …}`.
  init(_ object: Any?) throws(Exclusion) {
    guard let object = object as? [String: Any], let type = object["type"] as? String else {
      throw .strangeValues
    }
    let value = object["value"]
    switch type {
    case "null": self = .null
    case "bool":
      guard let truth = value as? Bool else { throw .strangeValues }
      self = .bool(truth)
    case "int", "uint", "double", "string", "bytes", "type":
      guard let text = value as? String, let scalar = Self.scalar(type, text) else {
        throw .strangeValues
      }
      self = scalar
    case "timestamp", "duration":
      guard let scalar = Self.time(type, object) else { throw .strangeValues }
      self = scalar
    case "list": self = .list(try Self.all(value as? [Any] ?? []))
    case "map": self = .map(try Self.entries(value as? [Any] ?? []))
    case "proto": throw .messages
    case "enum": throw .enumerations
    case "error", "unknown": throw .faultyBindings
    default: throw .strangeValues
    }
  }

  private static func all(_ objects: [Any]) throws(Exclusion) -> [TypedValue] {
    var values: [TypedValue] = []
    for object in objects { values.append(try TypedValue(object)) }
    return values
  }

  private static func entries(_ objects: [Any]) throws(Exclusion) -> [Entry] {
    var entries: [Entry] = []
    for object in objects {
      let pair = try all(object as? [Any] ?? [])
      guard pair.count == 2 else { throw .strangeValues }
      entries.append(Entry(key: pair[0], value: pair[1]))
    }
    return entries
  }

  private static func scalar(_ type: String, _ text: String) -> TypedValue? {
    switch type {
    case "int": Int64(text).map { .int($0) }
    case "uint": UInt64(text).map { .uint($0) }
    case "double": double(text).map { .double($0) }
    case "string": .string(Array(text.utf8))
    case "bytes": Data(base64Encoded: text).map { .bytes(Array($0)) }
    default: .type(text)
    }
  }

  private static func double(_ text: String) -> Double? {
    switch text {
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    case "NaN": .nan
    default: Double(text)
    }
  }

  private static func time(_ type: String, _ object: [String: Any]) -> TypedValue? {
    guard let text = object["seconds"] as? String, let seconds = Int64(text),
      let nanoseconds = (object["nanos"] as? NSNumber)?.int64Value
    else { return nil }
    if type == "timestamp" {
      guard let rest = UInt32(exactly: nanoseconds), rest < 1_000_000_000 else { return nil }
      return .timestamp(seconds: seconds, nanoseconds: rest)
    }
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carry) = product.addingReportingOverflow(nanoseconds)
    return overflow || carry ? nil : .duration(nanoseconds: sum)
  }
}
