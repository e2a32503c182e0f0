package import ProvisoQueue

/// What a method of `Ledger` means, shown on an empty ledger of any kind.
package struct LedgerExample<Kept: Ledger> {
  /// Runs what it is given as one transaction, which is abandoned when it throws.
  package typealias Transaction = (_ body: (inout Kept) throws -> Void) throws -> Void

  package let name: String
  /// Throws a `LedgerMismatch` where the ledger does something else.
  package let run: (_ transaction: Transaction) throws -> Void

  /// One that fits in one transaction.
  init(_ name: String, _ body: @escaping (inout Kept) throws -> Void) {
    self.name = name
    run = { transaction in try transaction(body) }
  }

  init(_ name: String, transactions: @escaping (Transaction) throws -> Void) {
    self.name = name
    run = transactions
  }

  package static var all: [LedgerExample] {
    [requests, indexes, log, counters, people, rights].flatMap { $0 }
  }
}

package struct LedgerMismatch: Error, CustomStringConvertible {
  package let description: String
}

func expect(_ isSo: Bool, _ what: String) throws(LedgerMismatch) {
  guard isSo else { throw LedgerMismatch(description: what) }
}

func expect<Value: Equatable>(
  _ found: Value, is wanted: Value, _ what: String
) throws(LedgerMismatch) {
  guard found == wanted else {
    throw LedgerMismatch(description: "\(what): \(found), not \(wanted)")
  }
}

func expectRefusal(_ what: String, _ body: () throws -> Void) throws(LedgerMismatch) {
  do { try body() } catch { return }
  throw LedgerMismatch(description: "\(what) was not refused")
}
