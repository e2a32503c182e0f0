/// Gives names slots so that names which are read for the same action have different ones.
///
/// Names come in a fixed order; each takes the first slot that none of its actions uses yet. One
/// name has one slot everywhere, as the same code runs for several actions.
struct SlotColouring {
  /// The slot of each name, from 0; -1 if no action reads it.
  private(set) var slots: [Int]
  private(set) var count = 0

  /// Per action, the numbers of the names that are read for it.
  init(names: Int, readFor actions: [[Int]]) {
    slots = [Int](repeating: -1, count: names)
    var readers = [[Int]](repeating: [], count: names)
    for (action, read) in actions.enumerated() {
      for name in read { readers[name].append(action) }
    }
    var taken = [[UInt64]](repeating: [], count: actions.count)
    for name in 0..<names where !readers[name].isEmpty {
      let slot = Self.firstFree(in: readers[name].map { taken[$0] })
      slots[name] = slot
      count = max(count, slot + 1)
      for action in readers[name] { Self.take(slot, in: &taken[action]) }
    }
  }

  func isRead(_ name: Int) -> Bool { slots[name] >= 0 }

  private static func firstFree(in masks: [[UInt64]]) -> Int {
    var place = 0
    while true {
      var used: UInt64 = 0
      for mask in masks where place < mask.count { used |= mask[place] }
      if used != .max { return place * 64 + (~used).trailingZeroBitCount }
      place += 1
    }
  }

  private static func take(_ slot: Int, in mask: inout [UInt64]) {
    while mask.count <= slot / 64 { mask.append(0) }
    mask[slot / 64] |= 1 << UInt64(slot % 64)
  }
}
