package import ProvisoLanguage

/// A value at run time: sixteen plain bytes, never owning memory.
///
/// Strings, bytes, lists and maps point into the request, the program or the arena, all of which
/// outlive the decision and do not move while it is made.
package struct Value {
  package enum Kind: UInt8, Sendable {
    case null, bool, int, uint, double, string, bytes, timestamp, duration, type
    case reversibility, stakes
    /// `count` values in the arena, and `count` pairs of key and value in the arena.
    case list, map
    /// A container of the request: index on the tape, and the type its parts are read as.
    case nodeList, nodeMap
    /// A value in the arena, or none.
    case optional
    /// What a scan found; an address; a network; a parsed web address.
    case findings, ip, cidr, url
    /// A part of the request that nobody has read yet: index on the tape, and its type.
    case unread
    /// No value: a fault, the instruction it came from, and what it is about.
    case error
  }

  package var payload: UInt64
  /// Length in bytes, number of elements or nanoseconds.
  package var count: UInt32
  package var kind: Kind
  /// Free for the kind: the family of an address, the detail of an error.
  package var detail: UInt16

  package init(_ kind: Kind, payload: UInt64 = 0, count: UInt32 = 0, detail: UInt16 = 0) {
    self.payload = payload
    self.count = count
    self.kind = kind
    self.detail = detail
  }
}

extension Value {
  package static var null: Value { Value(.null) }
  package static func bool(_ value: Bool) -> Value { Value(.bool, payload: value ? 1 : 0) }
  package static func int(_ value: Int64) -> Value {
    Value(.int, payload: UInt64(bitPattern: value))
  }
  package static func uint(_ value: UInt64) -> Value { Value(.uint, payload: value) }
  package static func double(_ value: Double) -> Value { Value(.double, payload: value.bitPattern) }

  /// A slice of bytes that hold UTF-8.
  package static func string(_ bytes: UnsafeRawBufferPointer) -> Value {
    Value(.string, payload: address(bytes), count: UInt32(bytes.count))
  }
  package static func bytes(_ bytes: UnsafeRawBufferPointer) -> Value {
    Value(.bytes, payload: address(bytes), count: UInt32(bytes.count))
  }

  /// A type, by its name in CEL.
  package static func type(_ name: UnsafeRawBufferPointer) -> Value {
    Value(.type, payload: address(name), count: UInt32(name.count))
  }

  /// Seconds since 1970 and nanoseconds (0 ..< 1,000,000,000) after them.
  package static func timestamp(seconds: Int64, nanoseconds: UInt32) -> Value {
    Value(.timestamp, payload: UInt64(bitPattern: seconds), count: nanoseconds)
  }
  package static func duration(nanoseconds: Int64) -> Value {
    Value(.duration, payload: UInt64(bitPattern: nanoseconds))
  }
  package static func level(_ scale: Scale, rank: UInt8) -> Value {
    Value(scale == .stakes ? .stakes : .reversibility, payload: UInt64(rank))
  }

  /// No value. `about` is the string of the program that the fault is about.
  package static func error(
    _ fault: Fault, at instruction: UInt32 = .max, about: UInt32 = .max
  ) -> Value {
    Value(
      .error, payload: UInt64(about) << 32 | UInt64(instruction), detail: UInt16(fault.rawValue))
  }

  /// A part of the request, to be read as a type when somebody asks.
  static func unread(_ node: UInt32, as type: UInt32) -> Value {
    Value(.unread, payload: UInt64(type) << 32 | UInt64(node))
  }

  /// A container of the request, whose parts are read as `type` says.
  static func node(_ kind: Kind, _ node: UInt32, as type: UInt32, count: Int) -> Value {
    Value(
      kind, payload: UInt64(type) << 32 | UInt64(node), count: UInt32(truncatingIfNeeded: count))
  }

  /// Values that follow each other in memory.
  static func list(at first: UnsafePointer<Value>, count: Int) -> Value {
    Value(
      .list, payload: UInt64(UInt(bitPattern: first)), count: UInt32(truncatingIfNeeded: count))
  }

  /// Pairs of key and value that follow each other in memory.
  static func map(at first: UnsafePointer<Value>, pairs: Int) -> Value {
    Value(
      .map, payload: UInt64(UInt(bitPattern: first)), count: UInt32(truncatingIfNeeded: pairs))
  }

  /// An optional that has the value which stands there.
  static func some(at value: UnsafePointer<Value>) -> Value {
    Value(.optional, payload: UInt64(UInt(bitPattern: value)))
  }

  package var isError: Bool { kind == .error }
  /// Whether no instruction can use it as it is.
  @inline(__always)
  var isUnsettled: Bool { kind.rawValue >= Kind.unread.rawValue }
  package var isTrue: Bool { kind == .bool && payload == 1 }
  package var isFalse: Bool { kind == .bool && payload == 0 }

  package var asInt: Int64 { Int64(bitPattern: payload) }
  package var asDouble: Double { Double(bitPattern: payload) }
  package var fault: Fault { Fault(rawValue: UInt8(truncatingIfNeeded: detail)) ?? .noOverload }

  /// What an error value is about, and the instruction it comes from; `none` if unknown.
  package var about: UInt32 { UInt32(truncatingIfNeeded: payload >> 32) }
  package var instruction: UInt32 { UInt32(truncatingIfNeeded: payload) }

  /// Of a part of the request: its index on the tape, and its type in the program.
  var node: UInt32 { UInt32(truncatingIfNeeded: payload) }
  var nodeType: UInt32 { UInt32(truncatingIfNeeded: payload >> 32) }

  /// Of a list, a map or an optional: its parts in memory.
  var parts: UnsafePointer<Value>? { UnsafePointer(bitPattern: UInt(payload)) }

  /// The bytes of a string, a web address, the name of a type, or of bytes.
  package var slice: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: UInt(payload)), count: Int(count))
  }

  private static func address(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(UInt(bitPattern: bytes.baseAddress))
  }
}
