package import ProvisoLanguage
import ProvisoLog
package import ProvisoQueue

extension MemoryLedger {
  package var nextLeaf: UInt64 { UInt64(log.count) }

  package mutating func append(_ leaf: [UInt8], request: Text?) throws {
    try call(isWrite: true)
    guard leaf.count <= 65_535 else { throw Fault.badLeaf(nextLeaf) }
    if checksEntries {
      do throws(AuditLeaf.Fault) {
        try AuditLeaf.check(leaf, at: nextLeaf)
      } catch {
        throw Fault.badLeaf(nextLeaf)
      }
    }
    if let request { leavesByRequest[request, default: []].append(log.count) }
    log.append(leaf)
  }

  package func leaves(ofRequest id: Text) throws -> [[UInt8]] {
    try call()
    return try ordered(leavesByRequest[id] ?? [], "leaves", by: <).map { log[$0] }
  }

  package func leaf(_ index: UInt64) throws -> [UInt8]? {
    try call()
    return index < nextLeaf ? log[Int(index)] : nil
  }

  package mutating func putSalt(_ salt: [UInt8], request: Text) throws {
    try call(isWrite: true)
    salts[request] = salt
  }

  package func salt(request: Text) throws -> [UInt8]? {
    try call()
    return salts[request]
  }

  package mutating func erase(request: Text) throws {
    try call(isWrite: true)
    salts[request] = nil
    erasures[request] = nil
  }

  package func used(
    rule: Text, limit: Int, key: Text, since moment: Moment
  ) throws -> (count: Int, sum: Double) {
    try call()
    let found = (uses[Meter(rule: rule, limit: limit, key: key)] ?? []).filter { $0.at >= moment }
    return (found.count, found.reduce(0) { $0 + $1.amount })
  }

  package mutating func use(
    rule: Text, limit: Int, key: Text, amount: Double, at moment: Moment
  ) throws {
    try call(isWrite: true)
    uses[Meter(rule: rule, limit: limit, key: key), default: []]
      .append(Use(at: moment, amount: amount))
  }
}
