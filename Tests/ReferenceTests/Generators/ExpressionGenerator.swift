/// Writes expressions of a wanted type over what its scope can see.
struct ExpressionGenerator {
  /// Something that can be read, as it is written.
  struct Name {
    let text: String
    let type: GeneratedType
    /// Whether it may be read only behind `has`.
    var needsGuard = false
  }

  var random: SplitMix
  var names: [Name]
  /// Whether facts and findings may be read, and any claim.
  var hasFacts = false
  var hasClaims = false
  private var variables = 0

  init(random: SplitMix, names: [Name]) {
    self.random = random
    self.names = names
  }

  private mutating func name(_ types: GeneratedType...) -> String? {
    let fitting = names.filter { types.contains($0.type) && !$0.needsGuard }
    return fitting.isEmpty ? nil : random.pick(fitting).text
  }

  mutating func expression(_ type: GeneratedType, _ depth: Int) -> String {
    switch type {
    case .bool: return bool(depth)
    case .int: return int(depth)
    case .uint: return uint(depth)
    case .double: return double(depth)
    case .string: return string(depth)
    case .currency: return name(.currency) ?? "\"EUR\""
    case .timestamp: return timestamp(depth)
    case .duration: return duration(depth)
    case .strings: return strings(depth)
    case .doubles: return doubles(depth)
    case .integers: return integers(depth)
    case .bytes: return bytes(depth)
    case .texts: return name(.texts) ?? #"{"a": "x", "EUR": "y"}"#
    case .amounts: return name(.amounts) ?? #"{"a": 1.0, "EUR": 100.0}"#
    case .address: return name(.address) ?? #"{"street": "a"}"#
    case .people: return name(.people) ?? "[]"
    case .dyn: return name(.dyn) ?? "dyn(\(string(depth - 1)))"
    }
  }

  // MARK: bool

  mutating func bool(_ depth: Int) -> String {
    guard depth > 0 else { return atom() }
    switch random.below(16) {
    case 0, 1: return "(\(bool(depth - 1)) && \(bool(depth - 1)))"
    case 2, 3: return "(\(bool(depth - 1)) || \(bool(depth - 1)))"
    case 4: return "!(\(bool(depth - 1)))"
    case 5: return "(\(bool(depth - 1)) ? \(bool(depth - 1)) : \(bool(depth - 1)))"
    case 6, 7: return macro(depth)
    case 8, 9: return guarded(depth)
    case 10, 11: return comparison(depth)
    case 12: return "cel.bind(\(variable(.double) { $0.double(depth - 1) } body: { $0.bool(depth - 1) }))"
    case 13: return membership(depth)
    case 14: return text(depth)
    default: return atom()
    }
  }

