import ProvisoSimulation
import Testing

@testable import ProvisoStore

/// SQLite does what every ledger must do.
@Test(arguments: LedgerExample<SQLiteLedger>.all.indices)
func sqliteFollows(_ index: Int) throws {
  let example = LedgerExample<SQLiteLedger>.all[index]
  let store = try TemporaryStore()
  var ledger = try store.ledger()
  do {
    try example.run { body in
      let before = ledger
      do {
        try ledger.connection.transaction { try body(&ledger) }
      } catch {
        ledger = before
        throw error
      }
    }
  } catch {
    Issue.record("\(example.name): \(error)")
  }
}
