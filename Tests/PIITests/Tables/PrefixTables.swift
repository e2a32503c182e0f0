@testable import ProvisoPII

/// The prefixed secrets of all rows, in the form of tables.
enum PrefixTables {
  /// A secret and the bytes of its prefix by which it is found.
  private struct Entry {
    let kind: Kind
    let secret: PrefixedSecret
    let key: UInt32
    let anchor: Int
  }

  static func text() -> String {
    let entries = Kind.allCases.flatMap { kind in
      kind.row.prefixes.map { secret in
        let (anchor, key) = anchor(of: Array("\(secret.prefix)".utf8))
        return Entry(kind: kind, secret: secret, key: key, anchor: anchor)
      }
    }.sorted {
      ($0.key, $0.kind.rawValue, "\($0.secret.prefix)")
        < ($1.key, $1.kind.rawValue, "\($1.secret.prefix)")
    }
    var text = TableText("The secrets that are told by a prefix, and by which bytes of it.")
    text.addLines(
      "prefixes", of: "PrefixEntry", "One for each prefix, those of the same bytes together.",
      entries.map(line))
    addSlots(of: entries, to: &text)
    return text.finished()
  }

  private static func addSlots(of entries: [Entry], to text: inout TableText) {
    let slots = 512
    var keys = [UInt32](repeating: 0, count: slots)
    var (starts, ends) = (Array(repeating: 0, count: slots), Array(repeating: 0, count: slots))
    var place = 0
    while place < entries.count {
      let key = entries[place].key
      let end = entries[place...].firstIndex { $0.key != key } ?? entries.count
      var slot = PrefixTable.slot(of: key, among: slots)
      while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      (keys[slot], starts[slot], ends[slot]) = (key, place, end)
      place = end
    }
    text.add(
      "prefixKeys", of: "UInt32", "Bytes of prefixes by their hash; none where it is zero.",
      keys.map { $0 == 0 ? "0" : "0x" + String($0, radix: 16) })
    text.add(
      "prefixStarts", of: "UInt16", "Where the prefixes of each start.", starts.map(String.init))
    text.add("prefixEnds", of: "UInt16", "Where they end.", ends.map(String.init))
  }

  /// A byte of the prefix that always is an anchor of the scan, the rarest in other text, and the
  /// key of the bytes around it. Where none is, a number in the secret leads to its start.
  private static func anchor(of prefix: [UInt8]) -> (Int, UInt32) {
    func within(_ index: Int) -> (Int, UInt32) {
      (index, PrefixTable.key(prefix[index - 2], prefix[index - 1], prefix[index]))
    }
    for joint in "_-/.~".utf8 {
      if let index = prefix.indices.dropFirst(2).first(where: { prefix[$0] == joint }) {
        return within(index)
      }
    }
    for index in prefix.indices.dropFirst(2)
    where prefix[index].isUpper && (prefix[index - 1].isLower || prefix[index - 1].isDigit) {
      return within(index)
    }
    return (0, PrefixTable.key(prefix[0], prefix[1]))
  }

  private static func line(_ entry: Entry) -> String {
    let secret = entry.secret
    let lengths = "\(secret.lengths.lowerBound)...\(secret.lengths.upperBound)"
    var rest = ""
    if secret.marker.utf8CodeUnitCount > 0 { rest += ", marker: \"\(secret.marker)\"" }
    if secret.entropy != 768 { rest += ", entropy: \(secret.entropy)" }
    if secret.digits > 0 { rest += ", digits: \(secret.digits)" }
    if secret.ending.utf8CodeUnitCount > 0 { rest += ", ending: \"\(secret.ending)\"" }
    let head = "PrefixEntry(\(entry.kind.rawValue), \(entry.anchor),"
    let text =
      "\(head) PrefixedSecret(\"\(secret.prefix)\", \(lengths), .\(secret.alphabet)\(rest)))"
    return text.count <= 95 ? text : text.replacing("\", \(lengths)", with: "\",\n      \(lengths)")
  }
}
