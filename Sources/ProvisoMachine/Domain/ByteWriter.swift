import ProvisoLanguage

/// Writes bytes one after another into the room that is left in an arena.
///
/// Nothing else may take room of the arena before `finish`.
struct ByteWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(into arena: inout Arena) { room = arena.rest() }

  mutating func append(_ byte: UInt8) throws(Fault) {
    guard count < room.count else { throw .tooBig }
    room[count] = byte
    count += 1
  }

  mutating func append(_ scalar: Unicode.Scalar) throws(Fault) {
    try append(UInt8(ascii: scalar))
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    guard bytes.count <= room.count - count else { throw .tooBig }
    if let start = room.baseAddress, let source = bytes.baseAddress {
      (start + count).copyMemory(from: source, byteCount: bytes.count)
    }
    count += bytes.count
  }

  /// A number in decimal.
  mutating func append(decimal number: Int) throws(Fault) {
    if number >= 10 { try append(decimal: number / 10) }
    try append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Keeps what was written.
  func finish(in arena: inout Arena) -> UnsafeRawBufferPointer {
    arena.keep(count)
    return UnsafeRawBufferPointer(rebasing: room[..<count])
  }
}
