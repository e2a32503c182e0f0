import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// What holds when no rule speaks: deny beats route, and all groups are required.
  mutating func checkDefaults() -> CheckedDefault? {
    guard !defaultNodes.isEmpty else {
      report(.noDefault(at: endOfSet, reviewers.first?.name))
      return nil
    }
    var fallback = CheckedDefault(verdict: .route, targets: [])
    for declared in defaultNodes {
      checkAnnotations(declared.declaration, of: .other)
      fallback.verdict = max(fallback.verdict, declared.node.verdict)
      for target in targets(declared.node.targets, for: .fallback, .undeclared) {
        fallback.join(target)
      }
    }
    fallback.targets.sort { $0.rank < $1.rank }
    return fallback
  }

  /// Just after the last declaration of the last file.
  private var endOfSet: Place {
    guard let last = files.last else { return Place(file: 0, span: Span(0, 0)) }
    guard let end = last.declarations.last?.place else {
      return Place(file: last.number, span: Span(0, 0))
    }
    return Place(file: last.number, span: end.span.after)
  }
}

extension CheckedDefault {
  /// Adds a target; of two that ask the same people the larger quorum stands.
  fileprivate mutating func join(_ target: CheckedTarget) {
    guard let place = targets.firstIndex(where: { $0.who == target.who }) else {
      targets.append(target)
      return
    }
    let earlier = targets[place]
    targets[place] = CheckedTarget(
      who: target.who, quorum: max(earlier.quorum, target.quorum),
      preferring: earlier.preferring ?? target.preferring)
  }
}

extension CheckedTarget {
  fileprivate var rank: Int {
    switch who {
    case .requester: -1
    case .reviewers(let place): place
    }
  }
}
