import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax

/// Which rules match which action types, by the numbers of the rules.
struct Dispatch {
  /// Rules without `on`: they match every type.
  private(set) var global: [UInt32] = []
  /// Of those, the ones that an undeclared type can meet.
  private(set) var globalUndeclared: [UInt32] = []
  /// The rules whose patterns match a declared action, in the order of the actions.
  private(set) var patterned: [[UInt32]]
  /// What an undeclared type meets below a name, without what is global; the names in order.
  private(set) var prefixes: [(name: Text, rules: [UInt32])] = []

  init(_ rules: [CheckedRule], actions: Int) {
    patterned = [[UInt32]](repeating: [], count: actions)
    var below: [Text: [UInt32]] = [:]
    for (place, rule) in rules.enumerated() {
      let number = UInt32(place)
      guard !rule.patterns.isEmpty else {
        global.append(number)
        if rule.meetsUndeclared { globalUndeclared.append(number) }
        continue
      }
      for action in rule.actions { patterned[action].append(number) }
      guard rule.meetsUndeclared else { continue }
      for pattern in rule.patterns where pattern.coversBelow {
        below[pattern.name, default: []].append(number)
      }
    }
    prefixes = below.keys.sorted().map { ($0, Self.rules(below: $0, below)) }
  }

  /// Every rule that a declared action meets, in the order of their numbers.
  func rules(of action: Int) -> [UInt32] { Self.merged(patterned[action], global) }

  /// Every rule that an undeclared type below a prefix meets.
  func rules(below prefix: Int) -> [UInt32] {
    Self.merged(prefixes[prefix].rules, globalUndeclared)
  }

  /// Every rule that some undeclared type can meet.
  var undeclared: [UInt32] {
    Array(Set(globalUndeclared + prefixes.flatMap(\.rules))).sorted()
  }

  /// The rules of a prefix and of those above it.
  private static func rules(below name: Text, _ below: [Text: [UInt32]]) -> [UInt32] {
    var found: Set<UInt32> = []
    for head in heads(of: name) {
      for number in below[head] ?? [] { found.insert(number) }
    }
    return found.sorted()
  }

  /// The name and all that lie above it: `a.b` has `a` and `a.b`.
  private static func heads(of name: Text) -> [Text] {
    let bytes = Array(name.utf8)
    var heads: [Text] = []
    var isQuoted = false
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "`") { isQuoted.toggle() }
      if byte == UInt8(ascii: "."), !isQuoted {
        heads.append(Text(String(decoding: bytes[..<place], as: UTF8.self)))
      }
    }
    return heads + [name]
  }

  /// Two ascending lists as one, without repetitions.
  private static func merged(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    guard !left.isEmpty else { return right }
    guard !right.isEmpty else { return left }
    var merged: [UInt32] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let next: UInt32
      if j == right.count || (i < left.count && left[i] < right[j]) {
        next = left[i]
        i += 1
      } else {
        next = right[j]
        j += 1
      }
      if merged.last != next { merged.append(next) }
    }
    return merged
  }
}

extension CheckedRule {
  /// Whether it can match a type that nothing declares: what approves never does.
  var meetsUndeclared: Bool { kind != .approve && kind != .grant }
}
