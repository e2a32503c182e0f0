import Proviso
import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// Decides what people decided once more, with a grant beside the program.
struct BackTesting: ~Copyable {
  /// One use of a limit of the grant.
  private struct Use {
    let at: Moment
    let limit: Int
    let key: [UInt8]
    let amount: Double
  }

  private var engine: Engine
  private let name: Text
  private let limits: [CheckedLimit]
  private var uses: [Use] = []
  private var output: [UInt8] = []
  private let sources: PolicySources
  /// An invariant that holds without the grant and did not with it.
  private(set) var broken: String?

  static let mostDecisions = 5_000
  private static let mostExamples = 5

  /// The grant is taken to have lived since `start`.
  init(_ grant: ReadGrant, beside sources: PolicySources, from start: Moment) throws(Refusal) {
    name = grant.name
    self.sources = sources
    limits = grant.overlay.grants?.grants.first?.limits ?? []
    guard let bytes = grant.overlay.living(from: start, to: grant.expires)?.compiled().bytes,
      let memory = try? ProgramMemory(bytes),
      let engine = try? Engine(sources.program, overlay: memory)
    else { throw ReadGrant.refusal("the grant cannot be run beside the program") }
    self.engine = engine
  }

  /// What the grant would have covered of requests that people decided, given newest first.
  mutating func test(_ requests: [ReviewRequest], days: Int) -> BackTest {
    var covered: [ReviewRequest] = []
    for request in requests.reversed() where !request.isErased {
      if covers(request.document, at: request.submitted) { covered.append(request) }
    }
    covered.reverse()
    let rejected = covered.filter { $0.state == .rejected }
    let modified = covered.filter { $0.replacement != nil }
    let approved = covered.filter { $0.state != .rejected && $0.replacement == nil }
    return BackTest(
      days: days, covered: covered.count, rejected: rejected.map(\.id),
      modified: modified.map(\.id), examples: approved.prefix(Self.mostExamples).map(\.id))
  }

  /// Whether the grant, and nothing else, lets the request run. Its limits count what it covered
  /// before.
  mutating func covers(_ document: [UInt8], at moment: Moment) -> Bool {
    guard let decision = decide(document, at: moment) else { return false }
    if let violated = decision["invariants"]?.elements.first,
      Self.decision(document, by: sources, at: moment)?["invariants"]?.elements.isEmpty == true
    {
      broken = violated.text
    }
    guard decision["decision"]?.text == "approve",
      decision["grants"]?.elements.contains(where: { $0.isText(name) }) == true
    else { return false }
    var taken: [Use] = []
    for entry in decision["limits"]?.elements ?? []
    where entry["rule"]?.isText(name) == true {
      guard let use = use(entry, at: moment), hasRoom(for: use) else { return false }
      taken.append(use)
    }
    uses += taken
    return true
  }

  /// The decision with the counters of the grant at nought; nil where the request is malformed.
  mutating func decide(_ document: [UInt8], at moment: Moment) -> JSONTree? {
    guard let tree = JSONTree.read(document) else { return nil }
    let counters = limits.map { limit -> JSONTree in
      switch limit.bound {
      case .count: .object([.init("count", .integer(0))])
      case .sum: .object([.init("sum", .integer(0))])
      }
    }
    let bytes =
      counters.isEmpty
      ? document : tree.setting(["uses", name.string], to: .list(counters))?.bytes ?? document
    output.removeAll(keepingCapacity: true)
    let exit = engine.decide(bytes, Self.options(at: moment), into: &output)
    switch exit {
    case .approve, .route, .deny: return JSONTree.read(output)
    case .usage, .malformed, .missingFile, .internalError, .unusableProgram: return nil
    }
  }

  /// What the program alone decides.
  static func decision(
    _ document: [UInt8], by sources: PolicySources, at moment: Moment
  ) -> JSONTree? {
    guard var engine = try? Engine(sources.program) else { return nil }
    var output: [UInt8] = []
    _ = engine.decide(document, options(at: moment), into: &output)
    return JSONTree.read(output)
  }

  private static func options(at moment: Moment) -> Machine.Options {
    var options = Machine.Options(clock: .live(moment.instant))
    options.checksInvariants = true
    return options
  }

  private func use(_ entry: JSONTree, at moment: Moment) -> Use? {
    guard let limit = entry["limit"]?.integer, limits.indices.contains(Int(limit)),
      case .string(let key)? = entry["key"],
      let amount = (entry["count"] ?? entry["sum"])?.number
    else { return nil }
    return Use(at: moment, limit: Int(limit), key: key, amount: amount)
  }

  private func hasRoom(for use: Use) -> Bool {
    let limit = limits[use.limit]
    let start = use.at.justAfter(secondsAgo: Int64(limit.perSeconds))
    let before = uses.filter { $0.limit == use.limit && $0.key == use.key && $0.at >= start }
    let sum = before.reduce(use.amount) { $0 + $1.amount }
    switch limit.bound {
    case .count(let most): return sum <= Double(most)
    case .sum(let most, _): return sum <= most
    }
  }
}

extension JSONTree {
  /// Whether it is exactly this string, byte for byte.
  func isText(_ text: Text) -> Bool {
    if case .string(let bytes) = self { bytes.elementsEqual(text.utf8) } else { false }
  }
}
