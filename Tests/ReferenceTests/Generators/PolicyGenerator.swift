import ProvisoLanguage

/// Writes random policy sets in which every declaration and clause occurs.
struct PolicyGenerator {
  /// What a set may hold beyond what always may stand in it.
  struct Features {
    var shadow = true
    var grants = true
    var limits = true
    /// Rules that turn off as a fact gets worse.
    var wrongDirections = true
  }

  var random: SplitMix
  let features: Features
  private var made = GeneratedSet(declarations: [])
  private var lets: [ExpressionGenerator.Name] = []
  private var defaultTargets: [String] = []
  private var isDefaultDeny = false
  /// Ordinary routes that one listed member of one group could meet, with the group.
  private var coverable: [(route: String, group: String)] = []

  static let groups: [(name: String, members: [String], directory: Bool)] = [
    ("duty", ["ana@acme.example", "raj@acme.example"], true),
    ("treasury", ["cfo@acme.example", "raj@acme.example", "zoe@acme.example"], false),
    ("lone", ["ana@acme.example"], false), ("idp", [], true), ("desk", ["zoe@acme.example", "ana@acme.example"], false),
  ]

  static func set(seed: UInt64, _ features: Features = Features()) -> GeneratedSet {
    var generator = PolicyGenerator(seed, features)
    return generator.write()
  }

  private init(_ seed: UInt64, _ features: Features) {
    random = SplitMix(seed: seed)
    self.features = features
  }

  private mutating func write() -> GeneratedSet {
    writeReviewers()
    writeContext()
    writeLets()
    writeActions()
    writeDefault()
    for number in 0..<(1 + random.below(6)) { writeRule("r\(number)") }
    if features.grants, random.percent(40) {
      for number in 0..<(1 + random.below(2)) { writeGrant("g\(number)") }
    }
    return made
  }

  private mutating func frame(_ head: String, _ clauses: [String] = [], tail: String = "") {
    made.declarations.append(
      GeneratedSet.Declaration(kind: .frame, name: "", head: head, clauses: clauses, tail: tail))
  }

  // MARK: The frame

  private mutating func writeReviewers() {
    for group in Self.groups {
      var parts: [String] = []
      if !group.members.isEmpty {
        parts.append("members " + group.members.map { "\"\($0)\"" }.joined(separator: ", "))
      }
      if group.directory { parts.append("group \"idp:\(group.name)\"") }
      frame("reviewers \(group.name) { \(parts.joined(separator: " ")) }")
    }
  }

  private mutating func writeContext() {
    for (name, type) in random.some(GeneratedField.context, percent: 60) {
      made.context.append(
        GeneratedField(
          name: name, type: type, isOptional: random.percent(50), isSaid: random.percent(15)))
    }
    guard !made.context.isEmpty else { return }
    frame("context (\(made.context.map(\.text).joined(separator: ", ")))")
  }

  /// Members of the context that the host vouches for.
  private var vouched: [ExpressionGenerator.Name] {
    made.context.filter { !$0.isSaid }.map {
      ExpressionGenerator.Name(text: "context.\($0.name)", type: $0.type)
    }
  }

  private mutating func writeLets() {
    let simple: [(String, GeneratedType)] = [
      ("ours", .string), ("most", .double), ("known", .strings), ("few", .int), ("open", .bool),
    ]
    for (name, type) in random.some(simple, percent: 40) {
      var writer = ExpressionGenerator(random: random, names: lets + (random.percent(30) ? vouched : []))
      frame("let \(name) = \(writer.expression(type, 1))")
      random = writer.random
      lets.append(ExpressionGenerator.Name(text: name, type: type))
    }
    if random.percent(30) {
      frame("let listed: list(string) from \"names.yaml\"")
      lets.append(ExpressionGenerator.Name(text: "listed", type: .strings))
    }
    if random.percent(30) {
      frame("let priced: map(string, double) from \"prices.yaml\"")
      lets.append(ExpressionGenerator.Name(text: "priced", type: .amounts))
    }
    if random.percent(40) {
      let parameters = [
        ExpressionGenerator.Name(text: "p", type: .double), .init(text: "q", type: .string),
      ]
      var writer = ExpressionGenerator(random: random, names: lets + parameters)
      frame("let judged(p: double, q: string) = \(writer.bool(2))")
      random = writer.random
      let argument = writer.double(0)
      lets.append(ExpressionGenerator.Name(text: "judged(1.0, \"a\")", type: .bool))
      if !argument.contains("p") {
        lets.append(ExpressionGenerator.Name(text: "judged(\(argument), \"EUR\")", type: .bool))
      }
    }
  }

