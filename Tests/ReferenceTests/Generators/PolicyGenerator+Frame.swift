extension PolicyGenerator {
  mutating func writeReviewers() {
    for group in Self.groups {
      var parts: [String] = []
      if !group.members.isEmpty {
        parts.append("members " + group.members.map { "\"\($0)\"" }.joined(separator: ", "))
      }
      if group.directory { parts.append("group \"idp:\(group.name)\"") }
      frame("reviewers \(group.name) { \(parts.joined(separator: " ")) }")
    }
  }

  mutating func writeContext() {
    for (name, type) in random.some(GeneratedField.context, percent: 60) {
      made.context.append(
        GeneratedField(
          name: name, type: type, isOptional: random.percent(50), isSaid: random.percent(15)))
    }
    guard !made.context.isEmpty else { return }
    frame("context (\(made.context.map(\.text).joined(separator: ", ")))")
  }

  /// Members of the context that the host vouches for.
  var vouched: [ExpressionGenerator.Name] {
    made.context.filter { !$0.isSaid }.map {
      ExpressionGenerator.Name(text: "context.\($0.name)", type: $0.type)
    }
  }

  mutating func writeLets() {
    let simple: [(String, GeneratedType)] = [
      ("ours", .string), ("most", .double), ("known", .strings), ("few", .int), ("open", .bool),
    ]
    for (name, type) in random.some(simple, percent: 40) {
      var writer = ExpressionGenerator(
        random: random, names: lets + (random.percent(30) ? vouched : []))
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

  mutating func writeActions() {
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

  mutating func writeAction(_ action: GeneratedAction) {
    let parts = action.fields.map(\.text) + (action.isOpen ? ["..."] : [])
    var clauses: [String] = []
    var writer = ExpressionGenerator(
      random: random,
      names: vouched + lets.filter { !$0.text.hasPrefix("judged") } + Self.arguments(of: [action]))
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

  mutating func writeDefault() {
    defaultTargets = [random.pick(["duty", "duty", "treasury", "lone", "idp"])]
    isDefaultDeny = random.percent(30)
    if random.percent(15) { defaultTargets.append("treasury") }
    let targets = Array(Set(defaultTargets)).sorted().joined(separator: ", ")
    defaultTargets = Array(Set(defaultTargets)).sorted()
    frame("default \(isDefaultDeny ? "deny errors to" : "route to") \(targets)")
  }
}
