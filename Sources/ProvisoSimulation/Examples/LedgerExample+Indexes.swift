import ProvisoLanguage
import ProvisoQueue

extension LedgerExample {
  static var indexes: [LedgerExample] {
    [newest, waiting, counts, decided].flatMap { $0 }
  }

  private static var newest: [LedgerExample] {
    [
      LedgerExample("the newest request of a binding, in any state") { ledger in
        let first = example("r2", submitted: 1)
        try ledger.put(first)
        try ledger.put(first.resolved(.rejected, at: 2))
        try ledger.put(example("r1", submitted: 3))
        try ledger.put(example("r3", evidence: "sha256:other", submitted: 4))
        let binding = Binding(action: "sha256:a", evidence: "sha256:e")
        try expect(try ledger.newestRequest(binding)?.id, is: "r1", "the later one")
        let other = Binding(action: "sha256:e", evidence: "sha256:a")
        try expect(try ledger.newestRequest(other) == nil, "no such binding")
      },
      LedgerExample("of two of one moment the one put last is newest") { ledger in
        let binding = Binding(action: "sha256:a", evidence: "sha256:e")
        try ledger.put(example("r2"))
        try ledger.put(example("r1"))
        try expect(try ledger.newestRequest(binding)?.id, is: "r1", "the one put last")
        try ledger.put(example("r2").next { _ in })
        try expect(try ledger.newestRequest(binding)?.id, is: "r1", "a change makes none newer")
      },
      LedgerExample("the newest execution of an action") { ledger in
        for (id, started): (Text, Int64) in [("r1", 9), ("r2", 5)] {
          let pending = example(id)
          try ledger.put(pending)
          try ledger.put(
            pending.next {
              $0.state = .consumed
              $0.execution = .init(id: id, by: .agent("crm"), started: second(started))
            })
        }
        try ledger.put(example("r3"))
        try expect(
          try ledger.newestExecution(action: "sha256:a")?.id, is: "r1", "what started last")
        try expect(try ledger.newestExecution(action: "sha256:b") == nil, "never ran")
      },
    ]
  }

  private static var waiting: [LedgerExample] {
    [
      LedgerExample("due: at or before the moment, oldest deadline first, at most so many") {
        ledger in
        try ledger.put(example("late", deadline: 30))
        try ledger.put(example("early", deadline: 10))
        try ledger.put(example("middle", deadline: 20))
        try expect(try ledger.due(at: second(9), limit: 9), is: [], "before the first")
        try expect(try ledger.due(at: second(10), limit: 9), is: ["early"], "at the first")
        try expect(
          try ledger.due(at: second(99), limit: 9), is: ["early", "middle", "late"], "all")
        try expect(try ledger.due(at: second(99), limit: 2), is: ["early", "middle"], "two")
      },
      LedgerExample("due: a permission when it may no longer be used, nothing that is final") {
        ledger in
        for (id, state): (Text, RequestState) in [
          ("a", .approved), ("b", .approvedModified), ("c", .rejected), ("d", .consumed),
        ] {
          let pending = example(id, deadline: 10)
          try ledger.put(pending)
          try ledger.put(
            pending.next {
              $0.state = state
              $0.validUntil = second(40)
            })
        }
        try expect(try ledger.due(at: second(39), limit: 9), is: [], "not by the old deadline")
        try expect(try ledger.due(at: second(40), limit: 9), is: ["a", "b"], "of one moment by id")
      },
      LedgerExample("due: the earliest of several deadlines counts") { ledger in
        var two = example("r1", deadline: 50)
        two.demands += example("x").demands
        two.deadlines += [second(20)]
        two.escalated += [false]
        try ledger.put(two)
        try expect(try ledger.due(at: second(20), limit: 9), is: ["r1"], "at the earlier one")
      },
      LedgerExample("open: pending and permissions, by id in the order of bytes") { ledger in
        for id: Text in ["b", "a", "B", composed, decomposed] { try ledger.put(example(id)) }
        let done = example("c")
        try ledger.put(done)
        try ledger.put(done.resolved(.cancelled, at: 1))
        let all: [Text] = ["B", decomposed, composed, "a", "b"]
        try expect(try ledger.open(after: nil, limit: 9), is: all, "all")
        try expect(try ledger.open(after: nil, limit: 2), is: Array(all.prefix(2)), "two")
        try expect(
          try ledger.open(after: decomposed, limit: 9), is: Array(all.suffix(3)), "the rest")
        try expect(try ledger.open(after: "b", limit: 9), is: [], "none after the last")
      },
    ]
  }

  private static var counts: [LedgerExample] {
    [
      LedgerExample("pending ones are counted by agent, byte for byte") { ledger in
        try ledger.put(example("r1", agent: composed))
        try ledger.put(example("r2", agent: decomposed))
        let done = example("r3", agent: composed)
        try ledger.put(done)
        try ledger.put(done.resolved(.approved, at: 1))
        try expect(try ledger.pendingCount(agent: composed), is: 1, "of one spelling")
        try expect(try ledger.pendingCount(agent: decomposed), is: 1, "of the other")
        try expect(try ledger.pendingCount(agent: "Rene"), is: 0, "of nobody")
      },
      LedgerExample("submissions are counted at and after the moment, in any state") { ledger in
        try ledger.put(example("r1", submitted: 9))
        try ledger.put(example("r2", submitted: 10))
        let done = example("r3", submitted: 11)
        try ledger.put(done)
        try ledger.put(done.resolved(.rejected, at: 12))
        try expect(try ledger.submissionCount(agent: "crm", since: second(10)), is: 2, "since")
        try expect(try ledger.submissionCount(agent: "crm", since: second(12)), is: 0, "later")
        try expect(try ledger.submissionCount(agent: "erp", since: second(0)), is: 0, "others")
      },
    ]
  }

  private static var decided: [LedgerExample] {
    [
      LedgerExample("rejections of a pair, at and after the moment, newest first") { ledger in
        try putDecided(in: &ledger)
        let found = try ledger.rejected(agent: "crm", type: "mail.send", since: second(10))
        try expect(found.map(\.id), is: ["r3", "r1"], "by when they were rejected")
      },
      LedgerExample("decided by people: every state, never by the system, at most so many") {
        ledger in
        try putDecided(in: &ledger)
        let found = try ledger.decidedByPeople(
          agent: "crm", type: "mail.send", since: second(0), limit: 9)
        try expect(found.map(\.id), is: ["r3", "r4", "r1", "r2"], "newest first")
        let two = try ledger.decidedByPeople(
          agent: "crm", type: "mail.send", since: second(0), limit: 2)
        try expect(two.map(\.id), is: ["r3", "r4"], "the newest two")
      },
    ]
  }

  private static func putDecided(in ledger: inout Kept) throws {
    let rows: [(ReviewRequest, RequestState, Actor, Int64)] = [
      (example("r1"), .rejected, ana, 10), (example("r2"), .rejected, ana, 9),
      (example("r3"), .rejected, ana, 12), (example("r4"), .approved, ana, 11),
      (example("r5"), .expired, .system, 13), (example("r6", agent: "erp"), .rejected, ana, 14),
      (example("r7", type: "mail.read"), .rejected, ana, 15),
    ]
    for (request, state, actor, moment) in rows {
      try ledger.put(request)
      try ledger.put(request.resolved(state, by: actor, at: moment))
    }
  }
}
