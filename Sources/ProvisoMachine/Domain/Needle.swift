/// Bytes read forwards, or backwards from their end.
struct ByteRun {
  private let base: UnsafePointer<UInt8>?
  private let step: Int
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer, backwards: Bool = false) {
    let typed = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    base = backwards && !bytes.isEmpty ? typed.map { $0 + (bytes.count - 1) } : typed
    step = backwards ? -1 : 1
    count = bytes.count
  }

  /// The byte at `index`, which lies within.
  subscript(index: Int) -> UInt8 {
    guard let base, index >= 0, index < count else { return 0 }
    return base[index * step]
  }
}

/// Bytes to look for, prepared so that a search takes time linear in what it reads, whatever the
/// bytes are: the two-way algorithm of Crochemore and Perrin (1991), which needs no table.
struct Needle {
  private let bytes: ByteRun
  /// The last index of the left part of the critical factorisation, -1 if it is empty.
  private let split: Int
  private let shift: Int
  /// Whether the left part repeats in the right one, so that matched bytes are remembered.
  private let isPeriodic: Bool

  init(_ bytes: ByteRun) {
    self.bytes = bytes
    let rising = Needle.maximalSuffix(bytes, descending: false)
    let falling = Needle.maximalSuffix(bytes, descending: true)
    let (start, period) = rising.start > falling.start ? rising : falling
    var repeats = true
    var index = 0
    while repeats, index <= start {
      repeats = index + period < bytes.count && bytes[index] == bytes[index + period]
      index += 1
    }
    split = start
    isPeriodic = repeats
    shift = repeats ? period : max(start + 1, bytes.count - start - 1) + 1
  }

  /// Where the needle, which is not empty, first stands at or after `start`.
  func first(in hay: ByteRun, from start: Int = 0) -> Int? {
    var at = start
    /// The last index of the needle known to match at `at`; -1 if none is.
    var known = -1
    while at <= hay.count - bytes.count {
      var index = max(split, known) + 1
      while index < bytes.count, bytes[index] == hay[at + index] { index += 1 }
      if index < bytes.count {
        at += index - split
        known = -1
        continue
      }
      index = split
      while index > known, bytes[index] == hay[at + index] { index -= 1 }
      if index <= known { return at }
      at += shift
      known = isPeriodic ? bytes.count - shift - 1 : -1
    }
    return nil
  }

  /// Where the greatest suffix starts, less one, and its period.
  private static func maximalSuffix(
    _ bytes: ByteRun, descending: Bool
  ) -> (start: Int, period: Int) {
    var start = -1
    var candidate = 0
    var offset = 1
    var period = 1
    while candidate + offset < bytes.count {
      let new = bytes[candidate + offset]
      let old = bytes[start + offset]
      if new == old {
        if offset == period {
          candidate += period
          offset = 1
        } else {
          offset += 1
        }
      } else if descending ? new > old : new < old {
        candidate += offset
        offset = 1
        period = candidate - start
      } else {
        start = candidate
        candidate += 1
        offset = 1
        period = 1
      }
    }
    return (start, period)
  }
}
