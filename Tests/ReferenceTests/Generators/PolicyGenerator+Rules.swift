extension PolicyGenerator {
  mutating func writeApprove(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: false, depth: 4)
    var clauses = [on].compactMap { $0 } + when
    clauses += limits(actions)
    if random.percent(30) {
      clauses.append("notify \(random.pick(["duty", "treasury, desk", "lone"]))")
    }
    declare(.rule, name, "approve \(name)", clauses, needsAllow: allow)
  }

  mutating func limits(_ actions: [GeneratedAction]) -> [String] {
    guard features.limits else { return [] }
    var clauses: [String] = []
    let names = Self.arguments(of: actions).filter { !$0.needsGuard }
    if random.percent(25) {
      let keys = names.filter {
        [.string, .double, .currency, .bool, .strings, .texts].contains($0.type)
      }
      let by = keys.isEmpty || random.percent(40) ? "" : " by \(random.pick(keys).text), agent.id"
      clauses.append("limit \(1 + random.below(3)) per 1d\(by)")
    }
    let sums = names.filter { $0.type == .double || $0.type == .int }
    if !sums.isEmpty, random.percent(25) {
      clauses.append(
        "limit \(random.pick(["100.0", "500.5", "3"])) of \(random.pick(sums).text) per 4h")
    }
    return clauses
  }

  mutating func writeRoute(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: true, depth: 4)
    let isAlways = random.percent(20)
    var clauses = [on].compactMap { $0 } + when
    let target = self.target(allowsRequester: !isAlways)
    if let target { clauses.append("to \(target.text)") }
    if random.percent(30) {
      let other =
        random.percent(60)
        ? "deny" : "route to \(random.pick(["duty", "treasury quorum 2", "desk"]))"
      clauses.append("within \(random.pick(["4h", "30m", "2d"])) else \(other)")
    }
    if random.percent(20) { clauses.append("valid 30m") }
    clauses += shown(actions)
    if !isAlways {
      if let group = target?.single { coverable.append((name, group)) }
      if target == nil, defaultTargets.count == 1 { coverable.append((name, defaultTargets[0])) }
    }
    declare(.rule, name, "route \(name)\(isAlways ? " always" : "")", clauses, needsAllow: allow)
  }

  mutating func target(
    allowsRequester: Bool
  ) -> (text: String, single: String?)? {
    switch random.below(9) {
    case 0: return nil
    case 1: return ("treasury quorum 2", nil)
    case 2: return ("duty, treasury", nil)
    case 3 where allowsRequester: return ("requester", nil)
    case 4 where allowsRequester: return ("requester, desk", nil)
    case 5: return ("desk, lone", nil)
    case 6:
      let field = made.context.first { $0.name == "manager" && !$0.isSaid && $0.type == .string }
      let who = field == nil ? "agent.on_behalf_of" : "context.manager"
      return ("treasury preferring \(who)", "treasury")
    default:
      let group = random.pick(["duty", "treasury", "lone", "desk", "idp"])
      return (group, group == "idp" ? nil : group)
    }
  }

  /// `show`, `edit` and `because`.
  mutating func shown(_ actions: [GeneratedAction]) -> [String] {
    let paths = Self.arguments(of: actions).filter { !$0.needsGuard }.map(\.text)
    guard !paths.isEmpty else { return random.percent(20) ? ["because \"{action.type}\""] : [] }
    var clauses: [String] = []
    if random.percent(30) { clauses.append("show \(random.pick(paths)), action.type") }
    if random.percent(15) { clauses.append("edit \(random.pick(paths))") }
    if random.percent(30) { clauses.append("because \"{{x}} {\(random.pick(paths))}\"") }
    return clauses
  }

  mutating func writeDeny(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: true, depth: 4)
    declare(.rule, name, "deny \(name)", [on].compactMap { $0 } + when, needsAllow: allow)
  }

  mutating func writeInvariant(_ name: String) {
    let (on, actions) = on()
    let (when, _) = condition(actions, claims: true, depth: 2)
    let bound = random.pick([
      "never approve", "never route", "needs duty", "needs treasury quorum 2",
    ])
    declare(
      .rule, name, "invariant \(name)", [on].compactMap { $0 } + when + [bound], needsAllow: false)
  }

  mutating func writeGrant(_ name: String) {
    var choices = coverable
    if !isDefaultDeny, defaultTargets.count == 1, defaultTargets != ["idp"] {
      choices.append(("default", defaultTargets[0]))
    }
    guard !choices.isEmpty else { return }
    let choice = random.pick(choices)
    let members = Self.groups.first { $0.name == choice.group }?.members ?? []
    guard !members.isEmpty else { return }
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: false, depth: 2)
    var clauses = [on].compactMap { $0 } + when
    clauses += limits(actions)
    if random.percent(30) { clauses.append("notify desk") }
    clauses.append("signed \"\(random.pick(members))\"")
    clauses.append("granted \"\(random.pick(["2026-11-01T00:00:00Z", "2026-11-23T10:00:00Z"]))\"")
    clauses.append("expires \"\(random.pick(["2026-12-01T00:00:00Z", "2026-11-23T10:00:01Z"]))\"")
    clauses.append("covers \(choice.route)")
    declare(.grant, name, "grant \(name)", clauses, needsAllow: allow)
  }
}
