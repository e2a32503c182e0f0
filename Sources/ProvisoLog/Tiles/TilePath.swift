/// The address of a tile or of a bundle of entries below a log's prefix (C2SP tlog-tiles).
package struct TilePath: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Hashes, each over 256 of the level below.
    case level(Int)
    case entries
  }

  /// Hashes or entries in a full tile.
  package static let full = 256
  private static let mostLevel = 63

  package let kind: Kind
  package let index: UInt64
  /// From 1 to 256.
  package let width: Int

  package init(_ kind: Kind, _ index: UInt64, width: Int = Self.full) {
    precondition((1...Self.full).contains(width))
    self.kind = kind
    self.index = index
    self.width = width
  }

  /// `tile/0/x001/x234/067.p/12`
  package var text: String {
    let level =
      switch kind {
      case .level(let level): "\(level)"
      case .entries: "entries"
      }
    var groups: [String] = []
    var rest = index
    repeat {
      let digits = "\(rest % 1000)"
      let padded = String(repeating: "0", count: 3 - digits.utf8.count) + digits
      groups.append((groups.isEmpty ? "" : "x") + padded)
      rest /= 1000
    } while rest > 0
    let part = width < Self.full ? ".p/\(width)" : ""
    return "tile/\(level)/\(groups.reversed().joined(separator: "/"))\(part)"
  }

  /// Reads the one right spelling.
  package init?(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
    guard parts.popFirst() == "tile", let first = parts.popFirst() else { return nil }
    let kind: Kind
    if first == "entries" {
      kind = .entries
    } else {
      guard let level = DecimalText.number(first), level <= Self.mostLevel else { return nil }
      kind = .level(Int(level))
    }
    var width = Self.full
    if parts.count >= 2, parts[parts.endIndex - 2].hasSuffix(".p") {
      guard let last = parts.popLast(), let number = DecimalText.number(last),
        (1..<UInt64(Self.full)).contains(number), let group = parts.popLast()
      else { return nil }
      width = Int(number)
      parts.append(group.dropLast(2))
    }
    guard let index = Self.index(parts) else { return nil }
    self.init(kind, index, width: width)
    guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
  }

  private static func index(_ groups: ArraySlice<Substring>) -> UInt64? {
    guard !groups.isEmpty, groups.count <= 6 else { return nil }
    var index: UInt64 = 0
    for (place, group) in groups.enumerated() {
      let isLast = place == groups.count - 1
      guard isLast || group.hasPrefix("x") else { return nil }
      let digits = isLast ? group : group.dropFirst()
      guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = UInt64(digits)
      else { return nil }
      index = index * 1000 + number
    }
    return index
  }

  /// Every tile, and every bundle of entries, that a tree of `size` leaves has.
  package static func all(ofSize size: UInt64) -> [TilePath] {
    var paths: [TilePath] = []
    var count = size
    var level = 0
    while count > 0 {
      let kinds: [Kind] = level == 0 ? [.level(0), .entries] : [.level(level)]
      for kind in kinds {
        for index in 0..<count / UInt64(full) { paths.append(TilePath(kind, index)) }
        let rest = Int(count % UInt64(full))
        if rest > 0 { paths.append(TilePath(kind, count / UInt64(full), width: rest)) }
      }
      count /= UInt64(full)
      level += 1
    }
    return paths
  }
}
