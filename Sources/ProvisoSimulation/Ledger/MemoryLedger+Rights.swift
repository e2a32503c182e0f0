package import ProvisoLanguage
package import ProvisoQueue

extension MemoryLedger {
  package func grant(_ name: Text) throws -> Grant? {
    try call()
    return grantsByName[name]
  }

  package func grants() throws -> [Grant] {
    try call()
    return try ordered(sorted(grantsByName), "grants") { $0.name < $1.name }
  }

  package mutating func put(_ grant: Grant) throws {
    try call(isWrite: true)
    grantsByName[grant.name] = grant
  }

  package func switches() throws -> [KillSwitch] {
    try call()
    return try ordered(killSwitches.sorted(by: Self.precedes), "switches", by: Self.precedes)
  }

  package mutating func put(_ killSwitch: KillSwitch) throws {
    try call(isWrite: true)
    killSwitches.removeAll { $0.hasScope(of: killSwitch) }
    killSwitches.append(killSwitch)
  }

  package mutating func remove(_ killSwitch: KillSwitch) throws {
    try call(isWrite: true)
    killSwitches.removeAll { $0.hasScope(of: killSwitch) }
  }

  /// By agent, then type; one that stops all agents or types stands before those of one.
  private static func precedes(_ first: KillSwitch, _ second: KillSwitch) -> Bool {
    let key: (KillSwitch) -> (Text, Text) = { ($0.agent ?? "", $0.type ?? "") }
    return key(first) < key(second)
  }

  package func pause(agent: Text, type: Text) throws -> Moment? {
    try call()
    return pauses[Pair(agent: agent, type: type)]
  }

  package mutating func pause(agent: Text, type: Text, until moment: Moment) throws {
    try call(isWrite: true)
    pauses[Pair(agent: agent, type: type)] = moment
  }

  package func pendingErasure(_ request: Text) throws -> (by: Text, reason: Text)? {
    try call()
    return erasures[request]
  }

  package mutating func putPendingErasure(
    _ request: Text, by person: Text, reason: Text
  ) throws {
    try call(isWrite: true)
    erasures[request] = (person, reason)
  }

  package func program(_ digest: Text) throws -> [UInt8]? {
    try call()
    return programs[digest]
  }

  package func activeProgram() throws -> Text? {
    try call()
    return active
  }

  package mutating func setActiveProgram(_ digest: Text) throws {
    try call(isWrite: true)
    active = digest
  }

  package mutating func putProgram(_ bytes: [UInt8], digest: Text) throws {
    try call(isWrite: true)
    if let stored = programs[digest], stored != bytes { throw Fault.otherProgram(digest) }
    programs[digest] = bytes
  }
}

extension KillSwitch {
  fileprivate func hasScope(of other: KillSwitch) -> Bool {
    agent == other.agent && type == other.type
  }
}
