import ProvisoJSON
import ProvisoLanguage

extension Evaluator {
  /// Nested containers that are written at most.
  private static let deepest = 64

  /// A value as people read it: what `%s` gives, and `string(x)` where that is defined.
  mutating func put(_ value: Value, to writer: inout ScratchWriter) throws(Fault) {
    try put(value, to: &writer, depth: 0)
  }

  private mutating func put(
    _ value: Value, to writer: inout ScratchWriter, depth: Int
  ) throws(Fault) {
    switch value.kind {
    case .null: try writer.put("null")
    case .bool: try writer.put(value.isTrue ? "true" : "false")
    case .int: try writer.put(value.asInt)
    case .uint: try writer.put(value.payload)
    case .double: try put(value.asDouble, to: &writer)
    case .string, .url, .type:
      try charge(bytes: Int(value.count))
      try writer.put(value.slice)
    case .bytes: try put(bytes: value.slice, to: &writer)
    case .timestamp: try writer.put(try Timestamp.string(of: value, in: &arena).slice)
    case .duration: try writer.put(try DurationText.string(of: value, in: &arena).slice)
    case .stakes: try writer.put(Self.level(value, .stakes))
    case .reversibility: try writer.put(Self.level(value, .reversibility))
    case .ip: try writer.put(try IPAddress(value).text(in: &arena).slice)
    case .cidr: try writer.put(try Network(value).text(in: &arena).slice)
    case .list, .nodeList, .map, .nodeMap:
      guard depth < Self.deepest else { throw .tooBig }
      try put(container: value, to: &writer, depth: depth + 1)
    case .optional, .findings, .unread, .error: throw .noOverload
    }
  }

  /// As few digits as tell the number from others, without an exponent.
  private mutating func put(_ number: Double, to writer: inout ScratchWriter) throws(Fault) {
    if number.isNaN { return try writer.put("NaN") }
    if number.isInfinite { return try writer.put(number < 0 ? "-Infinity" : "Infinity") }
    try DecimalExpansion.writeShortest(number, to: &writer, scratch: writingKeys)
  }

  /// Bytes as the text they spell; U+FFFD stands for each run of bytes that is no UTF-8.
  private mutating func put(
    bytes: UnsafeRawBufferPointer, to writer: inout ScratchWriter
  ) throws(Fault) {
    try charge(bytes: bytes.count)
    var place = 0
    var wasText = true
    while place < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
      let length = UTF8Sequence.length(at: rest)
      if length > 0 {
        try writer.put(UnsafeRawBufferPointer(rebasing: rest[..<length]))
      } else if wasText {
        try writer.put("\u{FFFD}")
      }
      wasText = length > 0
      place += max(1, length)
    }
  }

  private static func level(_ value: Value, _ scale: Scale) -> StaticString {
    scale.levels[min(Int(value.payload), scale.levels.count - 1)]
  }

  /// A list in its order; a map in the order of its keys' texts.
  private mutating func put(
    container: Value, to writer: inout ScratchWriter, depth: Int
  ) throws(Fault) {
    let isMap = container.kind == .map || container.kind == .nodeMap
    let parts = isMap ? try sortedEntries(of: container) : try elements(of: container)
    try writer.put(UInt8(ascii: isMap ? "{" : "["))
    for place in stride(from: 0, to: parts.count, by: isMap ? 3 : 1) {
      if place > 0 { try writer.put(", ") }
      if isMap {
        try writer.put(parts[place].slice)
        try writer.put(": ")
      }
      try put(parts[isMap ? place + 2 : place], to: &writer, depth: depth)
    }
    try writer.put(UInt8(ascii: isMap ? "}" : "]"))
  }

  /// Text of the key, key and value of each entry, one after another.
  private mutating func sortedEntries(
    of map: Value
  ) throws(Fault) -> UnsafeMutableBufferPointer<Value> {
    let room = try arena.values(3 * Int(map.count))
    var cursor = try cursor(over: map)
    var place = 0
    while place + 2 < room.count, let part = try take(&cursor) {
      var writer = ScratchWriter(writingKeys)
      try put(part.first, to: &writer, depth: Self.deepest)
      room[place] = try kept(writer)
      room[place + 1] = part.first
      room[place + 2] = part.second
      place += 3
    }
    try sort(room, width: 3)
    return room
  }
}
