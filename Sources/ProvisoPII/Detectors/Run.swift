/// Up to forty letters and digits, letters in upper case.
struct Characters {
  static let capacity = 40

  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  fileprivate(set) var count = 0

  subscript(index: Int) -> UInt8 { index >= 0 && index < count ? bytes[index] : 0 }

  /// The value of the digit at `index`.
  func digit(_ index: Int) -> Int { Int(self[index] &- 0x30) % 10 }

  /// The digits from `start` up to `end` as a number.
  func number(_ start: Int, _ end: Int) -> Int {
    var number = 0
    for index in start..<end { number = number &* 10 &+ digit(index) }
    return number
  }

  /// The first `places`.
  func first(_ places: Int) -> Characters {
    var part = self
    part.count = min(count, places)
    return part
  }

  /// Without the first `places`.
  func dropping(_ places: Int) -> Characters {
    var rest = Characters()
    for index in min(places, count)..<count { rest.append(self[index]) }
    return rest
  }

  /// Whether all characters are digits.
  var isNumber: Bool {
    for index in 0..<count where !self[index].isDigit { return false }
    return true
  }

  /// Whether all characters are hexadecimal digits.
  var isHexadecimal: Bool {
    for index in 0..<count where !self[index].isHex { return false }
    return true
  }

  /// Whether all characters are the same.
  var isMonotone: Bool {
    for index in 1..<max(count, 1) where self[index] != self[0] { return false }
    return true
  }

  /// Whether all characters but the last are the same.
  var isNearlyMonotone: Bool {
    for index in 1..<max(count - 1, 1) where self[index] != self[0] { return false }
    return true
  }

  func starts(with prefix: StaticString) -> Bool {
    guard prefix.utf8CodeUnitCount <= count else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where self[index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }

  mutating func append(_ byte: UInt8) {
    guard count < Characters.capacity else { return }
    bytes[count] = byte
    count += 1
  }
}

/// Letters and digits read from a text with gaps between groups; digits of all scripts count as
/// digits, and what has no width is passed over.
struct Run: ~Copyable {
  var characters = Characters()
  /// Where each character ends in the text.
  private var ends = InlineArray<40, Int>(repeating: 0)
  /// Which gaps stand before each character or an earlier one.
  private var before = InlineArray<41, UInt8>(repeating: 0)
  /// Bit `i`: a gap stands before character `i`, which may be the one after the last.
  private var gapBits: UInt64 = 0
  /// Characters read in all; `characters.count` may be lowered to look at fewer.
  private(set) var total = 0
  /// Bit `i`: character `i` is a digit; a letter.
  private(set) var digits: UInt64 = 0
  private(set) var letters: UInt64 = 0
  /// Bytes looked at.
  private(set) var work = 0

  static var widestGap: Int { 3 }

  /// Reads no more than `longest` characters, and whether a group ends there.
  @inline(__always)
  init(_ text: Bytes, at start: Int, longest: Int) {
    var index = start
    var gap = Gaps()
    var gapWidth = 0
    while total < min(longest + 1, Characters.capacity) {
      let (unit, next) = Unit.read(text, at: index)
      work += 1
      switch unit {
      case .character(let byte):
        if !gap.isEmpty { gapBits |= 1 << UInt64(total) }
        before[total] = (total > 0 ? before[total - 1] : 0) | gap.rawValue
        ends[total] = next
        if byte.isDigit { digits |= 1 << UInt64(total) } else { letters |= 1 << UInt64(total) }
        characters.append(byte)
        total += 1
        gap = []
        gapWidth = 0
      case .invisible: break
      case .gap(let found):
        guard gapWidth < Run.widestGap, total > 0 else { return }
        gapWidth += 1
        gap.formUnion(gapWidth > 1 ? [found, .wide] : found)
      case .other:
        return
      }
      index = next
    }
    // What goes on is no whole number.
    if case .character = Unit.read(text, at: index).0, gap.isEmpty {
      while total > 0, gapBits >> UInt64(total) & 1 == 0 { total -= 1 }
    }
  }

  /// Whether a group ends before character `index`.
  func isGroupEnd(_ index: Int) -> Bool { index == total || gapBits >> UInt64(index) & 1 == 1 }

  /// The places of the gaps within the first `count` characters.
  func gaps(before count: Int) -> UInt64 { gapBits & ((1 << UInt64(count)) - 1) }

  /// The sorts of gaps within the first `count` characters.
  func kinds(before count: Int) -> Gaps { Gaps(rawValue: count > 0 ? before[count - 1] : 0) }

  /// Where the first `count` characters end in the text.
  func end(of count: Int) -> Int { count > 0 ? ends[count - 1] : 0 }

  mutating func look(at count: Int) { characters.count = min(count, total) }
}
