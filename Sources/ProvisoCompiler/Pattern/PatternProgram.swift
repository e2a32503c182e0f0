internal import ProvisoMachine

/// A pattern as steps from one code point to the next (Thompson's construction).
struct PatternProgram {
  enum Step: Hashable {
    case match
    /// One code point out of the set with this index.
    case set(Int, next: Int)
    case split(Int, Int)
    case claim(PlaceClaim, next: Int)
  }

  private(set) var steps: [Step] = [.match]
  /// Every set that a step asks for, once.
  private(set) var sets: [ScalarSet] = []
  private(set) var claims: Set<PlaceClaim> = []
  private(set) var start = 0

  private var indices: [ScalarSet: Int] = [:]
  private var visits = 0

  private struct TooBig: Error {}

  /// Nil for a pattern that needs too many steps.
  init?(_ node: PatternNode) {
    do throws(TooBig) { start = try entry(of: node, then: 0) } catch { return nil }
  }

  /// Adds the steps of `node`, which lead to `next`, and gives the first of them.
  private mutating func entry(of node: PatternNode, then next: Int) throws(TooBig) -> Int {
    visits += 1
    guard visits <= 8 * AutomatonLayout.maximumSteps else { throw TooBig() }
    switch node {
    case .empty: return next
    case .set(let set): return try add(.set(index(of: set), next: next))
    case .assertion(let claim):
      claims.insert(claim)
      return try add(.claim(claim, next: next))
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = try self.entry(of: part, then: entry) }
      return entry
    case .choice(let parts):
      var entry = try self.entry(of: parts[parts.count - 1], then: next)
      for part in parts.dropLast().reversed() {
        entry = try add(.split(self.entry(of: part, then: next), entry))
      }
      return entry
    case .repetition(let part, let least, let most):
      return try repeated(part, least: least, most: most, then: next)
    }
  }

  private mutating func repeated(
    _ part: PatternNode, least: Int, most: Int?, then next: Int
  ) throws(TooBig) -> Int {
    var entry = next
    var copies = least
    if let most {
      for _ in least..<most {
        entry = try add(.split(self.entry(of: part, then: entry), next))
      }
    } else {
      let loop = try add(.match)
      let first = try self.entry(of: part, then: loop)
      steps[loop] = .split(first, next)
      entry = least == 0 ? loop : first
      copies = max(0, least - 1)
    }
    for _ in 0..<copies { entry = try self.entry(of: part, then: entry) }
    return entry
  }

  private mutating func add(_ step: Step) throws(TooBig) -> Int {
    guard steps.count < AutomatonLayout.maximumSteps else { throw TooBig() }
    steps.append(step)
    return steps.count - 1
  }

  private mutating func index(of set: ScalarSet) -> Int {
    if let index = indices[set] { return index }
    indices[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
