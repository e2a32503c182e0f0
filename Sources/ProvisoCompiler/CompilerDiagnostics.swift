import ProvisoChecker
import ProvisoText

/// What the compiler finds: the last word on what fits a program. The checker tells the rest.
extension Diagnostic {
  static func notUnderstood(
    _ text: CompiledText, _ problem: CompiledText.Problem, _ place: Place
  ) -> Diagnostic {
    let what =
      switch text.kind {
      case .regularExpression: "regular expression"
      case .glob: "pattern"
      case .zone: "time zone"
      }
    let position = problem.offset.map { " at byte \($0 + 1)" } ?? ""
    return Diagnostic(
      .error, "P0501", "the \(what) is not understood",
      Label(place, problem.message + position))
  }

  static func conditionTooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "P0502", "this expression is too large to run",
      Label(place, "with every let put in, it needs too many steps or nested values"),
      help: "split it into several rules, or move a list into a data file")
  }

  static func setTooLarge(_ why: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, "P0503", "this set does not fit a program",
      Label(place, why), help: "shorten names, or split the set over several folders")
  }
}
