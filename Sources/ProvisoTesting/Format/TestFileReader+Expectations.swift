import ProvisoLanguage
import ProvisoReport
import ProvisoText
import ProvisoYAML

/// What a case expects: `route large_payment`, or keys and values.
extension TestFileReader {
  private static let expectationKeys = [
    "decision", "deciding", "fired", "errors", "reviewers", "notify", "facts", "shadow", "reason",
    "waivable", "grants", "exhausted",
  ]

  mutating func expectation(_ node: YAMLNode) -> Expectation? {
    if case .string = node.value {
      guard let short = shortForm(node) else { return nil }
      var expectation = Expectation(short.verdict)
      expectation.deciding = short.deciding
      expectation.code = short.code
      return expectation
    }
    let parts = fields(node, of: "an expectation", keys: Self.expectationKeys)
    guard let decision = parts["decision"] else {
      if case .map = node.value {
        findings.append(
          .incomplete(
            "this expectation has no decision", at: places.place(node),
            help: "`decision: approve`, `route some_rule`, `deny` or `route default`"))
      }
      return nil
    }
    guard let short = shortForm(decision) else { return nil }
    return expectation(short, parts)
  }

  private mutating func expectation(
    _ short: Expectation.ShortForm, _ parts: [String: YAMLNode]
  ) -> Expectation {
    var expectation = Expectation(short.verdict)
    expectation.code = short.code
    expectation.deciding =
      parts["deciding"].map { locatedTexts($0, "`deciding`") } ?? short.deciding
    expectation.fired = parts["fired"].map { locatedTexts($0, "`fired`") }
    expectation.notify = parts["notify"].map { locatedTexts($0, "`notify`") }
    expectation.grants = parts["grants"].map { locatedTexts($0, "`grants`") }
    expectation.exhausted = parts["exhausted"].map { locatedTexts($0, "`exhausted`") }
    expectation.reason = parts["reason"].flatMap { text($0, "`reason`") }
    if case .string("none")? = parts["shadow"]?.value {
      expectation.isWithoutShadow = true
    } else {
      expectation.shadow = parts["shadow"].flatMap { shortForm($0) }
    }
    if let node = parts["errors"] { expectation.errors = errors(node) }
    if let node = parts["facts"] {
      expectation.facts = entries(node, "`facts`").map { ($0.key, Outline($0.value)) }
      checkFacts(node)
    }
    if let node = parts["waivable"] { expectation.isWaivable = flag(node, "`waivable`") }
    if let node = parts["reviewers"] { readReviewers(node, into: &expectation) }
    return expectation
  }

  /// A verdict, and after it the rules that decide, `default`, or the code of a refusal.
  private mutating func shortForm(_ node: YAMLNode) -> Expectation.ShortForm? {
    guard let whole = text(node, "`expect`") else { return nil }
    let words = whole.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    let verdicts = ["approve", "route", "deny"]
    guard let first = words.first, let number = verdicts.firstIndex(of: first),
      let verdict = Verdict(rawValue: UInt8(number))
    else {
      let near = words.first.flatMap { Suggestion.nearest(to: $0, among: verdicts) }
      findings.append(
        .wrongForm(
          "what is expected", expected: "approve, route or deny, and the rules that decide",
          found: "`\(whole)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
          at: places.place(node)))
      return nil
    }
    var form = Expectation.ShortForm(verdict: verdict)
    switch words.dropFirst().first {
    case nil: break
    case "default": form.deciding = []
    case "invalid_request", "no_reviewer":
      form.deciding = []
      form.code = words[1]
    default:
      form.deciding = words.dropFirst().map { Located($0, at: places.place(of: $0, in: node)) }
    }
    return form
  }

  private mutating func errors(
    _ node: YAMLNode
  ) -> [(rule: Located<String>, text: String?)] {
    guard case .map(let entries) = node.value else {
      return locatedTexts(node, "`errors`").map { ($0, nil) }
    }
    return entries.map { entry in
      (Located(entry.key, at: places.place(key: entry)), text(entry.value, "the error"))
    }
  }

  private mutating func checkFacts(_ node: YAMLNode) {
    let known = ["reversibility", "stakes", "confidence", "pii"]
    for entry in entries(node, "`facts`") where !known.contains(entry.key) {
      findings.append(
        .unknownKey(entry.key, in: "`facts`", known: known, at: places.place(key: entry)))
    }
  }

  private mutating func readReviewers(_ node: YAMLNode, into expectation: inout Expectation) {
    guard case .map(let entries) = node.value else {
      expectation.reviewers = locatedTexts(node, "`reviewers`").compactMap { target($0) }
      return
    }
    expectation.demands = entries.compactMap { entry in
      locatedText(entry.value, "who is asked").flatMap {
        demand($0, of: Located(entry.key, at: places.place(key: entry)))
      }
    }
  }

  mutating func flag(_ node: YAMLNode, _ what: String) -> Bool? {
    if case .bool(let flag) = node.value { return flag }
    wrong(node, what, "true or false")
    return nil
  }
}
