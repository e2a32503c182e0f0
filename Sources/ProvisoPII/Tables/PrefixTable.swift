/// The prefixed secrets of all kinds by two or three bytes of their prefix, as the rows were when
/// `Tables` was written.
enum PrefixTable {
  /// The secrets whose prefix may have the third of its bytes by which it is told at `index`.
  @inline(__always)
  static func within(_ text: Bytes, _ index: Int) -> Range<Int> {
    range(of: key(text[index - 2], text[index - 1], text[index]))
  }

  /// The secrets whose prefix may start at `index`.
  @inline(__always)
  static func start(_ text: Bytes, _ index: Int) -> Range<Int> {
    range(of: key(text[index], text[index + 1]))
  }

  static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  static func key(_ first: UInt8, _ second: UInt8) -> UInt32 {
    1 << 24 | UInt32(first) << 8 | UInt32(second)
  }

  /// The first slot that a key may stand in, of a number of slots that is a power of two.
  static func slot(of key: UInt32, among slots: Int) -> Int {
    Int(truncatingIfNeeded: key &* 0x9E37_79B1 >> 16) & (slots - 1)
  }

  @inline(__always)
  private static func range(of key: UInt32) -> Range<Int> {
    let slots = Tables.prefixKeys.count
    var slot = slot(of: key, among: slots)
    while Tables.prefixKeys[slot] != 0 {
      if Tables.prefixKeys[slot] == key {
        return Int(Tables.prefixStarts[slot])..<Int(Tables.prefixEnds[slot])
      }
      slot = (slot + 1) & (slots - 1)
    }
    return 0..<0
  }
}

/// A prefixed secret, its kind, and which of its bytes it is found by.
struct PrefixEntry: Sendable {
  let kind: UInt8
  let anchor: UInt8
  let secret: PrefixedSecret

  init(_ kind: UInt8, _ anchor: UInt8, _ secret: PrefixedSecret) {
    self.kind = kind
    self.anchor = anchor
    self.secret = secret
  }
}
