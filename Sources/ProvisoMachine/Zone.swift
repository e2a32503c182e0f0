/// How far the clocks of a place are ahead of UTC, as the program holds it.
///
/// All numbers are little-endian: the count of bytes and of changes, the offset before the first
/// change, the rule after the last one (ten numbers of 32 bits), then the moments of the
/// changes (64 bits each, in order) and the offsets after them (32 bits each).
package struct Zone {
  package static let headerBytes = (3 + ZoneRule.numbers) * 4

  private let count: Int
  private let firstOffset: Int32
  private let rule: ZoneRule
  private let moments: UnsafeRawPointer
  private let offsets: UnsafeRawPointer

  /// Takes bytes that `init(verifying:)` has accepted before.
  package init(verified bytes: UnsafeRawBufferPointer) {
    count = Int(bytes.load(fromByteOffset: 4, as: UInt32.self))
    firstOffset = bytes.load(fromByteOffset: 8, as: Int32.self)
    rule = ZoneRule(reading: bytes, at: 12)
    moments = bytes.baseAddress.unsafelyUnwrapped + Self.headerBytes
    offsets = moments + count * 8
  }

  /// Takes bytes of any origin; nil unless every number is within its bounds.
  package init?(verifying bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, UInt(bitPattern: base) & 3 == 0,
      bytes.count >= Self.headerBytes,
      bytes.load(as: UInt32.self) == UInt32(truncatingIfNeeded: bytes.count)
    else { return nil }
    let count = Int(bytes.load(fromByteOffset: 4, as: UInt32.self))
    guard bytes.count == Self.headerBytes + count * 12 else { return nil }
    self.init(verified: bytes)
    guard rule.isSound, ZoneRule.isOffset(firstOffset) else { return nil }
    for index in 0..<count {
      guard ZoneRule.isOffset(offset(index)), index == 0 || moment(index - 1) < moment(index)
      else { return nil }
    }
  }

  /// Seconds that local time is ahead of UTC at `seconds` since 1970.
  package func offset(at seconds: Int64) -> Int32 {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if moment(middle) <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == count { return rule.offset(at: seconds) }
    return low == 0 ? firstOffset : offset(low - 1)
  }

  private func moment(_ index: Int) -> Int64 {
    moments.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)
  }

  private func offset(_ index: Int) -> Int32 {
    offsets.load(fromByteOffset: index * 4, as: Int32.self)
  }
}

extension Zone {
  /// Reads `+05:30`, `-08:00` or `02:00`, of at most fourteen hours, in seconds.
  package static func fixedOffset(_ text: UnsafeRawBufferPointer) -> Int32? {
    var cursor = TextCursor(text)
    let isNegative = cursor.next == UInt8(ascii: "-")
    if !cursor.skip(UInt8(ascii: "-")) { _ = cursor.skip(UInt8(ascii: "+")) }
    guard let hours = cursor.digits(2), cursor.skip(UInt8(ascii: ":")),
      let minutes = cursor.digits(2), minutes < 60, hours * 60 + minutes <= 14 * 60, cursor.isAtEnd
    else { return nil }
    let seconds = Int32(hours * 3_600 + minutes * 60)
    return isNegative ? -seconds : seconds
  }
}
