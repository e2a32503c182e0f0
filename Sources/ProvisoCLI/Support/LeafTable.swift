import ProvisoJSON

/// Entries of our log as a table (RFC 4180).
enum LeafTable {
  private static let columns: [(name: String, path: [String])] = [
    ("seq", ["seq"]), ("time", ["time"]), ("kind", ["kind"]), ("request", ["request"]),
    ("agent", ["agent"]), ("type", ["type"]), ("verdict", ["verdict"]), ("rules", ["rules"]),
    ("actor_kind", ["actor", "kind"]), ("actor", ["actor", "name"]), ("by", ["actor", "by"]),
    ("reason", ["reason"]), ("from", ["from"]), ("to", ["to"]), ("version", ["version"]),
    ("execution", ["execution"]), ("action", ["action"]), ("program", ["program"]),
    ("overlay", ["overlay"]),
  ]

  static func csv(_ entries: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes = Array((columns.map(\.name).joined(separator: ",") + "\r\n").utf8)
    for entry in entries {
      let leaf = JSONTree.read(entry) ?? .null
      let cells = columns.map { column in cell(leaf.value(at: column.path)) }
      bytes += (cells.joined(separator: ",") + "\r\n").utf8
    }
    return bytes
  }

  private static func cell(_ value: JSONTree?) -> String {
    guard let value else { return "" }
    switch value {
    case .null: return ""
    case .string(let bytes): return quoted(String(decoding: bytes, as: UTF8.self))
    case .list(let elements):
      return quoted(elements.map { $0.text ?? String(decoding: $0.bytes, as: UTF8.self) }
        .joined(separator: " "))
    case .flag, .number, .object: return quoted(String(decoding: value.bytes, as: UTF8.self))
    }
  }

  /// A spreadsheet must not calculate what somebody wrote.
  private static func quoted(_ text: String) -> String {
    let starts = ["=", "+", "-", "@", "\t", "\r"].contains { text.utf8.starts(with: $0.utf8) }
    let safe = starts ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    let doubled = safe.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(doubled.joined(separator: "\"\""))\""
  }
}
