package import ProvisoLanguage
package import ProvisoQueue

extension MemoryLedger {
  package func person(_ name: Text) throws -> Person? {
    try call()
    return peopleByName[name]
  }

  package func person(issuer: Text, subject: Text) throws -> Person? {
    try call()
    let principal = Person.Principal(issuer: issuer, subject: subject)
    return peopleByName.values.filter { $0.principals.contains(principal) }
      .min { $0.name < $1.name }
  }

  package func people() throws -> [Person] {
    try call()
    return try ordered(sorted(peopleByName), "people") { $0.name < $1.name }
  }

  package mutating func put(_ person: Person) throws {
    try call(isWrite: true)
    peopleByName[person.name] = person
  }

  package func agent(_ name: Text) throws -> Agent? {
    try call()
    return agentsByName[name]
  }

  package func agents() throws -> [Agent] {
    try call()
    return try ordered(sorted(agentsByName), "agents") { $0.name < $1.name }
  }

  package mutating func put(_ agent: Agent) throws {
    try call(isWrite: true)
    agentsByName[agent.name] = agent
  }

  func sorted<Value>(_ values: [Text: Value]) -> [Value] {
    values.sorted { $0.key < $1.key }.map(\.value)
  }
}
