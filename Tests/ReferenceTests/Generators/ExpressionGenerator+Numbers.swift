extension ExpressionGenerator {
  mutating func int(_ depth: Int) -> String {
    guard depth > 0 else {
      return name(.int) ?? random.pick(["0", "1", "2", "42", "-1", "9223372036854775807"])
    }
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
      let zone = random.pick([
        "", "\"Europe/London\"", "\"Asia/Kolkata\"", "\"America/New_York\"", "\"+05:30\"",
      ])
      let part = random.pick([
        "getHours", "getDayOfWeek", "getFullYear", "getDate", "getMonth", "getMinutes",
        "getDayOfYear",
      ])
      return "\(timestamp(depth - 1)).\(part)(\(zone))"
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
}
