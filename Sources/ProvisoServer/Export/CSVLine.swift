import ProvisoJSON
import ProvisoLanguage

/// An entry of the log as a line of CSV (RFC 4180) that no spreadsheet takes for a formula.
struct CSVLine {
  private static let columns = [
    "seq", "time", "kind", "request", "actor", "name", "from", "to", "rules", "reason",
  ]
  static let head = columns.joined(separator: ",") + "\r\n"

  private let entry: LogEntry

  init(_ entry: LogEntry) { self.entry = entry }

  var text: String {
    let tree = entry.tree
    let rules = (tree["rules"]?.elements ?? []).compactMap(\.text).joined(separator: " ")
    let fields = [
      "\(entry.index)", tree["time"]?.text, entry.kind.string, entry.request?.string,
      tree["actor"]?["kind"]?.text, tree["actor"]?["name"]?.text, tree["from"]?.text,
      tree["to"]?.text, rules, tree["reason"]?.text,
    ]
    return fields.map { Self.quoted($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
