import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoText

/// The grants that live, as one overlay beside the program.
extension Desk {
  /// The overlay compiled from the grants that live; nil: there are none. A grant that the program
  /// cannot use is left out, and so is one whose signer could not sign it now. A grant without the
  /// entry of the log that set it is damage.
  package static func overlay<L: Ledger>(beside program: [UInt8], in ledger: L) throws -> [UInt8]? {
    var live: [Grant] = []
    let now = try Leaf.newestMoment(in: ledger)
    for grant in try ledger.grants() {
      try checkLeaf(of: grant, in: ledger)
      if grant.holds, now < grant.expires,
        try isEntitled(grant.signer, agent: grant.agent, in: ledger)
      {
        live.append(grant)
      }
    }
    guard !live.isEmpty, let memory = try? ProgramMemory(program),
      let sources = try? PolicySources(of: memory)
    else { return nil }
    return overlay(live, beside: sources)
  }

  private static func overlay(_ grants: [Grant], beside sources: PolicySources) -> [UInt8]? {
    if let bytes = compiled(grants, beside: sources) { return bytes }
    let usable = grants.filter { compiled([$0], beside: sources) != nil }
    return usable.isEmpty ? nil : compiled(usable, beside: sources)
  }

  static func compiled(_ grants: [Grant], beside sources: PolicySources) -> [UInt8]? {
    let files = grants.map { SourceFile(name: "\($0.name).policy", text: $0.text.string) }
    return Overlay(files, beside: sources.set).compiled().bytes
  }

  /// A grant is live only because a person's decision to set it stands in the log.
  private static func checkLeaf<L: Ledger>(of grant: Grant, in ledger: L) throws {
    guard let bytes = try ledger.leaf(grant.leaf), let leaf = JSONTree.read(bytes),
      leaf["kind"]?.text == LeafKind.grantSet.rawValue,
      leaf["name"]?.isText(grant.name) == true, leaf["text"]?.isText(grant.text) == true,
      leaf["actor"]?["name"]?.isText(grant.signer) == true
    else {
      throw StoreFault.damaged("the log does not hold the grant \(grant.name) as it is stored")
    }
  }

  /// Whether a person may answer in advance for what an agent does: enrolled to review, and
  /// neither its owner nor whom it acts for.
  static func isEntitled<L: Ledger>(
    _ signer: Text, agent name: Text, in ledger: L
  ) throws -> Bool {
    guard let person = try ledger.person(signer), person.isActive,
      person.roles.contains(.reviewer), let agent = try ledger.agent(name), agent.isActive
    else { return false }
    return agent.owner != signer && agent.onBehalfOf != signer
  }
}

extension Grant {
  /// Whether nobody and nothing has ended it before its time.
  var holds: Bool { revoked == nil && suspended == nil }
}
