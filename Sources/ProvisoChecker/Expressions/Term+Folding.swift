import ProvisoLanguage

extension Term {
  /// The value, where it is a constant or a sum of constant texts: what a pattern or a zone must
  /// be. All other arithmetic on constants is left to the compiler.
  var folded: Constant? {
    switch self {
    case .constant(let term): return term.type == .unknown ? nil : term.value
    case .operation(let term):
      guard term.operator == .plus, case .string(let left)? = term.left.folded,
        case .string(let right)? = term.right.folded
      else { return nil }
      return .string(Text(left.string + right.string))
    case .input, .local, .member, .index, .has, .negation, .minus, .conditional, .call, .list,
      .map, .comprehension, .bind:
      return nil
    }
  }
}
