import CSystem
import ProvisoMachine

/// What the program asks of the system: bytes in, bytes out, the time.
enum System {
  static let input: Int32 = 0
  static let output: Int32 = 1
  static let messages: Int32 = 2

  /// Opens a file for reading; `-` is standard input. Negative: there is none.
  static func open(_ path: UnsafePointer<CChar>) -> Int32 {
    path[0] == CChar(bitPattern: UInt8(ascii: "-")) && path[1] == 0 ? input : system_open(path)
  }

  /// Room for the whole file and a byte more, so that its end is seen; nil for what has no size.
  static func size(_ descriptor: Int32) -> Int? {
    let size = lseek(descriptor, 0, 2)
    guard size >= 0, lseek(descriptor, 0, 0) == 0 else { return nil }
    return Int(size) + 64
  }

  /// The time of day.
  static func now() -> Instant? {
    var instant = system_instant()
    guard clock_gettime(0, &instant) == 0 else { return nil }
    return Instant(
      seconds: Int64(instant.seconds), nanoseconds: UInt32(truncatingIfNeeded: instant.nanoseconds))
  }

  /// Writes all bytes; false if that failed.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = CSystem.write(
          descriptor, bytes.baseAddress.unsafelyUnwrapped + written,
          UInt(bytes.count - written))
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}

/// Bytes that were read, in memory that grows by doubling and starts at a multiple of 16.
struct Buffer {
  private(set) var room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(capacity: Int) { room = .allocate(byteCount: capacity, alignment: 16) }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  enum Result { case more, end, failed }

  /// Reads once into the free room, of which it makes more when there is none.
  mutating func fill(from descriptor: Int32) -> Result {
    if count == room.count { grow() }
    let free = room.count - count
    let taken = read(descriptor, room.baseAddress.unsafelyUnwrapped + count, UInt(free))
    guard taken >= 0 else { return .failed }
    count += taken
    return taken == 0 ? .end : .more
  }

  /// Reads to the end, or to the first byte beyond `most`; false if reading failed.
  mutating func readAll(from descriptor: Int32, most: Int) -> Bool {
    while count <= most {
      switch fill(from: descriptor) {
      case .more: continue
      case .end: return true
      case .failed: return false
      }
    }
    return true
  }

  /// Forgets the first bytes.
  mutating func drop(_ used: Int) {
    count -= used
    room.baseAddress.unsafelyUnwrapped.copyMemory(
      from: room.baseAddress.unsafelyUnwrapped + used, byteCount: count)
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * room.count, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(room))
    room.deallocate()
    room = larger
  }
}
