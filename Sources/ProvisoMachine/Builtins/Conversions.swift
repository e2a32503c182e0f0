import ProvisoJSON
import ProvisoLanguage

/// Functions that turn a value into one of another type; what does not fit is a fault.
extension Evaluator {
  mutating func conversion(
    _ builtin: ConversionBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    let value = arguments[0]
    if value.kind == .string || value.kind == .bytes { try charge(bytes: Int(value.count)) }
    switch builtin {
    case .bool: return .bool(try Conversion.bool(value))
    case .bytes:
      guard value.kind == .string || value.kind == .bytes else { throw .noOverload }
      return .bytes(value.slice)
    case .double: return .double(try Conversion.double(value))
    case .int: return .int(try Conversion.int(value))
    case .uint: return .uint(try Conversion.uint(value))
    case .string: return try text(of: value)
    case .duration: return try Conversion.duration(value)
    case .timestamp: return try Conversion.timestamp(value)
    case .dyn: return value
    case .type: return .type(value.typeName)
    case .stakes: return try Conversion.level(value, .stakes)
    case .reversibility: return try Conversion.level(value, .reversibility)
    }
  }

  /// `string(x)`; doubles print as RFC 8785 has it.
  private mutating func text(of value: Value) throws(Fault) -> Value {
    switch value.kind {
    case .string: return value
    case .bytes:
      guard UTF8Sequence.isText(value.slice) else { throw .badConversion }
      return .string(value.slice)
    case .double where value.asDouble.isFinite:
      var writer = ScratchWriter(writing)
      try writer.put(upTo: 32) { DoubleText.write(value.asDouble, to: $0) }
      return try kept(writer)
    case .bool, .int, .uint, .double, .timestamp, .duration, .stakes, .reversibility, .ip, .cidr,
      .url:
      var writer = ScratchWriter(writing)
      try put(value, to: &writer)
      return try kept(writer)
    case .null, .type, .list, .map, .nodeList, .nodeMap, .optional, .findings, .unread, .error:
      throw .noOverload
    }
  }
}

/// Conversions between plain values.
enum Conversion {
  static func bool(_ value: Value) throws(Fault) -> Bool {
    if value.kind == .bool { return value.isTrue }
    guard value.kind == .string else { throw .noOverload }
    let text = value.slice
    for word in ["1", "t", "T", "true", "TRUE", "True"] as [StaticString] where text.equals(word) {
      return true
    }
    for word in ["0", "f", "F", "false", "FALSE", "False"] as [StaticString]
    where text.equals(word) {
      return false
    }
    throw .badConversion
  }

  /// Fractions are cut towards zero.
  static func int(_ value: Value) throws(Fault) -> Int64 {
    switch value.kind {
    case .int: return value.asInt
    case .uint: return try whole(Int64(exactly: value.payload))
    case .double:
      let number = value.asDouble
      guard number > -0x1p63, number < 0x1p63 else { throw .overflow }
      return Int64(number)
    case .string: return try decimal(value.slice)
    case .timestamp: return value.asInt
    default: throw .noOverload
    }
  }

  static func uint(_ value: Value) throws(Fault) -> UInt64 {
    switch value.kind {
    case .uint: return value.payload
    case .int: return try whole(UInt64(exactly: value.asInt))
    case .double:
      let number = value.asDouble
      guard number >= 0, number < 0x1p64 else { throw .overflow }
      return UInt64(number)
    case .string: return try magnitude(value.slice)
    default: throw .noOverload
    }
  }

  static func double(_ value: Value) throws(Fault) -> Double {
    switch value.kind {
    case .double: return value.asDouble
    case .int: return Double(value.asInt)
    case .uint: return Double(value.payload)
    case .string:
      if let special = special(value.slice) { return special }
      guard let number = DoubleText.read(value.slice) else { throw .badConversion }
      return number
    default: throw .noOverload
    }
  }

  static func duration(_ value: Value) throws(Fault) -> Value {
    if value.kind == .duration { return value }
    guard value.kind == .string else { throw .noOverload }
    return try DurationText.parse(value.slice)
  }

  static func timestamp(_ value: Value) throws(Fault) -> Value {
    switch value.kind {
    case .timestamp: return value
    case .int: return try Timestamp.value(seconds: value.asInt)
    case .string: return try Timestamp.parse(value.slice)
    default: throw .noOverload
    }
  }

  static func level(_ value: Value, _ scale: Scale) throws(Fault) -> Value {
    if value.kind == (scale == .stakes ? .stakes : .reversibility) { return value }
    guard value.kind == .string else { throw .noOverload }
    var rank: UInt8 = 0
    for name in scale.levels {
      if value.slice.equals(name) { return .level(scale, rank: rank) }
      rank += 1
    }
    throw .badConversion
  }

  private static func special(_ text: UnsafeRawBufferPointer) -> Double? {
    if text.equals("NaN") { return .nan }
    if text.equals("Infinity") || text.equals("+Infinity") { return .infinity }
    return text.equals("-Infinity") ? -.infinity : nil
  }

  private static func decimal(_ text: UnsafeRawBufferPointer) throws(Fault) -> Int64 {
    let isNegative = text.first == UInt8(ascii: "-")
    let isSigned = isNegative || text.first == UInt8(ascii: "+")
    let magnitude = try magnitude(isSigned ? text.part(1, text.count) : text)
    if isNegative, magnitude == Int64.min.magnitude { return .min }
    let number = try whole(Int64(exactly: magnitude))
    return isNegative ? -number : number
  }

  private static func magnitude(_ text: UnsafeRawBufferPointer) throws(Fault) -> UInt64 {
    guard text.count > 0 else { throw .badConversion }
    var number: UInt64 = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { throw .badConversion }
      let (product, isTooBig) = number.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(UInt64(byte - 0x30))
      guard !isTooBig, !carries else { throw .overflow }
      number = sum
    }
    return number
  }

  private static func whole<Number>(_ number: Number?) throws(Fault) -> Number {
    guard let number else { throw .overflow }
    return number
  }
}
