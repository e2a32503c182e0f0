import ProvisoLanguage
import ProvisoProgram

extension Constant {
  /// What `ProgramHash` makes of a string or number.
  func hash(seed: UInt32) -> UInt64 {
    switch self {
    case .string(let text):
      var string = text.string
      return string.withUTF8 { ProgramHash.text(UnsafeRawBufferPointer($0), seed: seed) }
    case .int(let value): return ProgramHash.int(value, seed: seed)
    case .uint(let value): return ProgramHash.uint(value, seed: seed)
    case .double(let value): return ProgramHash.double(value, seed: seed)
    case .null, .bool, .bytes, .timestamp, .duration, .level, .type, .list, .map, .kinds:
      preconditionFailure("only strings and numbers have a place in sets")
    }
  }

  var isString: Bool {
    if case .string = self { true } else { false }
  }

  /// A number whose equals all have its hash. NaN has none; and the language has int 2^63−1 equal
  /// the double 2^63, which the uint 2^63 equals, too, but not that int.
  var isPlainNumber: Bool {
    switch normalNumber {
    case .int(let value): value != .max
    case .uint(let value): value != 1 << 63
    case .double(let value): !value.isNaN
    case .null, .bool, .string, .bytes, .timestamp, .duration, .level, .type, .list, .map, .kinds:
      false
    }
  }

  /// The same for numbers that are equal: an int if possible, else a uint, else the double.
  var normalNumber: Constant {
    switch self {
    case .uint(let value): return Int64(exactly: value).map { .int($0) } ?? self
    case .double(let value):
      if let integer = Int64(exactly: value) { return .int(integer) }
      return UInt64(exactly: value).map { .uint($0) } ?? self
    case .null, .bool, .int, .string, .bytes, .timestamp, .duration, .level, .type, .list, .map,
      .kinds:
      return self
    }
  }
}
