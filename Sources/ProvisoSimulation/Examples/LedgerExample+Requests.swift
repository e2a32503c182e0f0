import ProvisoLanguage
import ProvisoQueue

extension LedgerExample {
  static var requests: [LedgerExample] {
    [
      LedgerExample("a request is found by its id alone") { ledger in
        try ledger.put(example("r1"))
        try expect(try ledger.request("r1")?.id, is: "r1", "the one put")
        try expect(try ledger.request("R1") == nil, "another case is another id")
        try expect(try ledger.request("r") == nil, "a prefix is another id")
      },
      LedgerExample("a put replaces the version before, and no other") { ledger in
        let first = example("r1")
        try ledger.put(first)
        let changed = first.next { $0.laterWords = [.init(at: second(1), json: [])] }
        try ledger.put(changed)
        try expect(try ledger.request("r1")?.version, is: 2, "version")
        try expect(try ledger.request("r1")?.laterWords.count, is: 1, "the new content")
      },
      LedgerExample(
        "a put on a version that is not stored is refused",
        transactions: { transaction in
          let first = example("r1")
          try transaction { try $0.put(first) }
          for wrong in [first, first.next { _ in }.next { _ in }] {
            try expectRefusal("version \(wrong.version) after 1") {
              try transaction { try $0.put(wrong) }
            }
          }
          try expectRefusal("a first put of version 2") {
            try transaction { try $0.put(example("r2").next { _ in }) }
          }
          try transaction { ledger in
            try expect(try ledger.request("r1")?.version, is: 1, "version after refusals")
            try expect(try ledger.request("r2") == nil, "nothing was inserted")
          }
        }),
      LedgerExample(
        "an abandoned transaction leaves nothing",
        transactions: { transaction in
          try expectRefusal("an abandoned transaction") {
            try transaction { ledger in
              try ledger.put(example("r1"))
              try ledger.append(entry(0), request: "r1")
              try ledger.putSalt([1], request: "r1")
              try ledger.use(rule: "a", limit: 0, key: "[]", amount: 1, at: second(0))
              throw LedgerMismatch(description: "abandoned on purpose")
            }
          }
          try transaction { ledger in
            try expect(try ledger.request("r1") == nil, "no request")
            try expect(ledger.nextLeaf, is: 0, "no leaf")
            try expect(try ledger.salt(request: "r1") == nil, "no salt")
            let used = try ledger.used(rule: "a", limit: 0, key: "[]", since: second(0))
            try expect(used.count, is: 0, "no use")
          }
        }),
      LedgerExample("every field of a request comes back") { ledger in
        var full = example("r1", type: composed)
        full.votes = [Vote(person: decomposed, at: second(3), digest: "sha256:a", leaf: 7)]
        full.messages = [.init(author: "ana", isPerson: true, at: second(2), text: "why?")]
        full.claim = .init(person: "ana", until: second(9))
        full.escalated = [true]
        full.excluded = ["raj"]
        full.replaces = "r0"
        full.document = [0x7B, 0xC3, 0xA9, 0x00, 0x7D]
        try ledger.put(full)
        let found = try ledger.request("r1")
        try expect(found?.votes, is: full.votes, "votes")
        try expect(found?.messages, is: full.messages, "messages")
        try expect(found?.claim, is: full.claim, "claim")
        try expect(found?.escalated, is: [true], "escalated")
        try expect(found?.excluded, is: ["raj"], "excluded")
        try expect(found?.replaces, is: "r0", "replaces")
        try expect(found?.document, is: full.document, "bytes of the document")
        try expect(found?.type, is: composed, "the name, byte for byte")
        try expect(found?.deadlines, is: full.deadlines, "deadlines")
        try expect(found?.demands, is: full.demands, "demands")
      },
    ]
  }
}
