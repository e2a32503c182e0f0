import ProvisoJSON
import ProvisoLanguage

/// Writes text into scratch memory, so that reading values may take room of the arena meanwhile.
struct ScratchWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  /// Room that is not written yet.
  var rest: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: room[count...]) }

  /// What was written; void once the scratch memory is used again.
  var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  mutating func put(_ byte: UInt8) throws(Fault) {
    guard count < room.count else { throw .tooBig }
    room[count] = byte
    count += 1
  }

  mutating func put(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
    guard bytes.count <= room.count - count else { throw .tooBig }
    rest.copyMemory(from: bytes)
    count += bytes.count
  }

  mutating func put(_ text: StaticString) throws(Fault) {
    try put(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text of at most `most` bytes that `print` writes into the room it is given.
  mutating func put(
    upTo most: Int, _ print: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(Fault) {
    guard most <= room.count - count else { throw .tooBig }
    count += print(UnsafeMutableRawBufferPointer(rebasing: rest[..<most]))
  }

  /// A number in base 2 … 16.
  mutating func put(
    _ number: UInt64, base: UInt64 = 10, capitals: Bool = false
  ) throws(Fault) {
    var divisor: UInt64 = 1
    while number / divisor >= base { divisor *= base }
    while divisor > 0 {
      let digit = UInt8(truncatingIfNeeded: number / divisor % base)
      try put(digit < 10 ? 0x30 + digit : (capitals ? 0x37 : 0x57) + digit)
      divisor /= base
    }
  }

  mutating func put(_ number: Int64, base: UInt64 = 10, capitals: Bool = false) throws(Fault) {
    if number < 0 { try put(UInt8(ascii: "-")) }
    try put(number.magnitude, base: base, capitals: capitals)
  }
}

extension Evaluator {
  /// Room for a text in the making.
  var writing: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: scratch[..<(scratch.count / 2)])
  }

  /// Room for the text of a key, while another text is in the making.
  var writingKeys: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: scratch[(scratch.count / 2)...])
  }

  /// A copy of what was written, as a value that stays.
  mutating func kept(_ writer: ScratchWriter) throws(Fault) -> Value {
    let room = try arena.bytes(writer.count)
    room.copyMemory(from: writer.text)
    return .string(UnsafeRawBufferPointer(room))
  }
}
