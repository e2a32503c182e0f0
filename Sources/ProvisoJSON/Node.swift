/// One value or name on the tape, in sixteen bytes.
@usableFromInline struct Node {
  /// The bits of a number, the address of a string's bytes, or how many parts a container has.
  @usableFromInline var payload: UInt64
  /// Where the node begins in the input.
  @usableFromInline var source: UInt32
  /// The kind in four bits; above them a string's length, or the index after a container. While a
  /// container is open, the index of the one around it.
  @usableFromInline var tag: UInt32

  @inline(__always)
  init(_ kind: Tape.Kind, payload: UInt64 = 0, extent: UInt32 = 0, source: Int = 0) {
    self.payload = payload
    self.source = UInt32(truncatingIfNeeded: source)
    tag = UInt32(kind.rawValue) | extent &<< 4
  }

  @inlinable var kind: Tape.Kind {
    Tape.Kind(rawValue: UInt8(truncatingIfNeeded: tag & 15)) ?? .null
  }

  @inlinable var extent: UInt32 { tag &>> 4 }

  /// The bytes of a string; none for any other node.
  @inlinable var string: UnsafeRawBufferPointer {
    guard kind == .string else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: UInt(payload)), count: Int(extent))
  }
}
