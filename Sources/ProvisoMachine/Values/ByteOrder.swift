/// Bytes against bytes: the order of UTF-8 is the order of code points.
package enum ByteOrder {
  package static func equal(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    var position = 0
    while position &+ 8 <= left.count {
      let first = left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      guard first == right.loadUnaligned(fromByteOffset: position, as: UInt64.self) else {
        return false
      }
      position &+= 8
    }
    while position < left.count {
      guard left[position] == right[position] else { return false }
      position &+= 1
    }
    return true
  }

  package static func order(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Order {
    let shared = min(left.count, right.count)
    var position = 0
    while position < shared {
      if left[position] != right[position] {
        return left[position] < right[position] ? .less : .greater
      }
      position &+= 1
    }
    return left.count == right.count ? .equal : left.count < right.count ? .less : .greater
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
