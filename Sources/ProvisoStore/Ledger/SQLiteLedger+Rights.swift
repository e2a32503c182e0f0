import ProvisoLanguage
import ProvisoQueue

extension SQLiteLedger {
  mutating func use(
    rule: Text, limit: Int, key: Text, amount: Double, at moment: Moment
  ) throws {
    try connection.run(
      "INSERT INTO uses(rule, place, key, at, amount) VALUES (?, ?, ?, ?, ?)", rule, limit, key,
      moment, amount)
  }

  mutating func put(_ person: Person) throws {
    try connection.run(
      """
      INSERT INTO people(name, fields) VALUES (?, ?)
        ON CONFLICT(name) DO UPDATE SET fields = excluded.fields
      """, person.name, try codec.bytes(person))
    try connection.run("DELETE FROM principals WHERE name = ?", person.name)
    for principal in person.principals {
      // A person who is known by it already keeps it: two names for one human would be two votes.
      try connection.run(
        "INSERT INTO principals(issuer, subject, name) VALUES (?, ?, ?)", principal.issuer,
        principal.subject, person.name)
    }
  }

  mutating func put(_ agent: Agent) throws {
    try connection.run(
      "INSERT OR REPLACE INTO agents(name, fields) VALUES (?, ?)", agent.name,
      try codec.bytes(agent))
  }

  mutating func put(_ grant: Grant) throws {
    try connection.run(
      "INSERT OR REPLACE INTO grants(name, fields) VALUES (?, ?)", grant.name,
      try codec.bytes(grant))
  }

  mutating func put(_ killSwitch: KillSwitch) throws {
    try remove(killSwitch)
    try connection.run(
      "INSERT INTO switches(agent, type, fields) VALUES (?, ?, ?)", killSwitch.agent,
      killSwitch.type, try codec.bytes(killSwitch))
  }

  mutating func remove(_ killSwitch: KillSwitch) throws {
    try connection.run(
      "DELETE FROM switches WHERE agent IS ? AND type IS ?", killSwitch.agent, killSwitch.type)
  }

  mutating func pause(agent: Text, type: Text, until moment: Moment) throws {
    try connection.run(
      "INSERT OR REPLACE INTO pauses(agent, type, until) VALUES (?, ?, ?)", agent, type, moment)
  }

  mutating func putPendingErasure(
    _ request: Text, by person: Text, reason: Text
  ) throws {
    try connection.run(
      "INSERT OR REPLACE INTO erasures(request, person, reason) VALUES (?, ?, ?)", request,
      person, reason)
  }
}
