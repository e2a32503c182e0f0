extension ExpressionGenerator {
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
