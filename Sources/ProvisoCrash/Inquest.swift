import ProvisoJSON
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoStore

/// What must hold after any crash: every acknowledged answer is there, the log is whole and grew
/// out of every checkpoint that was told, tables are what the log says, and nothing ran twice.
struct Inquest {
  private struct Acknowledgement {
    let key: String
    let size: UInt64
    let root: String
    let text: String
  }

  private let driver: Driver
  private let acknowledged: [Acknowledgement]
  private(set) var complaints: [String] = []
  private var permissions: [String: Set<String>] = [:]

  /// `lines` are what the processes before wrote.
  init(_ driver: Driver, _ lines: [Substring]) {
    self.driver = driver
    acknowledged = lines.compactMap { line in
      let words = line.split(separator: " ", maxSplits: 4)
      guard words.count == 5, words[0] == "ack", let size = UInt64(words[2]) else { return nil }
      return Acknowledgement(
        key: String(words[1]), size: size, root: String(words[3]), text: String(words[4]))
    }
  }

  /// `lost N twice N wrong N`, each complaint before it.
  mutating func hold() async throws -> String {
    let lost = try await missing()
    let leaves = try await entries()
    try await compare(leaves)
    checkpoints(leaves)
    let twice = permissions.filter { $0.value.count > 1 }
    for (request, executions) in twice.sorted(by: { $0.key < $1.key }) {
      complaints.append("\(request) was permitted as \(executions.sorted())")
    }
    let wrong = complaints.count - lost - twice.count
    return "acks \(acknowledged.count) leaves \(leaves.count) lost \(lost) twice \(twice.count) "
      + "wrong \(wrong)"
  }

  /// Asks again under every key: a command that would do nothing must find the old answer.
  private mutating func missing() async throws -> Int {
    for told in acknowledged {
      let reply = try await driver.ask(.tick(limit: 0), by: .system, key: told.key)
      let text = String(decoding: reply.body, as: UTF8.self)
      if !reply.isReplayed || text != told.text {
        complaints.append("lost: \(told.key) was answered \(told.text), now \(text)")
      }
      if let told = Told(told.text), told.what == "permitted" {
        permissions[told.request, default: []].insert(told.execution)
      }
    }
    return complaints.count
  }

  private func entries() async throws -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    while true {
      let more = try await driver.store.leaves(from: UInt64(leaves.count), limit: 1000)
      if more.isEmpty { return leaves }
      leaves += more
    }
  }

  private mutating func compare(_ leaves: [[UInt8]]) async throws {
    for (place, leaf) in leaves.enumerated() {
      if (try? AuditLeaf.check(leaf, at: UInt64(place))) == nil {
        complaints.append("entry \(place) does not know its place")
      }
      guard let tree = JSONTree.read(leaf), tree["kind"]?.text == "consumed",
        let request = tree["request"]?.text, let execution = tree["execution"]?.text
      else { continue }
      permissions[request, default: []].insert(execution)
    }
    let replay = try LeafReplay(leaves)
    var count = 0
    var cursor: Text?
    var filter = RequestFilter()
    filter.order = .newest
    repeat {
      let page = try await driver.store.requests(filter, after: cursor, limit: 500)
      for summary in page.requests {
        count += 1
        let told = replay.requests[summary.id]
        let row = try await driver.store.request(summary.id)
        if told?.state != row?.state || told?.execution != row?.execution?.id {
          complaints.append("\(summary.id) is not what the log says")
        }
      }
      cursor = page.next
    } while cursor != nil
    if count != replay.requests.count {
      complaints.append("\(count) requests, but the log tells of \(replay.requests.count)")
    }
  }

  private mutating func checkpoints(_ leaves: [[UInt8]]) {
    let tree = MerkleTree(leaves.map { TreeHash.leaf($0) })
    for told in acknowledged where told.size > tree.size || tree.root(told.size).base64 != told.root
    {
      complaints.append("the log did not grow out of the checkpoint told with \(told.key)")
    }
  }
}
