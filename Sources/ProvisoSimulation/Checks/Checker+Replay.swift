import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoQueue

/// I15: the log and the stored documents are enough to decide everything once more.
extension Checker {
  mutating func replay(_ request: ReviewRequest, in ledger: MemoryLedger) throws(Violation) {
    guard !request.document.isEmpty else { return coverage.count("replayed: erased") }
    var last: [UInt8]?
    for place in ledger.leavesByRequest[request.id] ?? [] {
      let leaf = try LeafView(ledger.log[place], at: UInt64(place))
      guard let verdict = leaf.verdict, let time = leaf.time, let program = leaf.program else {
        continue
      }
      let judgement = try referee.judge(
        request.document, at: time, program: program, overlay: leaf.overlay, uses: leaf.uses,
        in: ledger)
      coverage.count("replayed")
      if Self.decides.contains(leaf.kind) { last = judgement.json }
      guard judgement.exit.verdict == verdict else {
        throw Violation(
          .replay,
          "entry \(place), \(leaf.kind) of \(request.id), says \(verdict), which is now"
            + " \(judgement.exit)")
      }
    }
    guard last == nil || last == request.decision else {
      throw Violation(.replay, "\(request.id) was decided otherwise than it can be decided again")
    }
  }

  private static let decides = ["decided", "routed", "rebound"]
}

extension LeafView {
  var verdict: String? { json["verdict"]?.text }
  var overlay: Text? { json["overlay"]?.text.map { Text($0) } }
  var uses: String? { json["uses"].map { String(decoding: $0.bytes, as: UTF8.self) } }
}

extension Exit {
  fileprivate var verdict: String? {
    switch self {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    case .usage, .malformed, .missingFile, .internalError, .unusableProgram: nil
    }
  }
}
