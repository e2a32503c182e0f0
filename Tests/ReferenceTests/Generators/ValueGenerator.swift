/// Draws values: the same few again and again, so that conditions meet what they speak of.
struct ValueGenerator {
  static let strings = [
    "", "a", "ana@acme.example", "bob@evil.example", "EUR", "high", "main", "prod", "héé",
    "日本", "/srv/app/x", "/srv", "ls -l", "git push origin", "rm $(cat list)", "cd a && ls",
    "10.0.0.1",
    "2026-11-23T10:00:00Z", "90s", "DE89370400440532013000", "card 4111 1111 1111 1111",
    "call +44 20 7946 0958", "12", "1.5", "true", "https://acme.example/a/b", "aGVsbG8=",
    "ana@acme.example,bob@evil.example", "../x", "A-1", "INV-4711", "\u{1F600}",
  ]
  static let names = [
    "ana@acme.example", "raj@acme.example", "cfo@acme.example", "zoe@acme.example",
  ]
  static let doubles = [
    "0", "1", "2", "0.5", "100", "100.5", "200", "-1", "-0.5", "1e3", "2.0", "0.1", "0.3", "1e15",
    "9007199254740991", "-9007199254740991", "1e-7", "42",
  ]
  static let integers = [
    "0", "1", "2", "3", "-1", "7", "42", "100", "1e3", "2.0", "9007199254740991",
  ]
  static let moments = [
    "2026-11-23T10:00:00Z", "2026-11-22T23:30:00+05:30", "1970-01-01T00:00:00Z",
    "2026-03-29T00:59:59.5Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
  ]
  static let lengths = ["90s", "1h30m", "0s", "-1.5s", "24h", "1ms"]
  static let bytes = ["", "aGVsbG8=", "AAEC", "/w=="]
  static let keys = ["a", "b", "ana@acme.example", "EUR", "in", "x y"]

  var random: SplitMix

  /// JSON text of a value that is of the type.
  mutating func right(_ type: GeneratedType) -> String {
    switch type {
    case .bool: return random.pick(["true", "false"])
    case .int: return random.pick(Self.integers)
    case .uint: return random.pick(Self.integers.filter { !$0.hasPrefix("-") })
    case .double: return random.pick(Self.doubles)
    case .string: return quoted(random.pick(Self.strings))
    case .bytes: return quoted(random.pick(Self.bytes))
    case .timestamp: return quoted(random.pick(Self.moments))
    case .duration: return quoted(random.pick(Self.lengths))
    case .dyn: return any(depth: 2)
    case .strings: return list { $0.right(.string) }
    case .integers: return list { $0.right(.int) }
    case .doubles: return list { $0.right(.double) }
    case .texts: return map { $0.right(.string) }
    case .amounts: return map { $0.right(.double) }
    case .currency: return quoted(random.pick(["EUR", "USD", "GBP"]))
    case .address: return address()
    case .people: return list { "{\"name\": \($0.right(.string)), \"age\": \($0.right(.int))}" }
    }
  }

  /// JSON text of a value that is probably not of the type.
  mutating func wrong(_ type: GeneratedType) -> String {
    switch type {
    case .int, .integers, .uint:
      return random.pick(["0.5", "-1", "\"1\"", "1e-7", "null", "[0.5]"])
    case .currency: return random.pick(["\"eur\"", "\"\"", "null", "1"])
    case .timestamp: return random.pick(["\"2026-02-30T00:00:00Z\"", "\"now\"", "0", "null"])
    case .address:
      return random.pick(["{}", "{\"street\": 1}", "[]", "{\"street\": \"a\", \"x\": 1}"])
    case .bool, .double, .string, .bytes, .duration, .dyn, .strings, .doubles, .texts, .amounts,
      .people:
      return any(depth: 1)
    }
  }

  mutating func any(depth: Int) -> String {
    switch random.below(depth > 0 ? 8 : 5) {
    case 0: return "null"
    case 1: return random.pick(["true", "false"])
    case 2: return random.pick(Self.doubles)
    case 3, 4: return quoted(random.pick(Self.strings))
    case 5: return list { $0.any(depth: depth - 1) }
    case 6: return map { $0.any(depth: depth - 1) }
    default: return right(random.pick([.address, .strings, .doubles, .texts, .people]))
    }
  }

  private mutating func address() -> String {
    var members = ["\"street\": \(right(.string))"]
    if random.percent(50) { members.append("\"zip\": \(random.pick(["\"E1\"", "null", "\"\""]))") }
    if random.percent(30) { members.append("\"floor\": \(right(.int))") }
    return "{\(random.shuffled(members).joined(separator: ", "))}"
  }

  private mutating func list(_ element: (inout ValueGenerator) -> String) -> String {
    var elements: [String] = []
    for _ in 0..<random.below(4) { elements.append(element(&self)) }
    return "[\(elements.joined(separator: ", "))]"
  }

  private mutating func map(_ value: (inout ValueGenerator) -> String) -> String {
    let keys = random.shuffled(random.some(Self.keys, percent: 35))
    var entries: [String] = []
    for key in keys { entries.append("\(quoted(key)): \(value(&self))") }
    return "{\(entries.joined(separator: ", "))}"
  }

  func quoted(_ text: String) -> String { ReferenceText.quoted(text) }
}
