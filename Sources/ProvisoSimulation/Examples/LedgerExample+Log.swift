import ProvisoLanguage
import ProvisoQueue

extension LedgerExample {
  static var log: [LedgerExample] {
    [
      LedgerExample(
        "entries stand at their own place, without gaps",
        transactions: { transaction in
          try transaction { ledger in
            try expect(ledger.nextLeaf, is: 0, "the first place")
            try ledger.append(entry(0), request: "r1")
            try expect(ledger.nextLeaf, is: 1, "the next within the transaction")
          }
          for wrong in [entry(0), entry(2)] {
            try expectRefusal("an entry with another place") {
              try transaction { try $0.append(wrong, request: nil) }
            }
          }
          try transaction { ledger in
            try expect(try ledger.leaf(0), is: entry(0), "the bytes")
            try expect(try ledger.leaf(1) == nil, "beyond the end")
            try expect(try ledger.leaf(.max) == nil, "far beyond the end")
          }
        }),
      LedgerExample(
        "an entry that is too long or not canonical is refused",
        transactions: { transaction in
          let long = "{\"seq\":0,\"text\":\"\(String(repeating: "x", count: 65_517))\"}"
          let longest = String(long.dropLast(3)) + "\"}"
          try expect(long.utf8.count, is: 65_536, "one byte too many")
          for wrong in [long, "{\"seq\": 0}", "{\"seq\":0}\n", "[]", "", "{}"] {
            try expectRefusal("\(wrong.prefix(20))") {
              try transaction { try $0.append(Array(wrong.utf8), request: nil) }
            }
          }
          try transaction { try $0.append(Array(longest.utf8), request: nil) }
        }),
      LedgerExample("the entries of a request are its own, in order") { ledger in
        for (place, id): (UInt64, Text?) in [(0, "r2"), (1, "r1"), (2, nil), (3, "r2")] {
          try ledger.append(entry(place), request: id)
        }
        try expect(try ledger.leaves(ofRequest: "r2"), is: [entry(0), entry(3)], "of r2")
        try expect(try ledger.leaves(ofRequest: "r"), is: [], "of nobody")
      },
      LedgerExample("a salt is kept until it is erased; the log stays") { ledger in
        try ledger.put(example("r1"))
        try ledger.append(entry(0), request: "r1")
        try ledger.putSalt([1, 0, 255], request: "r1")
        try ledger.putSalt([2], request: "r2")
        try expect(try ledger.salt(request: "r1"), is: [1, 0, 255], "the bytes")
        try ledger.erase(request: "r1")
        try expect(try ledger.salt(request: "r1") == nil, "destroyed")
        try expect(try ledger.salt(request: "r2"), is: [2], "of another")
        try expect(try ledger.leaves(ofRequest: "r1"), is: [entry(0)], "the log")
        try expect(try ledger.request("r1") != nil, "the request")
        try ledger.erase(request: "r1")
      },
    ]
  }

  static var counters: [LedgerExample] {
    [
      LedgerExample("uses are counted and added at and after the moment") { ledger in
        for (place, amount) in [0.25, 1, 2].enumerated() {
          try ledger.use(
            rule: "small", limit: 0, key: "[]", amount: amount, at: second(Int64(place)))
        }
        let all = try ledger.used(rule: "small", limit: 0, key: "[]", since: second(0))
        try expect(all.count, is: 3, "all")
        try expect(all.sum, is: 3.25, "sum of all")
        let late = try ledger.used(rule: "small", limit: 0, key: "[]", since: second(1))
        try expect(late.count, is: 2, "since the second")
        try expect(late.sum, is: 3, "sum since the second")
        let none = try ledger.used(rule: "small", limit: 0, key: "[]", since: second(3))
        try expect(none.count, is: 0, "none")
        try expect(none.sum, is: 0, "sum of none")
      },
      LedgerExample("rule, number of the limit and key tell counters apart") { ledger in
        let key = Text("[\"\(composed)\"]")
        try ledger.use(rule: "small", limit: 0, key: key, amount: 5, at: second(0))
        for (rule, limit, key): (Text, Int, Text) in [
          ("smal", 0, key), ("small", 1, key), ("small", 0, "[]"),
          ("small", 0, Text("[\"\(decomposed)\"]")),
        ] {
          let used = try ledger.used(rule: rule, limit: limit, key: key, since: second(0))
          try expect(used.count, is: 0, "\(rule) \(limit) \(key)")
        }
      },
    ]
  }
}
