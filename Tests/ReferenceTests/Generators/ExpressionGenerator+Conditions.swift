extension ExpressionGenerator {
  mutating func bool(_ depth: Int) -> String {
    guard depth > 0 else { return atom() }
    switch random.below(18) {
    case 0, 1: return "(\(bool(depth - 1)) && \(bool(depth - 1)))"
    case 2, 3: return "(\(bool(depth - 1)) || \(bool(depth - 1)))"
    case 4: return "!(\(bool(depth - 1)))"
    case 5: return "(\(bool(depth - 1)) ? \(bool(depth - 1)) : \(bool(depth - 1)))"
    case 6, 7: return macro(depth)
    case 8, 9: return guarded(depth)
    case 10, 11: return comparison(depth)
    case 12:
      return "cel.bind(\(variable(.double) { $0.double(depth - 1) } body: { $0.bool(depth - 1) }))"
    case 13: return membership(depth)
    case 14: return text(depth)
    case 15: return optional(depth)
    case 16: return network()
    default: return atom()
    }
  }

  mutating func atom() -> String {
    switch random.below(9) {
    case 0: return random.pick(["true", "false"])
    case 1, 2: return name(.bool) ?? comparison(0)
    case 3 where hasFacts: return fact()
    case 4: return presence() ?? comparison(0)
    case 5: return membership(0)
    case 6: return text(0)
    default: return comparison(0)
    }
  }

  mutating func fact() -> String {
    let isRising = random.percent(70)
    switch random.below(6) {
    case 0, 1:
      let level = random.pick(["low", "medium", "high", "critical"])
      let order = isRising ? random.pick([">=", ">"]) : random.pick(["<=", "==", "!=", "<"])
      return "stakes \(order) \(level)"
    case 2:
      let level = random.pick(["reversible", "compensable", "irreversible"])
      return "reversibility \(isRising ? ">=" : random.pick(["<=", "=="])) \(level)"
    case 3: return "pii.has(\(random.pick(["email", "contact", "financial", "iban", "phone"])))"
    case 4: return random.pick(["pii.any()", "pii.count(email) > 0", #""email" in pii.kinds()"#])
    default: return hasClaims ? "confidence < \(random.pick(["0.5", "0.9"]))" : "stakes >= high"
    }
  }

  mutating func presence() -> String? {
    let paths = names.filter { $0.text.contains(".") && !$0.text.contains("(") }
    guard !paths.isEmpty else { return nil }
    let path = random.pick(paths)
    if path.type == .address, random.percent(50) {
      return "has(\(path.text).\(random.pick(["zip", "floor"])))"
    }
    if path.type == .dyn, random.percent(30) { return "has(\(path.text).street)" }
    return "has(\(path.text))"
  }

  /// `has(args.f) && …`, where the field may be lacking.
  mutating func guarded(_ depth: Int) -> String {
    let waiting = names.indices.filter { names[$0].needsGuard }
    guard !waiting.isEmpty else { return comparison(depth) }
    let place = random.pick(waiting)
    var inner = self
    inner.names[place].needsGuard = false
    // Read it at once: chance alone seldom would.
    inner.names.append(inner.names[place])
    let type = names[place].type
    let body = inner.about(Name(text: names[place].text, type: type), depth - 1)
    random = inner.random
    variables = inner.variables
    let name = names[place].text
    switch random.below(4) {
    case 0: return "(!has(\(name)) || \(body))"
    case 1: return "(has(\(name)) ? \(body) : \(atom()))"
    default: return "(has(\(name)) && \(body))"
    }
  }

  /// A condition that surely reads the name.
  mutating func about(_ name: Name, _ depth: Int) -> String {
    let text = name.text
    switch name.type {
    case .bool: return text
    case .int, .uint, .double, .timestamp, .duration:
      return "\(text) \(comparator()) \(expression(name.type, max(0, depth)))"
    case .string: return "\(text) \(random.pick(["==", "!=", "<"])) \(string(max(0, depth)))"
    case .currency: return "\(text) == \(random.pick([#""EUR""#, #""USD""#]))"
    case .bytes: return "size(\(text)) > 2"
    case .dyn:
      let other = random.pick(["1", "1.0", #""a""#, "true", "100.0"])
      return "\(text) \(random.pick(["==", "!=", "<", ">="])) \(other)"
    case .strings: return "\(string(0)) in \(text)"
    case .integers: return "\(text).sum() \(comparator()) 3"
    case .doubles: return "\(text).sum() \(comparator()) 100.0"
    case .texts, .amounts: return "\(string(0)) in \(text)"
    case .address:
      return "\(text).\(random.pick([#"street == "a""#, #"zip == "E1""#, "floor > 1"]))"
    case .people:
      let body = random.pick([#"p.name == "a""#, "p.age > 2"])
      return "\(text).\(random.pick(["all", "exists"]))(p, \(body))"
    }
  }

  mutating func comparator() -> String {
    random.pick(["<", "<=", ">", ">=", "==", "!="])
  }

  mutating func comparison(_ depth: Int) -> String {
    if random.percent(35) {
      let open = names.filter { !$0.needsGuard }
      if !open.isEmpty { return about(random.pick(open), depth - 1) }
    }
    let types: [GeneratedType] = [
      .int, .double, .string, .timestamp, .duration, .uint, .double, .string,
    ]
    let type = random.pick(types)
    if random.percent(15) {
      let mixed: [GeneratedType] = [.int, .double, .uint]
      let right = expression(random.pick(mixed), depth - 1)
      return "\(expression(random.pick(mixed), depth - 1)) \(comparator()) \(right)"
    }
    if random.percent(8) { return "\(strings(depth - 1)) == \(strings(depth - 1))" }
    if random.percent(6) { return "\(bytes(depth - 1)) == \(bytes(depth - 1))" }
    if random.percent(6) { return "\(level(depth - 1)) \(comparator()) \(level(0))" }
    return "\(expression(type, depth - 1)) \(comparator()) \(expression(type, depth - 1))"
  }

  /// Optionals, and macros over two variables.
  mutating func optional(_ depth: Int) -> String {
    let map = expression(.texts, 0)
    switch random.below(7) {
    case 0: return "\(strings(depth - 1)).first().hasValue()"
    case 1: return "\(strings(depth - 1)).last().orValue(\(literal())) == \(string(0))"
    case 2: return "\(map).?a.orValue(\(literal())) < \(string(depth - 1))"
    case 3: return "optional.ofNonZeroValue(\(string(depth - 1))).or(\(map)[?\"a\"]).hasValue()"
    case 4: return "\(map).exists(k, v, k == v || v == \(string(depth - 1)))"
    case 5: return "\(map).transformMap(k, v, size(v)) == {\"a\": \(int(depth - 1))}"
    default: return "\(strings(depth - 1)).transformList(i, s, i > 0, s).all(s, s == \(string(0)))"
    }
  }

  mutating func network() -> String {
    let text = string(0)
    return random.pick([
      "isIP(\(text))", "cidr(\"10.0.0.0/8\").containsIP(\(text))", "ip(\(text)).isLoopback()",
      "ip(\(text)).family() == 4", "url(\(text)).host() == \"acme.example\"",
      "url(\(text)).path().startsWith(\"/a\")", "type(\(text)) == string",
    ])
  }

  mutating func membership(_ depth: Int) -> String {
    switch random.below(5) {
    case 0: return "\(string(depth - 1)) in \(strings(depth - 1))"
    case 1: return "\(string(depth - 1)) in \(expression(.texts, 0))"
    case 2: return "\(int(depth - 1)) in [1, 2, 42]"
    case 3: return "\(double(depth - 1)) in [0.5, 1.0, 100.0, 2.5, 7.0, 42.0]"
    default: return #"\#(string(depth - 1)) in ["a", "EUR", "main", "prod", "ana@acme.example"]"#
    }
  }

  /// Questions about text.
  mutating func text(_ depth: Int) -> String {
    let text = string(depth - 1)
    switch random.below(9) {
    case 0: return "\(text).contains(\(string(0)))"
    case 1: return "\(text).startsWith(\(literal()))"
    case 2: return "\(text).endsWith(\(literal()))"
    case 3:
      let pattern = random.pick([
        "^INV-[0-9]+$", "a.b", "^(EUR|USD)$", "[a-z]+@acme[.]example", "^$", "\\\\d{2,}", "h.+",
        "^[^a]*$",
      ])
      return "\(text).matches(\"\(pattern)\")"
    case 4:
      return "glob(\(text), \(random.pick([#""/srv/**""#, #""*.example""#, #""*""#, #""ma*n""#])))"
    case 5: return "email_domain(\(text)) == \"acme.example\""
    case 6: return "readable(\(text))"
    case 7:
      return random.pick([
        "argv(\(text))[0] == \"ls\"", "commands(\(text)).all(c, c[0] in [\"ls\", \"cd\", \"git\"])",
      ])
    default: return "path_within(\(text), \"/srv\")"
    }
  }
}
