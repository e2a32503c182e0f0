/// General categories and scripts, as `\pL` and `\p{Greek}` name them.
enum UnicodeGroup {
  /// What the name of a group is made of: letters, marks, digits and connectors.
  static let nameParts: ScalarSet = {
    let parts = ["L", "Mn", "Mc", "Nd", "Nl", "Pc"].compactMap { named(Array($0.unicodeScalars)) }
    return parts.reduce(ScalarSet([])) { $0.union($1) }
  }()

  /// A category (`Lu`), the first letter of some (`L`), a script (`Greek`), or `Any`.
  static func named(_ name: [Unicode.Scalar]) -> ScalarSet? {
    guard let initial = name.first, "A"..."Z" ~= initial else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: name)
    if text.utf8.elementsEqual("Any".utf8) { return .all }
    let columns = table.columns
    let kinds = columns.indices.filter { kind in
      columns[kind].script.elementsEqual(text.utf8)
        || columns[kind].category.elementsEqual(text.utf8)
        || (text.utf8.count == 1 && columns[kind].category.starts(with: text.utf8))
    }
    guard !kinds.isEmpty else { return nil }
    let wanted = Set(kinds)
    return ScalarSet(table.ranges.filter { wanted.contains($0.kind) }.map(\.range))
  }

  /// Every pair of category and script that occurs, and the ranges that have it.
  private struct Table {
    var columns: [(category: String.UTF8View, script: String.UTF8View)] = []
    var ranges: [(range: ScalarSet.Range, kind: Int)] = []
  }

  /// Packed as: the pairs as text, then for each range the gap before it, its length less one,
  /// and its pair.
  private static let table: Table = {
    var packed = PackedTable(UnicodeTables.groups)
    var table = Table()
    for pair in packed.text().split(separator: " ") {
      let halves = pair.split(separator: ":")
      table.columns.append((String(halves[0]).utf8, String(halves[1]).utf8))
    }
    var next: UInt32 = 0
    while !packed.isAtEnd {
      let first = next + UInt32(packed.number())
      let last = first + UInt32(packed.number())
      table.ranges.append((ScalarSet.Range(first: first, last: last), packed.number()))
      next = last + 1
    }
    return table
  }()
}
