import ProvisoSyntax

extension Literal {
  /// Whether it is a number or a length of time that somebody chose.
  var isThreshold: Bool {
    switch value {
    case .int(let number): number != 0 && number != 1
    case .uint(let number): number > 1
    case .double(let number): number != 0 && number != 1
    case .duration: true
    case .null, .bool, .string, .bytes: false
    }
  }
}

extension Declaration {
  /// Whether what stands in it decides; a let is where a threshold should stand.
  var holdsThresholds: Bool {
    switch body {
    case .action: true
    case .rule(let node): node.kind != .invariant
    case .context, .reviewers, .binding, .fallback: false
    }
  }
}