  private mutating func atom() -> String {
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

  private mutating func fact() -> String {
    let isRising = random.percent(70)
    switch random.below(6) {
    case 0, 1:
      let level = random.pick(["low", "medium", "high", "critical"])
      return "stakes \(isRising ? random.pick([">=", ">"]) : random.pick(["<=", "==", "!=", "<"])) \(level)"
    case 2:
      let level = random.pick(["reversible", "compensable", "irreversible"])
      return "reversibility \(isRising ? ">=" : random.pick(["<=", "=="])) \(level)"
    case 3: return "pii.has(\(random.pick(["email", "contact", "financial", "iban", "phone"])))"
    case 4: return random.pick(["pii.any()", "pii.count(email) > 0", #""email" in pii.kinds()"#])
    default: return hasClaims ? "confidence < \(random.pick(["0.5", "0.9"]))" : "stakes >= high"
    }
  }

  private mutating func presence() -> String? {
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
  private mutating func guarded(_ depth: Int) -> String {
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
      return "\(text) \(random.pick(["==", "!=", "<", ">="])) \(random.pick(["1", "1.0", #""a""#, "true", "100.0"]))"
    case .strings: return "\(string(0)) in \(text)"
    case .integers: return "\(text).sum() \(comparator()) 3"
    case .doubles: return "\(text).sum() \(comparator()) 100.0"
    case .texts, .amounts: return "\(string(0)) in \(text)"
    case .address: return "\(text).\(random.pick([#"street == "a""#, #"zip == "E1""#, "floor > 1"]))"
    case .people: return "\(text).\(random.pick(["all", "exists"]))(p, p.\(random.pick([#"name == "a""#, "age > 2"])))"
    }
  }

  private mutating func comparator() -> String {
    random.pick(["<", "<=", ">", ">=", "==", "!="])
  }

  private mutating func comparison(_ depth: Int) -> String {
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
      return "\(expression(random.pick(mixed), depth - 1)) \(comparator()) \(expression(random.pick(mixed), depth - 1))"
    }
    if random.percent(8) { return "\(strings(depth - 1)) == \(strings(depth - 1))" }
    if random.percent(6) { return "\(bytes(depth - 1)) == \(bytes(depth - 1))" }
    if random.percent(6) { return "\(level(depth - 1)) \(comparator()) \(level(0))" }
    return "\(expression(type, depth - 1)) \(comparator()) \(expression(type, depth - 1))"
  }

  private mutating func membership(_ depth: Int) -> String {
    switch random.below(5) {
    case 0: return "\(string(depth - 1)) in \(strings(depth - 1))"
    case 1: return "\(string(depth - 1)) in \(expression(.texts, 0))"
    case 2: return "\(int(depth - 1)) in [1, 2, 42]"
    case 3: return "\(double(depth - 1)) in [0.5, 1.0, 100.0, 2.5, 7.0, 42.0]"
    default: return #"\#(string(depth - 1)) in ["a", "EUR", "main", "prod", "ana@acme.example"]"#
    }
  }

  /// Questions about text.
  private mutating func text(_ depth: Int) -> String {
    let text = string(depth - 1)
    switch random.below(9) {
    case 0: return "\(text).contains(\(string(0)))"
    case 1: return "\(text).startsWith(\(literal()))"
    case 2: return "\(text).endsWith(\(literal()))"
    case 3:
      let pattern = random.pick([
        "^INV-[0-9]+$", "a.b", "^(EUR|USD)$", "[a-z]+@acme[.]example", "^$", "\\\\d{2,}", "h.+", "^[^a]*$",
      ])
      return "\(text).matches(\"\(pattern)\")"
    case 4: return "glob(\(text), \(random.pick([#""/srv/**""#, #""*.example""#, #""*""#, #""ma*n""#])))"
    case 5: return "email_domain(\(text)) == \"acme.example\""
    case 6: return "readable(\(text))"
    case 7: return random.pick(["argv(\(text))[0] == \"ls\"", "commands(\(text)).all(c, c[0] in [\"ls\", \"cd\", \"git\"])"])
    default: return "path_within(\(text), \"/srv\")"
    }
  }

  // MARK: Macros

  /// A new name, `x3, VALUE, BODY`, where the body sees the name.
  private mutating func variable(
    _ type: GeneratedType, _ value: (inout Self) -> String, body: (inout Self) -> String
  ) -> String {
    variables += 1
    let name = "x\(variables)"
    let value = value(&self)
    names.append(Name(text: name, type: type))
    let body = body(&self)
    names.removeLast()
    return "\(name), \(value), \(body)"
  }

  private mutating func macro(_ depth: Int) -> String {
    let choices: [(GeneratedType, GeneratedType)] = [
      (.strings, .string), (.doubles, .double), (.integers, .int), (.texts, .string),
    ]
    let (range, element) = random.pick(choices)
    let over = expression(range, depth - 1)
    variables += 1
    let name = "x\(variables)"
    names.append(Name(text: name, type: element))
    defer { names.removeLast() }
    let body = random.percent(60) ? about(Name(text: name, type: element), depth - 1) : bool(depth - 1)
    switch random.below(7) {
    case 0, 1: return "\(over).all(\(name), \(body))"
    case 2, 3: return "\(over).exists(\(name), \(body))"
    case 4: return "\(over).exists_one(\(name), \(body))"
    case 5: return "size(\(over).filter(\(name), \(body))) \(comparator()) 1"
    default: return "\(over).map(\(name), \(body)).all(y, y)"
    }
  }

  // MARK: Numbers

  mutating func int(_ depth: Int) -> String {
    guard depth > 0 else { return name(.int) ?? random.pick(["0", "1", "2", "42", "-1", "9223372036854775807"]) }
    switch random.below(12) {
    case 0: return "(\(int(depth - 1)) + \(int(depth - 1)))"
    case 1: return "(\(int(depth - 1)) - \(int(depth - 1)))"
    case 2: return "(\(int(depth - 1)) * \(int(depth - 1)))"
    case 3: return "(\(int(depth - 1)) / \(int(depth - 1)))"
    case 4: return "(\(int(depth - 1)) % \(int(depth - 1)))"
    case 5: return "size(\(random.percent(50) ? string(depth - 1) : strings(depth - 1)))"
    case 6: return "int(\(random.percent(50) ? double(depth - 1) : string(depth - 1)))"
    case 7: return "\(string(depth - 1)).indexOf(\(literal()))"
    case 8:
      let zone = random.pick(["", "\"Europe/London\"", "\"Asia/Kolkata\"", "\"America/New_York\"", "\"+05:30\""])
      return "\(timestamp(depth - 1)).\(random.pick(["getHours", "getDayOfWeek", "getFullYear", "getDate", "getMonth", "getMinutes", "getDayOfYear"]))(\(zone))"
    case 9: return "(\(bool(depth - 1)) ? \(int(depth - 1)) : \(int(depth - 1)))"
    case 10: return "\(integers(depth - 1))[\(random.pick(["0", "1", "-1"]))]"
    default: return "-(\(int(depth - 1)))"
    }
  }

  mutating func uint(_ depth: Int) -> String {
    guard depth > 0 else { return name(.uint) ?? random.pick(["0u", "1u", "7u"]) }
    switch random.below(4) {
    case 0: return "(\(uint(depth - 1)) + \(uint(depth - 1)))"
    case 1: return "(\(uint(depth - 1)) - \(uint(depth - 1)))"
    case 2: return "uint(\(int(depth - 1)))"
    default: return uint(0)
    }
  }

  mutating func double(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(70) ? name(.double) : nil)
        ?? random.pick(["0.0", "0.5", "1.0", "100.0", "100.5", "200.0", "-1.0", "1e15"])
    }
    switch random.below(10) {
    case 0: return "(\(double(depth - 1)) + \(double(depth - 1)))"
    case 1: return "(\(double(depth - 1)) - \(double(depth - 1)))"
    case 2: return "(\(double(depth - 1)) * \(double(depth - 1)))"
    case 3: return "(\(double(depth - 1)) / \(double(depth - 1)))"
    case 4: return "double(\(random.percent(50) ? int(depth - 1) : string(depth - 1)))"
    case 5: return "\(doubles(depth - 1)).sum()"
    case 6: return "math.greatest(\(double(depth - 1)), \(double(depth - 1)))"
    case 7: return "\(expression(.amounts, 0))[\(string(0))]"
    case 8: return "math.\(random.pick(["abs", "ceil", "floor", "round"]))(\(double(depth - 1)))"
    default: return "\(doubles(depth - 1))[0]"
    }
  }

