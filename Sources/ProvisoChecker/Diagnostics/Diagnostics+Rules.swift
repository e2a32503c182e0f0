import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Clauses of rules, and the default.
extension Diagnostic {
  static func unknownAction(
    _ pattern: ActionName, in node: RuleNode, known: [Text]
  ) -> Diagnostic {
    let name = pattern.wire
    let consequence = "This \(node.kind.rawValue) would never apply"
    let candidates = pattern.coversBelow ? prefixes(of: known) : known
    let near = NearestName.find(name, among: candidates)
    let end = pattern.coversBelow ? ".*" : ""
    return .error(
      .unknownAction,
      pattern.coversBelow ? "no action below `\(name)`" : "no action `\(name)`",
      at: pattern.place, "not declared",
      help: near.map { "did you mean `\($0)\(end)`? \(consequence)" }
        ?? "declare it: `action \(name)\(pattern.coversBelow ? ".read" : "") (...)`. "
        + consequence)
  }

  /// What stands before a dot of some name.
  private static func prefixes(of names: [Text]) -> [Text] {
    var prefixes: Set<Text> = []
    for name in names {
      var parts = name.string.split(separator: ".")
      while parts.count > 1 {
        parts.removeLast()
        prefixes.insert(Text(parts.joined(separator: ".")))
      }
    }
    return prefixes.sorted()
  }

  static func lackedArgument(
    _ name: Text, _ lackers: [Text], of count: Int, at place: Place
  ) -> Diagnostic {
    let owner =
      lackers.count == 1
      ? "`\(lackers[0])` has" : "\(lackers.count) of the \(count) matched actions have"
    let which = lackers.count > 1 && lackers.count <= 4 ? row(lackers) + " lack it" : nil
    return .error(
      .lackedArgument, "\(owner) no argument `\(name)`", at: place,
      which ?? "not every matched action has it",
      help: "ask first, as in `has(args.\(name)) && …`, or give the others a rule of their own")
  }

  // MARK: Targets

  static func unknownReviewers(_ name: Name, known: [Text], other: Place?) -> Diagnostic {
    .error(
      .unknownReviewers, "no reviewers are called `\(name.text)`", at: name.place,
      "not declared",
      further: other.map { [Label($0, "this is something else")] } ?? [],
      help: help(
        for: name.text, among: known,
        nothing: "declare them: `reviewers \(name.text) { members \"ana@acme.example\" }`"))
  }

  static func misplacedRequester(_ use: TargetUse, at place: Place) -> Diagnostic {
    let reason =
      switch use {
      case .always: "a `route always` wants someone else"
      case .notify: "`notify` names reviewers"
      case .needs: "an invariant needs reviewers"
      case .fallback: "the default stands in where the requester is not known"
      case .route: "not here"
      }
    return .error(
      .requester, "the requester cannot be asked here", at: place, reason,
      help: "name a group of reviewers")
  }

  static func quorumOfTold(at place: Place) -> Diagnostic {
    .error(
      .quorum, "who is told needs no quorum", at: place, "nobody is asked here",
      help: "leave it out")
  }

  static func quorumOfNobody(at place: Place) -> Diagnostic {
    .error(.quorum, "a quorum is at least 1", at: place, "asks nobody")
  }

  static func quorumTooLarge(
    _ quorum: Int, _ group: CheckedReviewers, at place: Place
  ) -> Diagnostic {
    .error(
      .quorum, "a quorum of \(quorum) can never be met", at: place,
      "`\(group.name)` has \(count(group.members.count, "member"))",
      further: [Label(group.place, "declared here")])
  }

  static func notEnoughPeople(_ wanted: Int, _ found: Int, at place: Place) -> Diagnostic {
    .error(
      .quorum, "these targets can never be met together", at: place,
      "\(wanted) different people are wanted, \(found) are listed")
  }

  static func preferringOfTold(_ use: TargetUse, at place: Place) -> Diagnostic {
    .error(
      .preferring, "nobody is asked first here", at: place,
      use == .needs ? "an invariant only says who is needed" : "they are only told",
      help: "leave `preferring` out")
  }

  // MARK: Times, limits, paths

  static func deadlineOutOfRange(_ clause: String, at place: Place) -> Diagnostic {
    .error(
      .deadline, "`\(clause)` takes whole seconds, from `1s` to `366d`", at: place,
      "out of range")
  }

  static func limitOfNothing(at place: Place) -> Diagnostic {
    .error(
      .limit, "this limit lets nothing through", at: place, "never enough",
      help: "a limit is above zero")
  }

  static func notALimitKey(_ found: Type, at place: Place) -> Diagnostic {
    .error(
      .limit, "\(found.written) cannot be the key of a limit", at: place,
      "is \(found.written)",
      help: found == .timestamp
        ? "write a day, as in `now.date(\"Europe/London\")`" : "write `string(…)` around it")
  }

  static func pathRoot(_ name: Name, isEdit: Bool, known: [Text]) -> Diagnostic {
    .error(
      .path, isEdit ? "only arguments can be edited" : "`\(name.text)` cannot be shown",
      at: name.place, "not part of the \(isEdit ? "arguments" : "request")",
      help: isEdit
        ? "for example `edit args.body`"
        : NearestName.find(name.text, among: known).map { "did you mean `\($0)`?" }
          ?? "for example `show args.to, context.user_request`")
  }

  static func notPrintable(_ found: Type, at place: Place) -> Diagnostic {
    .error(
      .mismatch, "\(found.written) cannot be printed", at: place, "is \(found.written)",
      help: printHelp(found))
  }

  private static func printHelp(_ found: Type) -> String? {
    switch found {
    case .findings: "write `pii.kinds()`"
    case .url: "write `.host()` behind it"
    case .optional: "write `.orValue(…)` behind it"
    default: nil
    }
  }

  // MARK: Sets

  static func noDefault(at place: Place, _ group: Text?) -> Diagnostic {
    .error(
      .noDefault, "nobody decides when no rule speaks", at: place, "the set ends here",
      help: "write `default route to \(group ?? "duty")`")
  }

  static func invariantSaysNothing(_ node: RuleNode) -> Diagnostic {
    .error(
      .invariant, "`\(node.name.text)` demands nothing", at: node.name.place,
      "neither `never` nor `needs`", help: "for example `never approve`")
  }
}
