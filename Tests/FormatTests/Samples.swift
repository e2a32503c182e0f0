import ProvisoSyntax
import ProvisoText

/// Declarations that together hold every construct.
enum Samples {
  static let all: [SourceFile] = [
    "/// The file.\n\n/// The let.\nlet a = 1",
    "/// Documentation.\n@owner(\"a\") @allow(\"b\", \"c\")\ndeny d {}",
    "action crm.read, `crm`.b (a: int, b?: {c: \"x\" | \"y\", ...}, d: map(string, list(int)),) "
      + "{ handles contact, personal stakes low }",
    "action c.d (...) action e.f ()",
    "context (g?: said string, h: bool)",
    "reviewers people { group \"x\" members \"a\", \"b\" } reviewers other { group \"y\" }",
    "let i = [1, -2, - 3, {\"k\": [], \"l\": j ? 1 : k ? 2 : 3,}]",
    "let j(a: int, b: string,) = (a + 2 * size(b)) in [1] || !a.b[0].c(d, e.f) "
      + "&& b.all(x, x.?y == \"z\")",
    "let k: map(string, int) from \"k.yaml\"",
    "approve l { limit 5 of args.a per 1d by a, b because \"l {a}\" notify people unless a when b "
      + "limit 1 per 2d on crm.*, `a`.b }",
    "route m always { edit args.a, args.b[\"c\"] to people quorum 2, requester, people preferring "
      + "context.g within 4h else route to people, people valid 1h show a.b }",
    "route r { within 4h else deny to a } invariant p { needs people quorum 2 never approve }",
    "grant o { covers m, default expires \"t\" granted \"t\" signed \"a\" }",
    "default deny errors to people, people default route to people",
  ].map { SourceFile(name: "sample.policy", text: $0 + "\n") }
}