  private mutating func writeActions() {
    let names = [
      "mail.send", "mail.read", "pay.wire", "pay.card", "pay.wire.fast", "kube.`pods.delete`",
      "shell", "`a.b`.c",
    ]
    for name in random.some(names, percent: 50) + ["pay.refund"] {
      let fields = random.some(GeneratedField.arguments, percent: 30).map { field in
        GeneratedField(
          name: field.name,
          type: random.percent(8) ? random.pick(GeneratedType.allCases) : field.type,
          isOptional: random.percent(35))
      }
      let action = GeneratedAction(name: name, fields: fields, isOpen: random.percent(25))
      made.actions.append(action)
      writeAction(action)
    }
  }

  private mutating func writeAction(_ action: GeneratedAction) {
    let parts = action.fields.map(\.text) + (action.isOpen ? ["..."] : [])
    var clauses: [String] = []
    var writer = ExpressionGenerator(
      random: random, names: vouched + lets.filter { !$0.text.hasPrefix("judged") } + Self.arguments(of: [action]))
    if writer.random.percent(75) {
      let value = writer.random.pick(["reversible", "compensable", "irreversible"])
      clauses.append(
        writer.random.percent(50)
          ? "reversibility \(value)" : "reversibility \(writer.bool(1)) ? \(value) : compensable")
    }
    if writer.random.percent(75) { clauses.append("stakes \(writer.level(2))") }
    if writer.random.percent(15) {
      clauses.append("handles \(writer.random.pick(["contact", "iban, email", "financial"]))")
    }
    random = writer.random
    let fields = parts.joined(separator: ", ")
    frame("action \(action.name) (\(fields)) {", clauses, tail: "}")
  }

  /// Arguments that can be read on all of some actions, with or without asking first.
  static func arguments(of actions: [GeneratedAction]) -> [ExpressionGenerator.Name] {
    GeneratedField.arguments.compactMap { name, type in
      let fields = actions.map { action in action.fields.first { $0.name == name } }
      let present = fields.compactMap { $0 }
      guard let first = present.first else { return nil }
      let types = Set(present.map(\.type))
      return ExpressionGenerator.Name(
        text: "args.\(name)", type: types.count == 1 ? first.type : .dyn,
        needsGuard: present.count < actions.count || types.count > 1)
    }
  }

  private mutating func writeDefault() {
    defaultTargets = [random.pick(["duty", "duty", "treasury", "lone", "idp"])]
    isDefaultDeny = random.percent(30)
    if random.percent(15) { defaultTargets.append("treasury") }
    let targets = Array(Set(defaultTargets)).sorted().joined(separator: ", ")
    defaultTargets = Array(Set(defaultTargets)).sorted()
    frame("default \(isDefaultDeny ? "deny errors to" : "route to") \(targets)")
  }

  // MARK: Rules

  private mutating func writeRule(_ name: String) {
    switch random.below(10) {
    case 0...2: writeApprove(name)
    case 3...6: writeRoute(name)
    case 7, 8: writeDeny(name)
    default: writeInvariant(name)
    }
  }

  /// A clause `on`, and the declared actions that it matches.
  private mutating func on() -> (clause: String?, actions: [GeneratedAction]) {
    guard random.percent(70) else { return (nil, made.actions) }
    var patterns: [String] = []
    for _ in 0..<(1 + random.below(2)) {
      let action = random.pick(made.actions)
      let first = ReferenceRequest.segments(of: .init(action.name)).count > 1
      let prefix = action.name.hasPrefix("`") ? "`a.b`" : String(action.name.prefix { $0 != "." })
      patterns.append(random.percent(50) && first ? "\(prefix).*" : action.name)
    }
    let distinct = Array(Set(patterns)).sorted()
    let matched = made.actions.filter { action in
      distinct.contains { pattern in
        pattern.hasSuffix(".*")
          ? action.name.hasPrefix(pattern.dropLast(1)) : action.name == pattern
      }
    }
    return ("on \(distinct.joined(separator: ", "))", matched)
  }

  private mutating func condition(
    _ actions: [GeneratedAction], claims: Bool, depth: Int
  ) -> (clauses: [String], needsAllow: Bool) {
    var names = vouched + lets + Self.arguments(of: actions)
    names.append(.init(text: "action.type", type: .string))
    names.append(.init(text: "agent.id", type: .string))
    names.append(.init(text: "agent.on_behalf_of", type: .string))
    if claims {
      names += GeneratedField.claims.map { .init(text: "context.\($0)", type: .dyn) }
      names += made.context.filter(\.isSaid).map { .init(text: "context.\($0.name)", type: $0.type) }
    }
    var writer = ExpressionGenerator(random: random, names: names)
    writer.hasFacts = true
    writer.hasClaims = claims
    if !features.wrongDirections { writer.hasFacts = false }
    var clauses: [String] = []
    var parts: [String] = []
    for _ in 0..<(1 + writer.random.below(3)) { parts.append(writer.bool(writer.random.below(depth))) }
    if let level = direct(&writer.random, claims: claims) { parts.append(level) }
    parts = writer.random.shuffled(parts)
    if writer.random.percent(85) {
      clauses.append("when " + parts.joined(separator: writer.random.percent(75) ? " && " : " || "))
    }
    if writer.random.percent(20) { clauses.append("unless \(writer.bool(1))") }
    random = writer.random
    return (clauses, features.wrongDirections)
  }

