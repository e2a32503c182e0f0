import ProvisoJSON
package import ProvisoLanguage

/// All requests as the log alone tells them: id → state and votes.
package struct LeafReplay: Sendable {
  package private(set) var requests: [Text: RequestHistory] = [:]
  package private(set) var count: UInt64 = 0

  package init() {}

  package init(_ leaves: [[UInt8]]) throws(RequestHistory.Fault) {
    for leaf in leaves { try add(leaf) }
  }

  package mutating func add(_ bytes: [UInt8]) throws(RequestHistory.Fault) {
    guard let leaf = JSONTree.read(bytes), leaf["seq"]?.integer == Int64(clamping: count) else {
      throw .gap(seq: count)
    }
    count += 1
    guard let id = leaf["request"]?.text, leaf["to"] != nil else { return }
    var history = requests[Text(id)] ?? RequestHistory()
    try history.add(bytes)
    requests[Text(id)] = history
  }
}
