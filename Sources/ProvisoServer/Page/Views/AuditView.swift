import ProvisoJSON
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// Entries of the log, each proved to lead to the root of a checkpoint.
struct AuditView {
  /// An entry and its proof.
  struct Entry {
    let bytes: [UInt8]
    let receipt: Receipt?

    var json: JSONTree { JSONTree.read(bytes) ?? .object([]) }
    var sequence: String {
      if case .number(let literal)? = json["seq"] {
        String(decoding: literal, as: UTF8.self)
      } else {
        ""
      }
    }

    /// Whether it stands at its place in the tree of its receipt's checkpoint.
    var isProved: Bool {
      guard let receipt, let checkpoint = Checkpoint(receipt.checkpoint.text) else { return false }
      return MerkleProof.proves(
        .leaf(bytes), at: receipt.index, in: checkpoint.size, root: checkpoint.root,
        path: receipt.path)
    }
  }

  let request: Text?
  let checkpoint: Checkpoint?
  let entries: [Entry]
  let from: UInt64
  let hasReceipt: Bool

  var view: View {
    let proved = entries.count { $0.isProved }
    let isGood = proved == entries.count && checkpoint != nil
    var view: View = [
      "title": request == nil ? "Log" : "Entries of the log",
      "verdictClass": isGood ? "good" : "bad",
      "verdict": isGood ? "Verified." : "Not verified.",
      "verdictText":
        "\(proved) of \(entries.count) entries lead to the root of a signed checkpoint.",
      "origin": checkpoint?.origin ?? "none", "size": checkpoint.map { "\($0.size)" } ?? "0",
      "root": checkpoint?.root.base64 ?? "none", "leaves": entries.map(Self.view), "from": from,
    ]
    view["request"] = request?.string
    if hasReceipt, let request { view["receipt"] = "/v1/requests/\(request.string)/receipt" }
    if request == nil, from > 0 {
      view["next"] = "/audit?from=\(from > Self.pageSize ? from - Self.pageSize : 0)"
    }
    return view
  }

  static let pageSize: UInt64 = 50

  private static func view(_ entry: Entry) -> View {
    let json = entry.json
    let (from, to) = (json["from"]?.text, json["to"]?.text)
    var view: View = [
      "seq": entry.sequence, "time": json["time"]?.text ?? "", "kind": json["kind"]?.text ?? "",
      "actor": json.value(at: ["actor", "name"])?.text ?? json.value(at: ["actor", "kind"])?.text
        ?? "", "change": to.map { (from.map { "\($0) → " } ?? "") + $0 } ?? "",
      "reasonMarkup": Markup(of: json["reason"]?.text ?? ""), "isProved": entry.isProved,
    ]
    view["subject"] = json["request"]?.text
    return view
  }

  /// What a browser needs to check one entry by itself.
  static func proof(_ entry: Entry) -> JSONTree? {
    guard let receipt = entry.receipt, let checkpoint = Checkpoint(receipt.checkpoint.text) else {
      return nil
    }
    return .record([
      "leaf": .text(entry.bytes.base64), "index": .number(receipt.index),
      "size": .number(checkpoint.size), "root": .text(checkpoint.root.base64),
      "path": .list(receipt.path.map { .text($0.base64) }),
    ])
  }
}