  /// A fact in the right direction for the kind of rule.
  private func direct(_ random: inout SplitMix, claims: Bool) -> String? {
    guard random.percent(50) else { return nil }
    if claims {
      return random.pick([
        "stakes >= \(random.pick(["low", "medium", "high", "critical"]))",
        "reversibility >= compensable", "pii.has(contact)", "pii.any()", "confidence < 0.9",
        "pii.count(email) >= 1",
      ])
    }
    return random.pick([
      "stakes <= \(random.pick(["low", "medium", "high"]))", "reversibility <= compensable",
      "!pii.has(contact)", "reversibility == reversible",
    ])
  }

  private mutating func declare(
    _ kind: GeneratedSet.Declaration.Kind, _ name: String, _ head: String, _ clauses: [String],
    needsAllow: Bool
  ) {
    let isShadow = features.shadow && kind == .rule && !head.hasPrefix("invariant") && random.percent(12)
    let notes = (isShadow ? "@shadow\n" : "") + (needsAllow ? "@allow(\"fact-direction\", \"generated\")\n" : "")
    made.declarations.append(
      GeneratedSet.Declaration(
        kind: kind, name: name, head: "\(notes)\(head) {", clauses: clauses, tail: "}"))
  }

  private mutating func writeApprove(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: false, depth: 4)
    var clauses = [on].compactMap { $0 } + when
    clauses += limits(actions)
    if random.percent(30) { clauses.append("notify \(random.pick(["duty", "treasury, desk", "lone"]))") }
    declare(.rule, name, "approve \(name)", clauses, needsAllow: allow)
  }

  private mutating func limits(_ actions: [GeneratedAction]) -> [String] {
    guard features.limits else { return [] }
    var clauses: [String] = []
    let names = Self.arguments(of: actions).filter { !$0.needsGuard }
    if random.percent(25) {
      let keys = names.filter { [.string, .double, .currency, .bool, .strings, .texts].contains($0.type) }
      let by = keys.isEmpty || random.percent(40) ? "" : " by \(random.pick(keys).text), agent.id"
      clauses.append("limit \(1 + random.below(3)) per 1d\(by)")
    }
    let sums = names.filter { $0.type == .double || $0.type == .int }
    if !sums.isEmpty, random.percent(25) {
      clauses.append("limit \(random.pick(["100.0", "500.5", "3"])) of \(random.pick(sums).text) per 4h")
    }
    return clauses
  }

  private mutating func writeRoute(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: true, depth: 4)
    let isAlways = random.percent(20)
    var clauses = [on].compactMap { $0 } + when
    let target = self.target(allowsRequester: !isAlways)
    if let target { clauses.append("to \(target.text)") }
    if random.percent(30) {
      let other = random.percent(60) ? "deny" : "route to \(random.pick(["duty", "treasury quorum 2", "desk"]))"
      clauses.append("within \(random.pick(["4h", "30m", "2d"])) else \(other)")
    }
    if random.percent(20) { clauses.append("valid 30m") }
    if !isAlways {
      if let group = target?.single { coverable.append((name, group)) }
      if target == nil, defaultTargets.count == 1 { coverable.append((name, defaultTargets[0])) }
    }
    declare(.rule, name, "route \(name)\(isAlways ? " always" : "")", clauses, needsAllow: allow)
  }

  private mutating func target(
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

  private mutating func writeDeny(_ name: String) {
    let (on, actions) = on()
    let (when, allow) = condition(actions, claims: true, depth: 4)
    declare(.rule, name, "deny \(name)", [on].compactMap { $0 } + when, needsAllow: allow)
  }

  private mutating func writeInvariant(_ name: String) {
    let (on, actions) = on()
    let (when, _) = condition(actions, claims: true, depth: 2)
    let bound = random.pick(["never approve", "never route", "needs duty", "needs treasury quorum 2"])
    declare(
      .rule, name, "invariant \(name)", [on].compactMap { $0 } + when + [bound], needsAllow: false)
  }

  // MARK: Grants

  private mutating func writeGrant(_ name: String) {
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
