/// The prefixed secrets of all kinds by the byte that wakes them.
struct PrefixTable: Sendable {
  static let shared = PrefixTable()

  private var entries: [(kind: Kind, secret: PrefixedSecret)] = []
  private var starts: [Int] = []

  private init() {
    for kind in Kind.allCases {
      for secret in kind.row.prefixes { entries.append((kind, secret)) }
    }
    entries.sort { PrefixTable.anchor($0.secret) < PrefixTable.anchor($1.secret) }
    for byte in UInt8(0)...128 {
      var start = starts.last ?? 0
      while start < entries.count, PrefixTable.anchor(entries[start].secret) < byte { start += 1 }
      starts.append(start)
    }
  }

  subscript(index: Int) -> (kind: Kind, secret: PrefixedSecret) { entries[index] }

  func range(for byte: UInt8) -> Range<Int> {
    byte < 128 ? starts[Int(byte)]..<starts[Int(byte) + 1] : 0..<0
  }

  private static func anchor(_ secret: PrefixedSecret) -> UInt8 {
    secret.prefix.utf8Start[secret.anchor]
  }
}
