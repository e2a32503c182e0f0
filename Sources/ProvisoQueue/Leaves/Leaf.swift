import ProvisoJSON
import ProvisoLanguage

/// An entry of the log in the making: RFC 8785 JSON whose `seq` is its place.
struct Leaf {
  private(set) var members: [JSONTree.Member] = []

  mutating func add(_ name: String, _ value: JSONTree?) {
    if let value { members.append(JSONTree.Member(name, value)) }
  }

  /// The moment of the newest entry.
  static func newestMoment<L: Ledger>(in ledger: L) throws -> Moment {
    let count = ledger.nextLeaf
    guard count > 0, let bytes = try ledger.leaf(count - 1),
      let text = JSONTree.read(bytes)?["time"]?.text, let moment = Moment(text)
    else { return Moment(milliseconds: 0) }
    return moment
  }
}

extension Desk {
  /// Appends an entry; `fill` adds what its kind says. The one place where the log grows.
  func append<L: Ledger>(
    _ kind: LeafKind, _ turn: Turn, request: Text? = nil, _ ledger: inout L,
    _ fill: (inout Leaf) -> Void
  ) throws {
    var leaf = Leaf()
    leaf.add("v", .integer(1))
    leaf.add("seq", .integer(Int64(clamping: ledger.nextLeaf)))
    leaf.add("time", .text(turn.at.text))
    leaf.add("kind", .text(kind.rawValue))
    leaf.add("actor", turn.actor.leaf)
    leaf.add("request", request.map { .text($0.string) })
    fill(&leaf)
    guard let bytes = JSONTree.object(leaf.members).canonical, bytes.count <= 65_535 else {
      throw LeafFault.tooLong
    }
    try ledger.append(bytes, request: request)
  }
}

/// What commands keep short enough was not: a mistake of ours, which abandons the transaction.
enum LeafFault: Error { case tooLong }

extension Actor {
  /// How entries of the log name who acted.
  var leaf: JSONTree {
    switch self {
    case .agent(let name):
      .object([.init("kind", .text("agent")), .init("name", .text(name.string))])
    case .executor(let name):
      .object([.init("kind", .text("executor")), .init("name", .text(name.string))])
    case .person(let name, let authentication):
      .object([
        .init("kind", .text("person")), .init("name", .text(name.string)),
        .init("by", .text(authentication.method.rawValue)),
        .init("issuer", .text(authentication.issuer.string)),
        .init("subject", .text(authentication.subject.string)),
        .init("since", .text(authentication.at.text)),
      ])
    case .system: .object([.init("kind", .text("system"))])
    }
  }
}
