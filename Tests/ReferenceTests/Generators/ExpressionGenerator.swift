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
  var variables = 0

  init(random: SplitMix, names: [Name]) {
    self.random = random
    self.names = names
  }

  mutating func name(_ types: GeneratedType...) -> String? {
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
}
