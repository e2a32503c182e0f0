extension ExpressionGenerator {
  func quoted(_ text: String) -> String { ReferenceText.quoted(text) }

  mutating func literal() -> String {
    quoted(
      random.pick(["a", "", "EUR", "acme.example", "INV-4711", "main", "/srv", "high", "@", "é"]))
  }

  mutating func string(_ depth: Int) -> String {
    guard depth > 0 else {
      return (random.percent(75) ? name(.string) : nil) ?? literal()
    }
    switch random.below(20) {
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
    case 15: return "strings.quote(\(string(depth - 1)))"
    case 16: return "\"%s is %d\".format([\(string(depth - 1)), \(int(depth - 1))])"
    case 17: return "\(string(depth - 1)).reverse()"
    case 18: return "base64.encode(\(bytes(depth - 1)))"
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
      return (random.percent(50) ? name(.duration) : nil)
        ?? random.pick(["90s", "4h", "30d", "1ms"])
    }
    return random.pick([
      "(\(duration(depth - 1)) + \(duration(depth - 1)))",
      "(\(timestamp(depth - 1)) - \(timestamp(depth - 1)))",
      "duration(\(string(depth - 1)))", duration(0),
    ])
  }
}
