import CSystem

/// The memory of the process: blocks cut from one large piece, one after another, so that a process
/// that answers once touches few pages and calls the system once. What a C library does for
/// allocation costs several times as much as a decision.
///
/// A block is preceded by sixteen bytes that hold its size. Freed blocks are kept by size, which is
/// a power of two; large ones are pieces of their own.
private struct Heap {
  var next: UInt = 0
  var end: UInt = 0
  /// By the logarithm of the size: the block that was freed last, which leads to the one before.
  var freed = InlineArray<22, UInt>(repeating: 0)

  static let piece: UInt = 8 << 20
  static let largest: UInt = 2 << 20
  static let header: UInt = 16

  mutating func allocate(_ count: UInt) -> UInt {
    guard count <= Self.largest - Self.header else { return Self.map(count) }
    let logarithm = UInt.bitWidth - (count + Self.header - 1).leadingZeroBitCount
    let block = freed[logarithm]
    if block != 0 {
      freed[logarithm] = Self.word(block)
      return block
    }
    let size: UInt = 1 << UInt(logarithm)
    if end - next < size {
      guard let room = system_map(Self.piece) else { return 0 }
      next = UInt(bitPattern: room)
      end = next + Self.piece
    }
    defer { next += size }
    return Self.headed(next, size)
  }

  mutating func free(_ block: UInt) {
    let size = Self.word(block - Self.header)
    guard size <= Self.largest else {
      _ = munmap(UnsafeMutableRawPointer(bitPattern: block - Self.header), size)
      return
    }
    UnsafeMutablePointer<UInt>(bitPattern: block)?.pointee = freed[size.trailingZeroBitCount]
    freed[size.trailingZeroBitCount] = block
  }

  private static func map(_ count: UInt) -> UInt {
    let size = count + header
    guard count < 1 << 40, let room = system_map(size) else { return 0 }
    return headed(UInt(bitPattern: room), size)
  }

  private static func headed(_ start: UInt, _ size: UInt) -> UInt {
    UnsafeMutablePointer<UInt>(bitPattern: start)?.pointee = size
    return start + header
  }

  private static func word(_ address: UInt) -> UInt {
    UnsafePointer<UInt>(bitPattern: address)?.pointee ?? 0
  }
}

// One thread, and nobody else asks for memory.
nonisolated(unsafe) private var heap = Heap()

/// What Swift allocates with, under the name that the linker gives to it. No block needs more than
/// sixteen bytes of alignment.
@_cdecl("proviso_allocate")
public func allocate(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt, _ count: UInt
) -> Int32 {
  let block = alignment <= Heap.header ? heap.allocate(max(count, 1)) : 0
  result.pointee = UnsafeMutableRawPointer(bitPattern: block)
  return block == 0 ? 12 : 0
}

@_cdecl("proviso_free")
public func free(_ block: UnsafeMutableRawPointer?) {
  if let block { heap.free(UInt(bitPattern: block)) }
}
