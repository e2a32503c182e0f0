import ProvisoLanguage
import ProvisoReport

extension Expectation {
  /// What of the decision is not as stated, the verdict first.
  func mismatches(with decision: DecisionView) -> [Mismatch] {
    var comparison = Comparison()
    comparison.compare("decision", Self.word(verdict), decision.verdict)
    if let deciding {
      let word = deciding.isEmpty && code == nil ? "the default" : ""
      comparison.compare(
        "deciding", Self.text(deciding, or: word),
        Self.text(decision.deciding, or: decision.isByDefault ? "the default" : ""))
    }
    if let code { comparison.compare("code", code, decision.code ?? "none") }
    if let fired { comparison.compare("fired", fired, decision.names("fired")) }
    if let grants { comparison.compare("grants", grants, decision.names("grants")) }
    if let notify { comparison.compare("notify", notify, decision.notified) }
    if let exhausted { comparison.compare("exhausted", exhausted, decision.exhausted) }
    if let errors { compare(errors, decision, in: &comparison) }
    if let reviewers {
      comparison.compare("reviewers", Self.text(reviewers), Self.text(decision.reviewers, or: ""))
    }
    if let demands { compare(demands, decision, in: &comparison) }
    compareRest(decision, in: &comparison)
    return comparison.mismatches
  }

  private func compareRest(_ decision: DecisionView, in comparison: inout Comparison) {
    for fact in facts {
      let found = decision.fact(fact.name)
      if !Self.agrees(fact.value, found) {
        comparison.mismatches.append(
          Mismatch(
            what: fact.name, expected: Self.shown(fact.value),
            happened: found.map(Self.shown) ?? "unknown"))
      }
    }
    if let shadow { compare(shadow, decision, in: &comparison) }
    if isWithoutShadow { comparison.compare("shadow", "none", decision.shadow) }
    if let isWaivable {
      comparison.compare(
        "waivable", "\(isWaivable)", "\(decision.value["waivable"]?.flag ?? false)")
    }
    if let reason, !Self.contains(decision.reason, reason) {
      comparison.mismatches.append(
        Mismatch(what: "reason", expected: "… \(reason) …", happened: decision.reason))
    }
  }

  private func compare(
    _ wanted: [(rule: Located<String>, text: String?)], _ decision: DecisionView,
    in comparison: inout Comparison
  ) {
    comparison.compare("errors", wanted.map(\.rule), decision.errors.map(\.rule))
    for (rule, text) in wanted {
      guard let text, let found = decision.errors.first(where: { $0.rule == rule.value }) else {
        continue
      }
      if !Self.contains(found.text, text) {
        comparison.mismatches.append(
          Mismatch(what: "error of \(rule.value)", expected: text, happened: found.text))
      }
    }
  }

  private func compare(
    _ wanted: [ExpectedDemand], _ decision: DecisionView, in comparison: inout Comparison
  ) {
    comparison.compare("asked by", wanted.map(\.rule), decision.demands.map(\.rule))
    for demand in wanted {
      guard let found = decision.demands.first(where: { $0.rule == demand.rule.value })?.value
      else { continue }
      let name = demand.rule.value
      comparison.compare(
        "\(name) asks", Self.text(demand.targets),
        Self.text((found["targets"]?.elements ?? []).map(DecisionView.text), or: ""))
      comparison.compare("\(name) within", seconds: demand.withinSeconds, found["within"])
      comparison.compare("\(name) valid", seconds: demand.validSeconds, found["valid"])
      guard let otherwise = demand.otherwise else { continue }
      let asked = (found["else"]?["targets"]?.elements ?? []).map(DecisionView.text)
      comparison.compare(
        "\(name) else", Self.text(otherwise),
        asked.isEmpty ? "deny" : "route to " + asked.sorted().joined(separator: ", "))
    }
  }

  private func compare(
    _ wanted: ShortForm, _ decision: DecisionView, in comparison: inout Comparison
  ) {
    guard let found = decision.value["shadow"], found != .null else {
      comparison.compare("shadow", Self.word(wanted.verdict), "none")
      return
    }
    comparison.compare("shadow", Self.word(wanted.verdict), found["decision"]?.string ?? "")
    if let deciding = wanted.deciding {
      comparison.compare("shadow deciding", deciding, found["deciding"]?.texts ?? [])
    }
  }

  private static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    }
  }

  private static func text(_ otherwise: ExpectedDemand.Otherwise) -> String {
    switch otherwise {
    case .deny: "deny"
    case .route(let targets): "route to " + text(targets)
    }
  }

  private static func text(_ targets: [ExpectedTarget]) -> String {
    text(targets.map(\.text), or: "")
  }

  private static func text(_ names: Names, or word: String) -> String {
    text(names.map(\.value), or: word)
  }

  private static func text(_ names: [String], or word: String) -> String {
    names.isEmpty ? (word.isEmpty ? "nobody" : word) : names.sorted().joined(separator: ", ")
  }

  private static func shown(_ value: Outline) -> String { value.string ?? value.json }

  private static func agrees(_ wanted: Outline, _ found: Outline?) -> Bool {
    guard let found else { return false }
    if let one = wanted.double, let other = found.double { return one == other }
    if case .list = wanted { return Set(wanted.texts) == Set(found.texts) }
    return wanted == found
  }

  private static func contains(_ whole: String, _ part: String) -> Bool {
    let (whole, part) = (Array(whole.utf8), Array(part.utf8))
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
  }
}

/// Mismatches while they are found.
private struct Comparison {
  var mismatches: [Mismatch] = []

  mutating func compare(_ what: String, _ expected: String, _ happened: String) {
    guard !expected.utf8.elementsEqual(happened.utf8) else { return }
    mismatches.append(Mismatch(what: what, expected: expected, happened: happened))
  }

  mutating func compare(_ what: String, _ expected: Expectation.Names, _ happened: [String]) {
    func text(_ names: [String]) -> String {
      names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    }
    compare(what, text(expected.map(\.value)), text(happened))
  }

  mutating func compare(_ what: String, seconds: Int?, _ found: Outline?) {
    guard let seconds else { return }
    let happened = found?.string ?? ""
    guard DurationWord.seconds(happened) != seconds else { return }
    mismatches.append(
      Mismatch(what: what, expected: DurationWord.text(seconds), happened: happened))
  }
}
