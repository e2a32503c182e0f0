import ProvisoLanguage

extension Term {
  var isZero: Bool { folded.flatMap(\.position) == 0 }

  /// Whether it is a value as it stands in the request or in data, not one that was computed.
  var isElement: Bool {
    switch self {
    case .local: true
    case .member(let node): node.base.isElement || node.base.path != nil
    case .index(let node): node.base.isElement || node.base.path != nil || node.base.folded != nil
    case .constant, .input, .has, .negation, .minus, .operation, .conditional, .call, .list, .map,
      .comprehension, .bind:
      false
    }
  }
}
