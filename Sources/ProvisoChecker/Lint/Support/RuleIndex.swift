/// Rules by the texts that they demand, so that a set of many rules is not compared pair by pair.
struct RuleIndex {
  let rules: [RuleFormula]
  private var byText: [Demand: [Int]] = [:]
  /// Those that demand no text of anything.
  private var others: [Int] = []

  private struct Demand: Hashable {
    let key: String
    let text: String
  }

  /// Rules that can fire at all, in the order given.
  init(_ rules: [RuleFormula]) {
    self.rules = rules.filter { !$0.isIdle }
    for (place, rule) in self.rules.enumerated() {
      guard let (key, texts) = rule.texts.min(by: { $0.texts.count < $1.texts.count }) else {
        others.append(place)
        continue
      }
      for text in texts { byText[Demand(key: key, text: text), default: []].append(place) }
    }
  }

  /// The first, in the order given, that covers the rule and that `accepts` takes.
  func first(covering rule: RuleFormula, where accepts: (RuleFormula) -> Bool) -> RuleFormula? {
    var places = others
    for (key, texts) in rule.texts {
      // What it may be at all is within what a rule that covers it demands: one text will do.
      guard let text = texts.first else { continue }
      places += byText[Demand(key: key, text: text)] ?? []
    }
    let place = places.sorted().first { place in
      rules[place].rule.name != rule.rule.name && accepts(rules[place])
        && rule.implies(rules[place])
    }
    return place.map { rules[$0] }
  }
}
