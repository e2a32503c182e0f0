import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// The active program and the grants beside it, ready to decide.
final class Judge {
  let program: Text
  let overlay: Text?
  let epoch: UInt64
  /// The grants, to be kept beside what they decided.
  let overlayBytes: [UInt8]?
  let memory: ProgramMemory
  private var engine: Engine

  init(program: [UInt8], overlay: [UInt8]?) throws(Refusal) {
    do {
      memory = try ProgramMemory(program)
      let grants: ProgramMemory? = if let overlay { try ProgramMemory(overlay) } else { nil }
      engine = try Engine(memory, overlay: grants)
      self.program = Text(memory.program.digestText)
      self.overlay = grants.map { Text($0.program.digestText) }
    } catch {
      throw Refusal(.unusableProgram, "this is no program that can decide")
    }
    epoch = memory.program.epoch
    overlayBytes = overlay
  }

  /// Decides a document as if it came now: first to learn the keys of limits, and again with what
  /// the ledger counted for them.
  func judge<L: Ledger>(
    _ proposal: Proposal, at moment: Moment, in ledger: L
  ) throws -> Judgement {
    let first = try decide(proposal.document, at: moment)
    let vouched = evidence(of: proposal.type)
    guard let uses = try Self.uses(first.tree, at: moment, in: ledger) else {
      return try Judgement(
        proposal, by: self, first.bytes, first.tree, vouched: vouched, uses: nil)
    }
    guard let counted = proposal.tree.setting(["uses"], to: uses)?.canonical else {
      throw Refusal(.malformed, "the counters of this request cannot be told")
    }
    let second = try decide(counted, at: moment)
    return try Judgement(
      proposal, by: self, second.bytes, second.tree, vouched: vouched, uses: uses)
  }

  /// Throws whatever is no decision: never an approval.
  func decide(
    _ document: [UInt8], at moment: Moment
  ) throws(Refusal) -> (bytes: [UInt8], tree: JSONTree) {
    var bytes: [UInt8] = []
    let exit = engine.decide(
      document, Machine.Options(clock: .live(moment.instant)), into: &bytes)
    let tree = JSONTree.read(bytes)
    switch exit {
    case .approve, .route, .deny: break
    case .malformed:
      let text = tree?["error"]?["message"]?.text ?? "this is no request"
      let path = tree?["error"]?["path"]?.text ?? "$"
      throw Refusal(.malformed, "\(path): \(text)")
    case .usage, .missingFile, .internalError, .unusableProgram:
      throw Refusal(.unusableProgram, "the engine failed")
    }
    guard let tree, tree["decision"]?.text == exit.word else {
      throw Refusal(.unusableProgram, "the engine contradicts itself")
    }
    return (bytes, tree)
  }

  /// The counters of all limits whose keys a decision told, by rule; nil if it asks for none.
  private static func uses<L: Ledger>(
    _ decision: JSONTree, at moment: Moment, in ledger: L
  ) throws -> JSONTree? {
    var rules: [JSONTree.Member] = []
    for limit in decision["limits"]?.elements ?? [] where limit["state"]?.text == "no counter" {
      guard let rule = limit["rule"]?.text, let place = limit["limit"]?.integer,
        let key = limit["key"]?.text, let per = limit["per"]?.seconds, place >= 0, place < 1_000
      else { throw Refusal(.unusableProgram, "the engine wrote a limit that nobody can read") }
      let used = try ledger.used(
        rule: Text(rule), limit: Int(place), key: Text(key), since: moment.adding(seconds: -per))
      let isSum = limit["sum"] != nil
      let counter = JSONTree.object([
        .init(isSum ? "sum" : "count", isSum ? .sum(used.sum) : .integer(Int64(used.count)))
      ])
      if rules.last?.name.elementsEqual(rule.utf8) != true {
        rules.append(.init(rule, .list([])))
      }
      let last = rules.count - 1
      var counters = rules[last].value.elements
      // A limit in between whose key cannot be told holds nothing whatever stands here.
      while counters.count < place { counters.append(.object([.init("count", .integer(0))])) }
      counters.append(counter)
      rules[last].value = .list(counters)
    }
    return rules.isEmpty ? nil : .object(rules)
  }
}

extension JSONTree {
  /// A sum as JSON can carry it: one that is too large is as large as can be.
  fileprivate static func sum(_ sum: Double) -> JSONTree {
    .decimal(sum.isFinite ? min(max(sum, 0), 9_007_199_254_740_991) : 9_007_199_254_740_991)
  }
}

extension Exit {
  fileprivate var word: String? {
    switch self {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    case .usage, .malformed, .missingFile, .internalError, .unusableProgram: nil
    }
  }
}
