import ProvisoJSON
import ProvisoLanguage

/// Values as JSON, in the canonical form of RFC 8785.
extension Evaluator {
  /// Nested containers that are written at most.
  private static let deepest = 128

  /// Appends a value; what JSON has no text for is a fault.
  mutating func write(_ value: Value, into output: inout [UInt8]) throws(Fault) {
    try write(value, into: &output, depth: 0)
  }

  private mutating func write(
    _ value: Value, into output: inout [UInt8], depth: Int
  ) throws(Fault) {
    guard depth < Self.deepest, output.count < 2 * Limits.requestBytes else { throw .tooBig }
    switch value.kind {
    case .null: Canonical.write("null", into: &output)
    case .bool: Canonical.write(value.isTrue ? "true" : "false", into: &output)
    case .int:
      if value.asInt < 0 { output.append(UInt8(ascii: "-")) }
      Self.write(decimal: value.asInt.magnitude, into: &output)
    case .uint: Self.write(decimal: value.payload, into: &output)
    case .double:
      guard value.asDouble.isFinite else { throw .badConversion }
      DoubleText.write(value.asDouble, into: &output)
    case .string, .url: Canonical.write(string: value.slice, into: &output)
    case .bytes: try write(Base64.encode(value.slice, in: &arena), into: &output, depth: depth)
    case .timestamp:
      Canonical.write(string: try Timestamp.string(of: value, in: &arena).slice, into: &output)
    case .duration:
      Canonical.write(string: try DurationText.string(of: value, in: &arena).slice, into: &output)
    case .reversibility, .stakes:
      output.append(UInt8(ascii: "\""))
      Canonical.write(Self.name(ofLevel: value), into: &output)
      output.append(UInt8(ascii: "\""))
    case .list, .nodeList: try write(list: value, into: &output, depth)
    case .map, .nodeMap: try write(map: value, into: &output, depth)
    case .type, .optional, .findings, .ip, .cidr, .unread, .error: throw .badConversion
    }
  }

  static func name(ofLevel value: Value) -> StaticString {
    let scale = value.kind == .stakes ? Scale.stakes : .reversibility
    return name(of: scale, rank: UInt8(truncatingIfNeeded: value.payload))
  }

  static func name(of scale: Scale, rank: UInt8) -> StaticString {
    scale.levels[Int(min(rank, scale.worst))]
  }

  static func write(decimal number: UInt64, into output: inout [UInt8]) {
    if number >= 10 { write(decimal: number / 10, into: &output) }
    output.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func write(
    list: Value, into output: inout [UInt8], _ depth: Int
  ) throws(Fault) {
    output.append(UInt8(ascii: "["))
    var cursor = try cursor(over: list)
    var isFirst = true
    while let part = try take(&cursor) {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      try write(part.first, into: &output, depth: depth + 1)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Members in the order of UTF-16 units: the least one left, again and again. Each pass is
  /// charged, so that a big map runs out of fuel and not of time.
  private mutating func write(
    map: Value, into output: inout [UInt8], _ depth: Int
  ) throws(Fault) {
    output.append(UInt8(ascii: "{"))
    var last: Value?
    for place in 0..<map.count {
      try charge(Int(map.count))
      guard let entry = try next(in: map, after: last) else { break }
      if place > 0 { output.append(UInt8(ascii: ",")) }
      Canonical.write(string: entry.first.slice, into: &output)
      output.append(UInt8(ascii: ":"))
      try write(entry.second, into: &output, depth: depth + 1)
      last = entry.first
    }
    output.append(UInt8(ascii: "}"))
  }

  /// The entry with the least name after `last`.
  private mutating func next(in map: Value, after last: Value?) throws(Fault) -> Part? {
    var least: Part?
    var cursor = try cursor(over: map)
    while let part = try take(&cursor) {
      guard part.first.kind == .string else { throw .badConversion }
      if let last, UTF16Order.order(part.first.slice, last.slice) != .greater { continue }
      if let least, UTF16Order.order(part.first.slice, least.first.slice) != .less { continue }
      least = part
    }
    return least
  }
}

/// The order of UTF-16 units over UTF-8: that of bytes, but U+E000 to U+FFFF follow the planes
/// above, which UTF-16 writes with surrogates.
enum UTF16Order {
  static func order(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Order {
    var place = 0
    while place < left.count, place < right.count {
      let (first, second) = (rank(left[place]), rank(right[place]))
      if first != second { return first < second ? .less : .greater }
      place += 1
    }
    return left.count == right.count ? .equal : left.count < right.count ? .less : .greater
  }

  /// Lead bytes EE and EF stand for units above the surrogates.
  private static func rank(_ byte: UInt8) -> UInt16 {
    byte == 0xEE || byte == 0xEF ? UInt16(byte) + 0x100 : UInt16(byte)
  }
}
