import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// People are asked what the decision demands, no less.
extension Checker {
  func checkDemands(of request: ReviewRequest) throws(Violation) {
    guard let decision = JSONTree.read(request.decision), decision["decision"]?.text == "route"
    else { return }
    let wanted = decision["requirement"]?.elements ?? []
    guard wanted.count == request.demands.count else {
      throw Violation(.quorum, "\(request.id) asks for other people than the decision")
    }
    for (demand, tree) in zip(request.demands, wanted) {
      guard demand.rule == tree["rule"]?.text.map({ Text($0) }),
        Self.names(demand.targets) == (tree["targets"]?.elements ?? []).map(Self.name)
      else {
        throw Violation(.quorum, "\(demand.rule) of \(request.id) asks for others than decided")
      }
    }
  }

  private static func names(_ targets: [Target]) -> [String] {
    targets.map { target in
      switch target.who {
      case .group(let name): "group \(name) \(target.quorum)"
      case .requester(let name): "requester \(name) \(target.quorum)"
      }
    }
  }

  private static func name(_ target: JSONTree) -> String {
    var quorum = "1"
    if case .number(let digits)? = target["quorum"] {
      quorum = String(decoding: digits, as: UTF8.self)
    }
    if let group = target["group"]?.text { return "group \(group) \(quorum)" }
    return "requester \(target["requester"]?.text ?? "") \(quorum)"
  }
}
