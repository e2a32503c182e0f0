import ProvisoLanguage
import ProvisoQueue

extension LedgerExample {
  static var rights: [LedgerExample] {
    [
      LedgerExample("kill switches are told apart by what they stop") { ledger in
        let all = KillSwitch(agent: nil, type: nil, reason: "fire")
        let agent = KillSwitch(agent: "crm", type: nil, reason: "odd")
        let pair = KillSwitch(agent: "crm", type: "mail.send", reason: "odd")
        for one in [pair, all, agent, agent] { try ledger.put(one) }
        try expect(try ledger.switches(), is: [all, agent, pair], "by agent, then type, once")
        try ledger.put(KillSwitch(agent: "crm", type: nil, reason: "worse"))
        try expect(try ledger.switches().map(\.reason), is: ["fire", "worse", "odd"], "replaced")
        try ledger.remove(agent)
        try expect(try ledger.switches(), is: [all, pair], "whatever the reason was")
        try ledger.remove(agent)
      },
      LedgerExample("a pair waits until the moment that was put last") { ledger in
        try expect(try ledger.pause(agent: "crm", type: "a") == nil, "none")
        try ledger.pause(agent: "crm", type: "a", until: second(9))
        try ledger.pause(agent: "crm", type: "a", until: second(5))
        try expect(try ledger.pause(agent: "crm", type: "a"), is: second(5), "the last")
        try expect(try ledger.pause(agent: "a", type: "crm") == nil, "another pair")
      },
      LedgerExample("an erasure waits for a second person until it is done") { ledger in
        try ledger.putPendingErasure("r1", by: "ana", reason: composed)
        let found = try ledger.pendingErasure("r1")
        try expect(found?.by, is: "ana", "who")
        try expect(found?.reason, is: composed, "why")
        try expect(try ledger.pendingErasure("r2") == nil, "of another")
        try ledger.erase(request: "r1")
        try expect(try ledger.pendingErasure("r1") == nil, "done")
      },
      LedgerExample("programs are kept by digest; putting one again changes nothing") { ledger in
        try expect(try ledger.activeProgram() == nil, "none at first")
        try ledger.putProgram([1, 2], digest: "sha256:1")
        try ledger.putProgram([1, 2], digest: "sha256:1")
        try ledger.putProgram([3], digest: "sha256:3")
        try expect(try ledger.activeProgram() == nil, "kept is not active")
        try ledger.setActiveProgram("sha256:1")
        try ledger.setActiveProgram("sha256:3")
        try expect(try ledger.activeProgram(), is: "sha256:3", "the last")
        try expect(try ledger.program("sha256:1"), is: [1, 2], "the one before, for replays")
        try expect(try ledger.program("sha256:2") == nil, "unknown")
      },
    ]
  }
}
