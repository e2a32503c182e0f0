import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Grants, and what they cover.
extension Diagnostic {
  static func misplacedGrant(_ node: RuleNode) -> Diagnostic {
    .error(
      .misplacedGrant, "a grant is no part of a policy set", at: node.word,
      "stands among policies", help: "keep grants apart and pass them with `--grants PATH`")
  }

  static func notAGrant(_ declaration: Declaration) -> Diagnostic {
    .error(
      .misplacedGrant, "only grants stand here", at: declaration.place, "not a grant",
      help: "move it into the policy set")
  }

  static func grantWithout(_ word: Text, _ node: RuleNode) -> Diagnostic {
    let example =
      switch word.string {
      case "signed": "signed \"ana@acme.example\""
      case "granted": "granted \"2026-11-23T10:00:00Z\""
      case "expires": "expires \"2026-12-23T10:00:00Z\""
      default: "covers client_email"
      }
    return .error(
      .grant, "the grant `\(node.name.text)` does not say `\(word)`",
      at: node.name.place, "without `\(word)`", help: "for example `\(example)`")
  }

  static func notAMoment(_ node: StringNode) -> Diagnostic {
    .error(
      .grantLife, "this is no RFC 3339 moment", at: node.place, "not understood",
      help: "for example `\"2026-11-23T10:00:00Z\"`")
  }

  static func grantEndsBeforeItBegins(at place: Place) -> Diagnostic {
    .error(
      .grantLife, "this grant expires before it is granted", at: place, "not after `granted`")
  }

  static func grantLivesTooLong(_ days: Int64, at place: Place) -> Diagnostic {
    .error(
      .grantLife, "a grant lives at most \(Limits.grantDays) days", at: place,
      "after \(days) days",
      help: "an earlier day, or `@allow(\"grant-life\", \"why\")` before the grant")
  }

  static func unknownRoute(_ name: Name, known: [Text]) -> Diagnostic {
    .error(
      .covers, "there is no route `\(name.text)`", at: name.place, "not in the set",
      help: help(for: name.text, among: known))
  }

  static func coversNothing(_ name: Name, _ reason: String) -> Diagnostic {
    .error(.covers, "a grant cannot cover `\(name.text)`", at: name.place, reason)
  }

  static func signerNotListed(
    _ signer: StringNode, _ group: CheckedReviewers, _ route: Name
  ) -> Diagnostic {
    .error(
      .covers, "`\(signer.text)` may not decide `\(route.text)`", at: signer.place,
      "not a listed member of `\(group.name)`",
      further: [Label(group.place, "the group it asks"), Label(route.place, "covered here")])
  }
}
