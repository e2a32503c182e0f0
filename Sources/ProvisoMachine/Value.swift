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
    /// `count` constants of the program, and `count` pairs of them.
    case constantList, constantMap
    /// A value in the arena, or none.
    case optional
    /// What a scan found; an address; a network; a parsed web address.
    case findings, ip, cidr, url
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

  /// No value. `about` is what the fault is about, as the program numbers its strings.
  package static func error(_ fault: Fault, at instruction: UInt32 = 0, about: UInt32 = 0) -> Value {
    Value(
      .error, payload: UInt64(about) << 32 | UInt64(instruction), detail: UInt16(fault.rawValue))
  }

  package var isError: Bool { kind == .error }
  package var isTrue: Bool { kind == .bool && payload == 1 }
  package var isFalse: Bool { kind == .bool && payload == 0 }

  package var asInt: Int64 { Int64(bitPattern: payload) }
  package var asDouble: Double { Double(bitPattern: payload) }
  package var fault: Fault { Fault(rawValue: UInt8(truncatingIfNeeded: detail)) ?? .noOverload }

  /// The bytes of a string, a web address or of bytes.
  package var slice: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: UInt(payload)), count: Int(count))
  }

  private static func address(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(UInt(bitPattern: bytes.baseAddress))
  }
}
