/// The order of an object's members in RFC 8785: by UTF-16 code units of their names. Members of
/// one name keep the order of the document.
///
/// A member is sorted as one number: the first four bytes of its name above the index of the name.
struct MemberOrder {
  let nodes: UnsafeMutablePointer<Node>

  func entry(_ key: UInt32) -> UInt64 {
    let name = nodes[Int(key)].string
    var prefix: UInt64 = 0
    for index in 0..<4 {
      prefix = prefix << 8 | (index < name.count ? Self.rank(name[index]) : 0)
    }
    return prefix << 32 | UInt64(key)
  }

  static func key(_ entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry) }

  /// UTF-8 sorts by code point. UTF-16 differs in one thing: what lies beyond U+FFFF (first byte
  /// F0…F4) begins with a surrogate and so precedes U+E000…U+FFFF (first byte EE or EF).
  private static func rank(_ byte: UInt8) -> UInt64 {
    UInt64(byte < 0xEE ? byte : byte < 0xF0 ? byte + 8 : byte - 2)
  }

  func precedes(_ left: UInt64, _ right: UInt64) -> Bool {
    if left >> 32 != right >> 32 { return left < right }
    let first = nodes[Int(Self.key(left))].string
    let second = nodes[Int(Self.key(right))].string
    let shared = min(first.count, second.count)
    var index = min(4, shared)
    while index + 8 <= shared, Bytes.word(first, index) == Bytes.word(second, index) { index += 8 }
    while index < shared, first[index] == second[index] { index += 1 }
    if index < shared { return Self.rank(first[index]) < Self.rank(second[index]) }
    return first.count != second.count ? first.count < second.count : left < right
  }

  func namesAreEqual(_ left: UInt64, _ right: UInt64) -> Bool {
    left >> 32 == right >> 32
      && Bytes.equal(nodes[Int(Self.key(left))].string, nodes[Int(Self.key(right))].string)
  }

  func sort(_ entries: UnsafeMutableBufferPointer<UInt64>) {
    Self.sort(entries) { precedes($0, $1) }
  }
}

extension MemberOrder {
  typealias Precedence = (UInt64, UInt64) -> Bool

  /// Sorts in place: a few by insertion, more as a heap, which no order of names makes slow.
  @inline(__always)
  static func sort(_ entries: UnsafeMutableBufferPointer<UInt64>, by precedes: Precedence) {
    guard entries.count > 12 else { return insert(entries, precedes) }
    for parent in (0..<entries.count / 2).reversed() {
      sift(entries, from: parent, below: entries.count, precedes)
    }
    for last in (1..<entries.count).reversed() {
      entries.swapAt(0, last)
      sift(entries, from: 0, below: last, precedes)
    }
  }

  @inline(__always)
  private static func insert(
    _ entries: UnsafeMutableBufferPointer<UInt64>, _ precedes: Precedence
  ) {
    for index in entries.indices.dropFirst() {
      let entry = entries[index]
      var place = index
      while place > 0, precedes(entry, entries[place - 1]) {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }

  /// Restores the heap below `parent`: no entry precedes the one under it.
  private static func sift(
    _ entries: UnsafeMutableBufferPointer<UInt64>, from parent: Int, below end: Int,
    _ precedes: Precedence
  ) {
    var parent = parent
    while 2 * parent + 1 < end {
      var child = 2 * parent + 1
      if child + 1 < end, precedes(entries[child], entries[child + 1]) { child += 1 }
      guard precedes(entries[parent], entries[child]) else { return }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
