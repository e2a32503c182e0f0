import ProvisoQueue

/// Where simulations begin: people and agents enrolled, a program adopted. Made once for each
/// thread.
package struct Stage {
  let ledger: MemoryLedger
  let checker: Checker
  let clock: VirtualClock

  package init() throws {
    var store = MemoryStore()
    let clock = VirtualClock()
    var desk = HonestDesk(seed: 0)
    try desk.start(from: store.committed)
    try store.transaction { ledger in
      for person in Cast.people { try ledger.put(person) }
      for agent in Cast.agents { try ledger.put(agent) }
    }
    _ = try store.transaction {
      try desk.handle(
        .adopt(program: Shape.all[0].program), by: .system, at: clock.moment, in: &$0)
    }
    ledger = store.committed
    self.clock = clock
    checker = try Checker(beginning: ledger, clock)
  }
}
