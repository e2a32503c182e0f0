package import ProvisoChecker

extension PolicySet {
  /// Advice about the set, and about the grants beside it; nil where either cannot be used.
  /// `now` is in seconds since 1970.
  package func lint(
    _ rules: [LintRule] = LintRule.all, beside overlay: Overlay? = nil, now: Int64
  ) -> Lint.Result? {
    guard let policy else { return nil }
    if let overlay, overlay.grants == nil { return nil }
    let input = LintInput(
      files: overlay?.files ?? files, trees: trees + (overlay?.trees ?? []), policy: policy,
      grants: overlay?.grants?.grants ?? [], now: now)
    return Lint.run(input, rules)
  }
}
