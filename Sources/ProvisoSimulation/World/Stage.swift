import ProvisoQueue

/// Where simulations begin: people and agents enrolled, a program adopted. Made once for each
/// thread.
package struct Stage {
  let ledger: MemoryLedger
  let checker: Checker
  let clock: VirtualClock

  package init() throws {
    var store = MemoryStore()
    var clock = VirtualClock()
    var desk = HonestDesk(seed: 0)
    try desk.start(from: store.committed)
    let commands = Cast.people.map { Command.enrol($0) } + Cast.agents.map { Command.register($0) }
      + [.adopt(program: Shape.all[0].program)]
    for command in commands {
      clock.advance(seconds: 1)
      _ = try store.transaction {
        try desk.handle(command, by: .system, at: clock.moment, in: &$0)
      }
    }
    ledger = store.committed
    self.clock = clock
    checker = try Checker(beginning: ledger, clock)
  }
}
