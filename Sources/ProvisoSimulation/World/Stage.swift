import ProvisoLanguage
import ProvisoQueue

/// Where simulations begin: people and agents enrolled, a program adopted. Made once for each
/// thread.
package struct Stage {
  let ledger: MemoryLedger
  let checker: Checker
  let clock: VirtualClock

  package init(hasProgram: Bool = true) throws {
    var store = MemoryStore()
    let clock = VirtualClock()
    var desk = HonestDesk(seed: 0)
    try desk.start(from: store.committed)
    let root = Cast.actor("root", session: 0, at: clock.moment)
    var commands: [(Actor, Command)] = [
      (.system, .enrol(Cast.person("root", [.administrator])))
    ]
    if hasProgram { commands.append((.system, .adopt(program: Shape.all[0].program))) }
    commands += Cast.people.map { (root, .enrol($0)) }
    commands += Cast.agents.map { (root, .register($0)) }
    for (actor, command) in commands {
      _ = try store.transaction {
        try desk.handle(command, by: actor, at: clock, in: &$0)
      }
    }
    ledger = store.committed
    self.clock = clock
    checker = try Checker(beginning: ledger, clock)
  }
}
