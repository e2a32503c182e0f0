import ProvisoChecker
import ProvisoText

/// The stable codes of what the compiler finds. Numbers are never reused.
package enum CompilerCode: String, Sendable, CaseIterable {
  case notUnderstood = "P0501"
  case conditionTooLarge = "P0502"
  case setTooLarge = "P0503"

  /// What `proviso explain` prints: a title and a text.
  package var explanation: (title: String, text: String) {
    switch self {
    case .notUnderstood:
      (
        "a pattern or time zone is not understood",
        "Patterns are those of RE2, without look-around and back-references, and have to stay "
          + "small enough for a table. Time zones are the names of the IANA database, such as "
          + "\"Europe/London\", or offsets such as \"+05:30\"."
      )
    case .conditionTooLarge:
      (
        "an expression is too large to run",
        "A condition, a reason's value or a limit's key is compiled with every let put in. It may "
          + "have 65,535 instructions, 256 values waiting at once, and 64 macros inside each "
          + "other. Split the rule, or move a long list into a data file: a list of constants is "
          + "one value."
      )
    case .setTooLarge:
      (
        "a set does not fit a program",
        "Names of actions and arguments may have 1,024 bytes, values in data files may be nested "
          + "64 deep, and a program may have 2 GiB. Shorten names, or split the set."
      )
    }
  }
}

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
      .error, CompilerCode.notUnderstood.rawValue, "the \(what) is not understood",
      Label(place, problem.message + position))
  }

  static func conditionTooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, CompilerCode.conditionTooLarge.rawValue, "this expression is too large to run",
      Label(place, "with every let put in, it needs too many steps or nested values"),
      help: "split it into several rules, or move a list into a data file")
  }

  static func setTooLarge(_ why: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, CompilerCode.setTooLarge.rawValue, "this set does not fit a program",
      Label(place, why), help: "shorten names, or split the set over several folders")
  }
}
