import ProvisoLanguage
import ProvisoQueue

extension LedgerExample {
  static var people: [LedgerExample] {
    [
      LedgerExample("people are told apart by the bytes of their names") { ledger in
        for name: Text in ["b", composed, "B", decomposed] {
          try ledger.put(Person(name: name, roles: [.reviewer], principals: []))
        }
        let names = try ledger.people().map(\.name)
        try expect(names, is: ["B", decomposed, composed, "b"], "in the order of bytes")
        try expect(try ledger.person("ren\u{E9}") == nil, "another case is another name")
      },
      LedgerExample("a put replaces a person") { ledger in
        let principal = Person.Principal(issuer: "idp", subject: "1")
        try ledger.put(Person(name: "ana", roles: [.reviewer], principals: [principal]))
        try ledger.put(
          Person(
            name: "ana", roles: [.auditor, .administrator], principals: [], groups: ["idp:duty"],
            isActive: false))
        let found = try ledger.person("ana")
        try expect(found?.roles, is: [.auditor, .administrator], "roles")
        try expect(found?.groups, is: ["idp:duty"], "groups")
        try expect(found?.isActive, is: false, "inactive")
        try expect(try ledger.people().count, is: 1, "one person")
        let former = try ledger.person(issuer: "idp", subject: "1")
        try expect(former == nil, "a principal that was taken away")
      },
      LedgerExample("a person is found by issuer and subject together") { ledger in
        try ledger.put(
          Person(
            name: "ana", roles: [],
            principals: [
              .init(issuer: "idp", subject: composed), .init(issuer: "local", subject: "ana"),
            ]))
        try expect(try ledger.person(issuer: "idp", subject: composed)?.name, is: "ana", "one")
        try expect(try ledger.person(issuer: "local", subject: "ana")?.name, is: "ana", "two")
        for (issuer, subject): (Text, Text) in [
          ("idp", decomposed), ("idp", "ana"), ("local", composed), ("IDP", composed),
        ] {
          let found = try ledger.person(issuer: issuer, subject: subject)
          try expect(found == nil, "\(issuer) \(subject)")
        }
      },
      LedgerExample("agents are kept by name, and replaced") { ledger in
        try ledger.put(Agent(name: "crm", owner: "raj"))
        try ledger.put(Agent(name: "Crm", kind: .executor))
        try ledger.put(Agent(name: "crm", owner: "ana", vouches: true, isActive: false))
        try expect(try ledger.agents().map(\.name), is: ["Crm", "crm"], "by name")
        let found = try ledger.agent("crm")
        try expect(found?.owner, is: "ana", "owner")
        try expect(found?.vouches, is: true, "vouches")
        try expect(found?.isActive, is: false, "inactive")
        try expect(try ledger.agent("Crm")?.kind, is: .executor, "kind")
        try expect(try ledger.agent("erp") == nil, "nobody")
      },
    ]
  }
}
