/// Bytes against bytes: the order of UTF-8 is the order of code points.
package enum ByteOrder {
  package static func equal(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    guard count >= 8 else { return start(of: left, count) == start(of: right, count) }
    var position = 0
    while position &+ 8 < count {
      guard word(left, position) == word(right, position) else { return false }
      position &+= 8
    }
    return word(left, count &- 8) == word(right, count &- 8)
  }

  package static func order(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Order {
    let shared = min(left.count, right.count)
    var position = 0
    while position &+ 8 <= shared {
      let (first, second) = (word(left, position), word(right, position))
      if first != second { return first < second ? .less : .greater }
      position &+= 8
    }
    // The last word may overlap bytes that agree already.
    let (first, second) =
      shared >= 8
      ? (word(left, shared &- 8), word(right, shared &- 8))
      : (start(of: left, shared), start(of: right, shared))
    if first != second { return first < second ? .less : .greater }
    return left.count == right.count ? .equal : left.count < right.count ? .less : .greater
  }

  /// Eight bytes as a number that has their order.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).bigEndian
  }

  /// The first `count` bytes, fewer than eight, as a number that has their order among so many.
  @inline(__always)
  private static func start(of bytes: UnsafeRawBufferPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self).bigEndian
      let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).bigEndian
      return UInt64(first) << 32 | UInt64(last)
    }
    guard count > 0 else { return 0 }
    let ends = UInt64(bytes[0]) << 16 | UInt64(bytes[count &- 1])
    return count == 1 ? ends : ends | UInt64(bytes[1]) << 8
  }

  package static func equal(_ left: UnsafeRawBufferPointer, _ right: StaticString) -> Bool {
    equal(left, UnsafeRawBufferPointer(right))
  }
}

extension UnsafeRawBufferPointer {
  init(_ text: StaticString) {
    self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
