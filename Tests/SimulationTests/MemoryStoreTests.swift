import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation
import Testing

/// Transactions are kept whole or dropped whole.
struct MemoryStoreTests {
  private func enrol(_ name: String, in ledger: inout MemoryLedger) throws {
    try ledger.put(Person(name: .init(name), roles: [.reviewer], principals: []))
  }

  @Test func keepsWhatWasAcknowledged() throws {
    var store = MemoryStore()
    try store.transaction { try enrol("ana", in: &$0) }
    #expect(try store.committed.people().count == 1)
  }

  @Test func dropsAnAbandonedTransaction() throws {
    var store = MemoryStore()
    #expect(throws: MemoryStore.Failure.self) {
      try store.transaction(plan: .init(atCommit: .abandon)) { try enrol("ana", in: &$0) }
    }
    #expect(try store.committed.people().isEmpty)
  }

  @Test func keepsWhatNobodyWasTold() throws {
    var store = MemoryStore()
    #expect(throws: MemoryStore.Failure.self) {
      try store.transaction(plan: .init(atCommit: .crashAfter)) { try enrol("ana", in: &$0) }
    }
    #expect(try store.committed.people().count == 1)
  }

  @Test func dropsWhatStoodBeforeTheCallThatFailed() throws {
    var store = MemoryStore()
    #expect(throws: MemoryLedger.Fault.injected(call: 1)) {
      try store.transaction(plan: .init(fuse: Fuse(failsAt: 1))) {
        try enrol("ana", in: &$0)
        try enrol("raj", in: &$0)
      }
    }
    #expect(try store.committed.people().isEmpty)
  }

  @Test func aFullDiskReadsAndNeverWrites() throws {
    var store = MemoryStore()
    #expect(throws: MemoryLedger.Fault.injected(call: 1)) {
      try store.transaction(plan: .init(fuse: .fullDisk())) {
        #expect(try $0.people().isEmpty)
        try enrol("ana", in: &$0)
      }
    }
    #expect(try store.committed.people().isEmpty)
  }
}
