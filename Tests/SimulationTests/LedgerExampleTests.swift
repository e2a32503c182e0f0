import ProvisoSimulation
import Testing

/// The ledger in memory does what every ledger must do.
@Test(arguments: LedgerExample<MemoryLedger>.all.indices)
func memoryFollows(_ index: Int) throws {
  let example = LedgerExample<MemoryLedger>.all[index]
  var store = MemoryStore()
  do {
    try example.run { try store.transaction($0) }
  } catch {
    Issue.record("\(example.name): \(error)")
  }
}
