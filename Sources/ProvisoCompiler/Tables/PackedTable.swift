/// Reads a generated table: Base64 over a compressed sequence of bytes, which holds numbers and
/// text. The compressed form is repeated: how many bytes follow literally, these bytes, how many
/// bytes to copy, and from how far back.
struct PackedTable {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: StaticString) {
    bytes = Self.expanded(text.withUTF8Buffer(Self.decoded))
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Seven bits a byte, the lowest first; all but the last byte have the eighth.
  mutating func number() -> Int { Self.number(in: bytes, at: &position) }

  mutating func signedNumber() -> Int {
    let zigzag = number()
    return zigzag >> 1 ^ -(zigzag & 1)
  }

  /// Text up to the next zero byte.
  mutating func text() -> String {
    let start = position
    while bytes[position] != 0 { position += 1 }
    defer { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func number(in bytes: [UInt8], at position: inout Int) -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  private static func expanded(_ packed: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < packed.count {
      let literals = number(in: packed, at: &position)
      result += packed[position..<position + literals]
      position += literals
      let copied = number(in: packed, at: &position)
      let distance = number(in: packed, at: &position)
      for _ in 0..<copied { result.append(result[result.count - distance]) }
    }
    return result
  }

  private static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
