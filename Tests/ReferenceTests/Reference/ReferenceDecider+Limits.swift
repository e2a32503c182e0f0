import ProvisoChecker
import ProvisoLanguage

extension ReferenceDecider {
  /// Whether every limit of a rule at T holds; what each reserves, or fails, is noted.
  func keepsLimits(
    _ rule: CheckedRule, _ decision: inout ReferenceDecision, _ board: inout Board
  ) -> Bool {
    var kept: [ReferenceDecision.Reservation] = []
    var isKept = true
    for (place, limit) in rule.limits.enumerated() {
      let counter = counter(of: rule, at: place)
      let reservation = reservation(limit, of: rule, at: place, counter)
      if reservation.amount == nil {
        decision.exhausted.insert(reservation)
        isKept = false
      } else {
        kept.append(reservation)
      }
    }
    if isKept { board.reservations.formUnion(kept) }
    return isKept
  }

  private func reservation(
    _ limit: CheckedLimit, of rule: CheckedRule, at place: Int, _ counter: JSON?
  ) -> ReferenceDecision.Reservation {
    let key = key(limit)
    var amount: Double?
    switch limit.bound {
    case .count(let most):
      if case .number(let used)? = counter?["count"], used + 1 <= Double(most) { amount = 1 }
    case .sum(let most, let term):
      if case .number(let used)? = counter?["sum"], let more = magnitude(term), more >= 0,
        used + more <= most
      {
        amount = more
      }
    }
    return ReferenceDecision.Reservation(
      rule: rule.name, place: place, key: key, amount: key == nil ? nil : amount)
  }

  /// RFC 8785 text of the list of keys; nil if one of them fails or is not of JSON.
  private func key(_ limit: CheckedLimit) -> String? {
    var texts: [String] = []
    for term in limit.keys {
      guard case .success(let value) = evaluator.outcome(term),
        let text = ReferenceText.json(value)
      else { return nil }
      texts.append(text)
    }
    return "[\(texts.joined(separator: ","))]"
  }

  private func magnitude(_ term: Term) -> Double? {
    switch evaluator.outcome(term) {
    case .success(.int(let value)): Double(value)
    case .success(.uint(let value)): Double(value)
    case .success(.double(let value)): value
    case .success, .failure: nil
    }
  }

  /// What the store counted for the limit before this request.
  private func counter(of rule: CheckedRule, at place: Int) -> JSON? {
    let counters = request.json["uses"]?[rule.name]?.elements ?? []
    return counters.indices.contains(place) ? counters[place] : nil
  }
}
