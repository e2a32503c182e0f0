import ProvisoLanguage

extension PolicyGenerator {
  mutating func writeRule(_ name: String) {
    switch random.below(10) {
    case 0...2: writeApprove(name)
    case 3...6: writeRoute(name)
    case 7, 8: writeDeny(name)
    default: writeInvariant(name)
    }
  }

  /// A clause `on`, and the declared actions that it matches.
  mutating func on() -> (clause: String?, actions: [GeneratedAction]) {
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

  mutating func condition(
    _ actions: [GeneratedAction], claims: Bool, depth: Int
  ) -> (clauses: [String], needsAllow: Bool) {
    var names = vouched + lets + Self.arguments(of: actions)
    names.append(.init(text: "action.type", type: .string))
    names.append(.init(text: "agent.id", type: .string))
    names.append(.init(text: "agent.on_behalf_of", type: .string))
    if claims {
      names += GeneratedField.claims.map { .init(text: "context.\($0)", type: .dyn) }
      names += made.context.filter(\.isSaid).map {
        .init(text: "context.\($0.name)", type: $0.type)
      }
    }
    var writer = ExpressionGenerator(random: random, names: names)
    writer.hasFacts = true
    writer.hasClaims = claims
    if !features.wrongDirections { writer.hasFacts = false }
    var clauses: [String] = []
    var parts: [String] = []
    for _ in 0..<(1 + writer.random.below(3)) {
      parts.append(writer.bool(writer.random.below(depth)))
    }
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
  func direct(_ random: inout SplitMix, claims: Bool) -> String? {
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

  mutating func declare(
    _ kind: GeneratedSet.Declaration.Kind, _ name: String, _ head: String, _ clauses: [String],
    needsAllow: Bool
  ) {
    let isShadow =
      features.shadow && kind == .rule && !head.hasPrefix("invariant") && random.percent(12)
    // A shadow rule never counts, so no grant covers it.
    if isShadow { coverable.removeAll { $0.route == name } }
    let notes =
      (isShadow ? "@shadow\n" : "")
      + (needsAllow ? "@allow(\"fact-direction\", \"generated\")\n" : "")
    made.declarations.append(
      GeneratedSet.Declaration(
        kind: kind, name: name, head: "\(notes)\(head) {", clauses: clauses, tail: "}"))
  }
}
