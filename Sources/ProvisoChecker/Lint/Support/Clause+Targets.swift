import ProvisoSyntax

extension Clause {
  /// The groups that it asks to decide, not those that it only tells.
  var askedTargets: [TargetNode] {
    switch body {
    case .to(let targets), .within(_, .route(let targets, _)): targets
    case .on, .when, .unless, .within, .valid, .show, .edit, .notify, .limit, .signed, .granted,
      .expires, .covers, .never, .needs, .because:
      []
    }
  }
}