  // MARK: Text and time

  func quoted(_ text: String) -> String { ReferenceText.quoted(text) }

  private mutating func literal() -> String {
    quoted(random.pick(["a", "", "EUR", "acme.example", "INV-4711", "main", "/srv", "high", "@", "é"]))
  }

  mutating func string(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(75) ? name(.string) : nil) ?? literal()
    }
    switch random.below(16) {
    case 0: return "(\(string(depth - 1)) + \(string(depth - 1)))"
    case 1: return "\(string(depth - 1)).lowerAscii()"
    case 2: return "\(string(depth - 1)).upperAscii()"
    case 3: return "string(\(random.percent(50) ? double(depth - 1) : int(depth - 1)))"
    case 4: return "\(string(depth - 1)).substring(\(random.pick(["0", "1", "2"])))"
    case 5 where random.percent(50): return "string(\(expression(.currency, 0)))"
    case 5: return "\(string(depth - 1)).replace(\(literal()), \(literal()))"
    case 6: return "\(strings(depth - 1)).join(\(literal()))"
    case 7: return "\(string(depth - 1)).trim()"
    case 8: return "\(strings(depth - 1))[\(random.pick(["0", "1"]))]"
    case 9: return "\(expression(.texts, 0))[\(string(0))]"
    case 10: return name(.address).map { "\($0).\(random.pick(["street", "zip"]))" } ?? literal()
    case 11: return "(\(bool(depth - 1)) ? \(string(depth - 1)) : \(literal()))"
    case 12: return "\(expression(.texts, 0))[?\(string(0))].orValue(\(literal()))"
    case 13: return "email_domain(\(string(depth - 1)))"
    case 14: return "string(\(random.percent(50) ? timestamp(depth - 1) : duration(depth - 1)))"
    default: return "\(string(depth - 1)).charAt(\(random.pick(["0", "1"])))"
    }
  }

  mutating func timestamp(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(60) ? name(.timestamp) : nil)
        ?? random.pick(["now", "timestamp(\"2026-11-23T10:00:00Z\")", "timestamp(0)"])
    }
    return random.pick([
      "(\(timestamp(depth - 1)) + \(duration(depth - 1)))",
      "(\(timestamp(depth - 1)) - \(duration(depth - 1)))",
      "timestamp(\(string(depth - 1)))", timestamp(0),
    ])
  }

  mutating func duration(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(50) ? name(.duration) : nil) ?? random.pick(["90s", "4h", "30d", "1ms"])
    }
    return random.pick([
      "(\(duration(depth - 1)) + \(duration(depth - 1)))",
      "(\(timestamp(depth - 1)) - \(timestamp(depth - 1)))",
      "duration(\(string(depth - 1)))", duration(0),
    ])
  }

  // MARK: Lists, bytes, levels

  mutating func strings(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(75) ? name(.strings) : nil) ?? #"["a", "EUR", "main"]"#
    }
    switch random.below(7) {
    case 0: return "\(string(depth - 1)).split(\(quoted(random.pick([",", "/", "", " ", "@"]))))"
    case 1: return "(\(strings(depth - 1)) + \(strings(depth - 1)))"
    case 2: return "\(strings(depth - 1)).distinct()"
    case 3: return "\(strings(depth - 1)).sort()"
    case 4: return "[\(string(depth - 1)), \(string(depth - 1))]"
    case 5: return "\(strings(depth - 1)).reverse()"
    default: return "argv(\(string(depth - 1)))"
    }
  }

  mutating func doubles(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(75) ? name(.doubles) : nil) ?? "[1.0, 100.0]"
    }
    return random.pick([
      "[\(double(depth - 1)), \(double(depth - 1))]", "\(doubles(depth - 1)).slice(0, 1)",
      "\(doubles(0)).map(d, d * 2.0)", "\(doubles(0)).sort()",
    ])
  }

  mutating func integers(_ depth: Int) -> String {
    guard depth > 0 else { return name(.integers) ?? "[1, 2, 42]" }
    return random.pick([
      "[\(int(depth - 1)), \(int(depth - 1))]", "lists.range(3)",
      "\(integers(0)).map(i, i + 1)", "\(integers(0)).filter(i, i > 1)",
    ])
  }

  mutating func bytes(_ depth: Int) -> String {
    if depth > 0, random.percent(50) { return "bytes(\(string(depth - 1)))" }
    return name(.bytes) ?? random.pick([#"b"hello""#, #"b"""#])
  }

  mutating func level(_ depth: Int) -> String {
    if depth > 0, random.percent(40) {
      return "(\(bool(depth - 1)) ? \(level(0)) : \(level(0)))"
    }
    if depth > 0, random.percent(20) { return "stakes(\(string(0)))" }
    return random.pick(["low", "medium", "high", "critical"])
  }
}
