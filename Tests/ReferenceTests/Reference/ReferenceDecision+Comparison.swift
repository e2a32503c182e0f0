import ProvisoLanguage

extension ReferenceDecision {
  /// The members of the machine's decision that are not what the reference says, each in a line.
  func disagreements(
    with found: JSON, shadow: ReferenceDecision, facts: [Scale: (rank: Int, isDeclared: Bool)]
  ) -> [String] {
    var lines: [String] = []
    func compare<T: Equatable>(_ name: String, _ wanted: T, _ seen: T) {
      if wanted != seen { lines.append("\(name): reference \(wanted), machine \(seen)") }
    }
    compare("decision", "\(verdict)", found["decision"]?.text?.string)
    compare("code", reason.code, found["code"]?.text?.string)
    if reason == .invalidRequest { return lines }
    compare("fired", fired, found["fired"].names)
    compare("deciding", deciding, found["deciding"].names)
    compare("errors", errors.map(\.text), (found["errors"]?.elements ?? []).map(\.failure))
    if verdict == .route {
      compare(
        "requirement", requirement.lines, (found["requirement"]?.elements ?? []).map(\.demand))
    }
    compare("waivable", .bool(isWaivable), found["waivable"])
    compare("show", show.sorted(), found["show"].names.sorted())
    compare("edit", edit.sorted(), found["edit"].names.sorted())
    let told = (found["notify"]?.elements ?? []).compactMap { $0["group"]?.text }
    compare("notify", notify.sorted(), told.sorted())
    compare("grants", usedGrants.sorted(), found["grants"].used)
    compare("limits", limits, (found["limits"]?.elements ?? []).compactMap(\.limit).sorted())
    for (scale, fact) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let member = found["facts"]?["\(scale)"]
      compare("\(scale)", "\(scale.levels[fact.rank])", member?["value"]?.text?.string)
      compare(
        "\(scale) from", fact.isDeclared ? "declared" : "assumed", member?["from"]?.text?.string)
    }
    compare("invariants", violated, found["invariants"].named)
    return lines + shadow.shadowDisagreements(with: found["shadow"] ?? .null, live: self)
  }

  /// The machine leaves the member out where shadow rules change nothing.
  private func shadowDisagreements(with found: JSON, live: ReferenceDecision) -> [String] {
    let wanted = "\(verdict) \(fired) \(deciding) \(errors.map(\.text))"
    let seen: String
    if found == .null {
      seen = "\(live.verdict) \(live.fired) \(live.deciding) \(live.errors.map(\.text))"
    } else {
      let errors = (found["errors"]?.elements ?? []).map(\.failure)
      seen =
        "\(found["decision"]?.text?.string ?? "?") \(found["fired"].names) "
        + "\(found["deciding"].names) \(errors)"
    }
    return wanted == seen ? [] : ["shadow: reference \(wanted), machine \(seen)"]
  }

  private var limits: [String] {
    let kept = reserved.map { "\($0.rule) \($0.place) \($0.key ?? "-") reserved" }
    let failed = exhausted.map { "\($0.rule) \($0.place) not" }
    return (kept + failed).sorted()
  }
}

extension ReferenceDecision.Reason {
  fileprivate var code: String? {
    switch self {
    case .rules: nil
    case .invalidRequest: "invalid_request"
    case .noReviewer: "no_reviewer"
    }
  }
}

extension ReferenceDecision.Failure {
  fileprivate var text: String { "\(rule): \(fault.text)" }
}

extension JSON? {
  fileprivate var named: [Text] {
    (self?.elements ?? []).compactMap { $0.text ?? $0["invariant"]?.text ?? $0["rule"]?.text }
  }

  fileprivate var names: [Text] { (self?.elements ?? []).compactMap(\.text) }

  /// Of the grants that are named, those that were used.
  fileprivate var used: [Text] {
    (self?.elements ?? []).filter { $0["used"] != .bool(false) }
      .compactMap { $0.text ?? $0["grant"]?.text ?? $0["name"]?.text }
  }
}

extension JSON {
  /// A rule at E, and the class of its fault.
  fileprivate var failure: String {
    let error = self["error"]?.text?.string ?? "?"
    let kind = Fault.allCases.first { error.hasPrefix("\($0.text)") }.map { "\($0.text)" }
    return "\(self["rule"]?.text?.string ?? "?"): \(kind ?? error)"
  }

  fileprivate var limit: String? {
    guard case .number(let place)? = self["limit"] else { return nil }
    let head = "\(self["rule"]?.text?.string ?? "?") \(Int(place))"
    guard self["state"]?.text == "reserved" else {
      return self["state"]?.text == "kept" ? nil : "\(head) not"
    }
    return "\(head) \(self["key"]?.text?.string ?? "-") reserved"
  }

  /// What a rule asks, in one line.
  fileprivate var demand: String {
    let otherwise = self["else"]?["targets"]?.elements ?? []
    return [
      self["rule"]?.text?.string ?? "?", Self.line(self["targets"]?.elements ?? []),
      self["within"]?.text?.string ?? "?", otherwise.isEmpty ? "deny" : Self.line(otherwise),
      self["valid"]?.text?.string ?? "?",
    ].joined(separator: " / ")
  }

  private static func line(_ targets: [JSON]) -> String {
    targets.map { target in
      var quorum = 1
      if case .number(let value)? = target["quorum"] { quorum = Int(value) }
      let group = target["group"]?.text?.string ?? "requester"
      return "\(group) \(quorum) \(target["preferred"]?.text?.string ?? "-")"
    }.sorted().joined(separator: ", ")
  }
}

extension Set<ReferenceDecision.Demand> {
  /// By rules' names; the default's own comes last.
  fileprivate var lines: [String] {
    func line(_ targets: Set<ReferenceDecision.Target>) -> String {
      targets.map {
        "\($0.group?.string ?? "requester") \($0.quorum) \($0.preferred?.string ?? "-")"
      }
      .sorted().joined(separator: ", ")
    }
    let sorted = self.sorted {
      ($0.rule == "default" ? 1 : 0, $0.rule) < ($1.rule == "default" ? 1 : 0, $1.rule)
    }
    return sorted.map { demand in
      let otherwise = demand.otherwise.isEmpty ? "deny" : line(demand.otherwise)
      return [
        demand.rule.string, line(demand.targets), length(demand.within), otherwise,
        length(demand.valid),
      ].joined(separator: " / ")
    }
  }

  /// `90s`, `30m`, `4h`: in the largest unit up to hours that leaves nothing over.
  private func length(_ seconds: UInt32) -> String {
    if seconds % 3_600 == 0 { return "\(seconds / 3_600)h" }
    return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
